import { Temporal } from "temporal-polyfill";
import type { CommandScope, Questions } from "../../../kernel/commands/command.ts";
import { problem, UserError } from "../../../kernel/errors/errors.ts";
import type { StartValue } from "../../../kernel/options/values.ts";
import { ONCE } from "../../../kernel/options/keywords.ts";
import type { Sharing } from "../../../kernel/access/sharing.ts";
import { placeWallClock } from "../../../kernel/time/moment.ts";
import { isSameZone } from "../../../kernel/time/zones.ts";
import { describeRule } from "../../../kernel/time/recurrence/describe-rule.ts";
import type { Invited } from "../participants/invited.ts";
import { movedTo } from "../meeting.ts";
import { type DoubtSubject, doubts } from "./doubts.ts";
import { type FirstTime, firstTime } from "./first-time.ts";
import type { MeetingFacts } from "./meeting-facts.ts";
import { meetingLength } from "./meeting-length.ts";

/** What was given of a meeting, as its options are read; `undefined` for what was not, `null` for what is to be taken away. */
export interface MeetingPatch {
  readonly title?: string | undefined;
  readonly when?: StartValue | undefined;
  readonly duration?: number | undefined;
  readonly end?: string | undefined;
  readonly zone?: string | undefined;
  readonly place?: string | null | undefined;
  readonly url?: string | null | undefined;
  /** "once" or a rule. */
  readonly repeat?: string | undefined;
  readonly first?: FirstTime | undefined;
  readonly invite?: readonly Invited[] | null | undefined;
  readonly remind?: readonly number[] | null | undefined;
  readonly agenda?: string | null | undefined;
  readonly capacity?: number | null | undefined;
  readonly deadline?: number | null | undefined;
  readonly languages?: readonly string[] | null | undefined;
  readonly document?: string | undefined;
  readonly names?: boolean | undefined;
  readonly sharing?: Sharing | undefined;
  readonly chair?: string | null | undefined;
  readonly organiser?: string | undefined;
}

/** The facts that are wished for, and whether the clocks change just then; or what is to be asked. */
export type ResolvedPatch =
  | { readonly is: MeetingFacts; readonly shifted?: "gap" | "overlap" }
  | { readonly questions: Questions };

/** What the facts of a meeting become by what was given. */
export async function resolvePatch(
  scope: CommandScope,
  was: MeetingFacts,
  given: MeetingPatch,
  about: DoubtSubject,
): Promise<ResolvedPatch> {
  // Another name of its zone is no change of it.
  const zone = given.zone === undefined || isSameZone(given.zone, was.zone) ? was.zone : given.zone;
  // A zone in the phrase itself says when it begins; the meeting keeps its own.
  const placed = placeWallClock(Temporal.PlainDateTime.from(was.local), zone);
  const start = given.when ? movedTo(zone, given.when) : placed.moment;
  const shifted = given.when ? given.when.shifted : zone === was.zone ? undefined : placed.shifted;
  const questions: Record<string, Questions[string]> = {};
  const length = await meetingLength(scope, was.minutes, given, start);
  if (typeof length !== "number") questions["end"] = length;
  Object.assign(questions, saidTwice(scope, given, start.local));
  const wished = factsBy(
    was,
    given,
    { local: start.local, zone, minutes: typeof length === "number" ? length : was.minutes },
    { ...about, now: scope.now },
  );
  const first = about.fresh || wished.rule !== was.rule ? firstTime(scope, wished, given.first) : wished.local;
  if (typeof first !== "string") questions["first"] = first;
  const is = typeof first === "string" ? { ...wished, local: first } : wished;
  Object.assign(questions, await doubts(scope, was, is, about));
  return Object.keys(questions).length > 0 ? { questions } : { is, ...(shifted ? { shifted } : {}) };
}

/** The date says how it repeats, and another option says otherwise. */
function saidTwice(scope: CommandScope, { when, repeat }: MeetingPatch, local: string): Questions {
  const said = when?.rule;
  if (said === undefined || repeat === undefined || repeat === said) return {};
  const suggestions = [{ value: said, label: describeRule(said, local, scope.t.language) }];
  return { repeat: { problem: problem("meeting.repeat.both"), suggestions } };
}

function factsBy(
  was: MeetingFacts,
  given: MeetingPatch,
  time: Pick<MeetingFacts, "local" | "zone" | "minutes">,
  { whole = false, now }: DoubtSubject & Pick<CommandScope, "now">,
): MeetingFacts {
  const repeat = given.repeat ?? given.when?.rule;
  const or = <T>(value: T | null | undefined, before: T, empty: T): T =>
    value === null ? empty : (value ?? (whole ? empty : before));
  return {
    title: given.title ?? was.title,
    ...time,
    rule: repeat === undefined ? was.rule : ruleOf(repeat, time.local, was),
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
    namesSince: (given.names ?? (!whole && was.namesSince !== null)) ? (was.namesSince ?? now) : null,
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
