import { Temporal } from "temporal-polyfill";
import type { CommandScope, Questions } from "../../../kernel/commands/command.ts";
import { problem, UserError } from "../../../kernel/errors/errors.ts";
import type { WhenValue } from "../../../kernel/options/values.ts";
import { ONCE } from "../../../kernel/options/keywords.ts";
import { type Sharing, sharingRank } from "../../../kernel/access/sharing.ts";
import { placeWallClock } from "../../../kernel/time/moment.ts";
import { describeRule } from "../../../kernel/time/recurrence/describe-rule.ts";
import { sharingText } from "../../../kernel/views/sharing-text.ts";
import type { Invited } from "../participants/invited.ts";
import { movedTo } from "../meeting.ts";
import { LENGTH_MAX } from "../schedule-meeting.ts";
import type { MeetingFacts } from "./meeting-facts.ts";
import { mayHold } from "./transfer-organiser.ts";
import { readMomentBeside } from "./moment-beside.ts";

/** What was given of a meeting, as its options are read; `undefined` for what was not, `null` for what is to be taken away. */
export interface MeetingPatch {
  readonly title?: string | undefined;
  readonly when?: WhenValue | undefined;
  readonly duration?: number | undefined;
  readonly end?: string | undefined;
  readonly zone?: string | undefined;
  readonly place?: string | null | undefined;
  readonly url?: string | null | undefined;
  /** "once" or a rule. */
  readonly repeat?: string | undefined;
  readonly invite?: readonly Invited[] | null | undefined;
  readonly remind?: readonly number[] | null | undefined;
  readonly agenda?: string | null | undefined;
  readonly capacity?: number | null | undefined;
  readonly deadline?: number | null | undefined;
  readonly languages?: readonly string[] | null | undefined;
  readonly document?: string | undefined;
  readonly sharing?: Sharing | undefined;
  readonly chair?: string | null | undefined;
  readonly organiser?: string | undefined;
}

/** The facts that are wished for, and whether the clocks change just then; or what is to be asked. */
export type ResolvedPatch =
  | { readonly is: MeetingFacts; readonly shifted?: "gap" | "overlap" }
  | { readonly questions: Questions };

/** What a wish is about. */
export interface About {
  /** The most sensitive label that may be said in the channel that is reminded. */
  readonly clearance: Sharing;
  /** A form was filled in with everything, and what is empty now was taken away. */
  readonly whole?: boolean;
  /** The meeting is only being made. */
  readonly fresh?: boolean;
}

/** What the facts of a meeting become by what was given. */
export async function resolvePatch(
  scope: CommandScope,
  was: MeetingFacts,
  given: MeetingPatch,
  about: About,
): Promise<ResolvedPatch> {
  const zone = given.zone ?? was.zone;
  // A zone in the phrase itself says when it begins; the meeting keeps its own.
  const placed = placeWallClock(Temporal.PlainDateTime.from(was.local), zone);
  const start = given.when ? movedTo(zone, given.when) : placed.moment;
  const shifted = given.when ? given.when.shifted : zone === was.zone ? undefined : placed.shifted;
  const questions: Record<string, Questions[string]> = {};
  const length = await lengthOf(scope, was, given, start);
  if (typeof length !== "number") questions["end"] = length;
  const is = factsBy(
    was,
    given,
    { local: start.local, zone, minutes: typeof length === "number" ? length : was.minutes },
    about,
  );
  Object.assign(questions, await doubts(scope, was, is, about));
  return Object.keys(questions).length > 0 ? { questions } : { is, ...(shifted ? { shifted } : {}) };
}

function factsBy(
  was: MeetingFacts,
  given: MeetingPatch,
  time: Pick<MeetingFacts, "local" | "zone" | "minutes">,
  { whole = false }: About,
): MeetingFacts {
  const or = <T>(value: T | null | undefined, before: T, empty: T): T =>
    value === null ? empty : (value ?? (whole ? empty : before));
  return {
    title: given.title ?? was.title,
    ...time,
    rule: given.repeat === undefined ? was.rule : ruleOf(given.repeat, time.local, was),
    place: or(given.place, was.place, null),
    link: or(given.url, was.link, null),
    agenda: or(given.agenda, was.agenda, null),
    languages: or(given.languages, was.languages, []),
    sharing: given.sharing ?? was.sharing,
    capacity: or(given.capacity, was.capacity, null),
    rsvpMinutes: or(given.deadline, was.rsvpMinutes, 0),
    leads: or(given.remind, was.leads, null),
    organiserId: given.organiser ?? was.organiserId,
    chairId: or(given.chair, was.chairId, null),
    invited: or(given.invite, was.invited, []),
    documents: given.document === undefined ? was.documents : [...new Set([...was.documents, given.document])],
  };
}

/** Refuses with the first of what would be asked: for a command that is run although it was asked before. */
export function refuseFirst(questions: Questions): never {
  const [first] = Object.values(questions);
  throw first ? new UserError(first.problem) : new Error("nothing is to be asked");
}

/** The rule that was given; one that says the same as before is the one before, which moves with its first time. */
function ruleOf(given: string, local: string, was: MeetingFacts): string | null {
  const rule = given === ONCE ? null : given;
  const said = (one: string | null, first: string) => describeRule(one, first, "en");
  return said(rule, local) === said(was.rule, was.local) ? was.rule : rule;
}

const MINUTE = 60_000;

/** How long it is by its end, or by its duration; or what is to be asked about its end. */
async function lengthOf(
  scope: CommandScope,
  was: MeetingFacts,
  { duration, end }: MeetingPatch,
  start: WhenValue,
): Promise<number | Questions[string]> {
  if (end === undefined) return duration ?? was.minutes;
  const read = await lengthUntil(scope, end, start);
  const differs = duration !== undefined && duration !== was.minutes && duration !== read;
  return typeof read === "number" && differs ? { problem: problem("meeting.end.both") } : read;
}

async function lengthUntil(scope: CommandScope, end: string, start: WhenValue): Promise<number | Questions[string]> {
  const read = await readMomentBeside(scope, end, start);
  if (!("value" in read)) return read;
  const minutes = (Date.parse(read.value.at) - Date.parse(start.at)) / MINUTE;
  if (minutes <= 0) return { problem: problem("meeting.end.before") };
  return minutes > LENGTH_MAX
    ? { problem: problem("option.duration.most", { most: scope.format.span(LENGTH_MAX) }) }
    : minutes;
}

/** What is right by itself and not together: labels above what may be seen, and people who may not see it. */
async function doubts(
  { db, community, caller, t }: CommandScope,
  was: MeetingFacts,
  is: MeetingFacts,
  { clearance, fresh }: About,
): Promise<Questions> {
  const questions: Record<string, Questions[string]> = {};
  const relabelled = fresh || is.sharing !== was.sharing;
  if (relabelled && sharingRank(is.sharing) > sharingRank(caller.ceiling))
    questions["sharing"] = { problem: problem("meeting.sharing.yours") };
  else if (relabelled && sharingRank(is.sharing) > sharingRank(clearance))
    questions["sharing"] = { problem: problem("meeting.sharing.channel", { label: sharingText(clearance, t) }) };
  const chair = fresh || relabelled || is.chairId !== was.chairId ? is.chairId : null;
  const organiser = !fresh && (relabelled || is.organiserId !== was.organiserId) ? is.organiserId : null;
  for (const [name, id] of Object.entries({ chair, organiser }))
    if (id !== null && !(await mayHold({ db, community }, id, is.sharing)))
      questions[name] = { problem: problem("meeting.person.cannot") };
  return questions;
}
