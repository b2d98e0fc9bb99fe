import type { CommandScope, Questions } from "../../../kernel/commands/command.ts";
import { problem, refuse } from "../../../kernel/errors/errors.ts";
import type { StartBeside, StartValue } from "../../../kernel/options/values.ts";
import { channelFacts } from "../../../services/delivery/channel.ts";
import { chairFromForm } from "../facts/form-chair.ts";
import { differing, FACT_LABELS, factsOf, type MeetingFacts, OWN_FACTS } from "../facts/meeting-facts.ts";
import type { Scope } from "../facts/meeting-options.ts";
import { type MeetingPatch, resolvePatch } from "../facts/meeting-patch.ts";
import type { MomentBeside } from "../facts/moment-beside.ts";
import { readMove, readNewStart } from "../facts/read-move.ts";
import { channelOf, type Meeting } from "../meeting.ts";
import type { Occurrence } from "../occurrence.ts";
import { isFirst } from "../series/split-series.ts";
import { managedMeeting, timeOf } from "./managed-meeting.ts";
import { commandLine } from "../../../kernel/values/command-line.ts";

/** A change of a meeting as it was asked for. */
export interface EditRequest extends Omit<MeetingPatch, "when"> {
  readonly meeting: string;
  /** Read already, or to be read beside the time that it has. */
  readonly when?: StartValue | StartBeside | undefined;
  readonly time?: string | undefined;
  readonly scope?: Scope | undefined;
  /** `sequence` of the meeting when a form was filled in with all of it. */
  readonly version?: number | undefined;
}

/** A change that can be made: what it is about, and what it makes of it. */
export interface Change {
  readonly meeting: Meeting;
  readonly time: Occurrence | undefined;
  readonly was: MeetingFacts;
  readonly is: MeetingFacts;
  readonly changed: readonly (keyof MeetingFacts)[];
  readonly scope: Scope;
  readonly shifted?: "gap" | "overlap";
}

/** The meeting, for somebody who may manage it; refuses others, and what is cancelled. */
async function standingMeeting(context: CommandScope, id: string): Promise<Meeting> {
  const meeting = await managedMeeting(context, id);
  return meeting.cancelledAt
    ? refuse("meeting.edit.cancelled", { command: commandLine("meeting show"), title: meeting.title })
    : meeting;
}

/** Makes out what a change would do, or what is still to be asked. Refuses who may not, and what changes nothing. */
export async function resolveEdit(
  context: CommandScope,
  { meeting: id, time: text, scope, version, when, ...given }: EditRequest,
): Promise<Change | { readonly questions: Questions }> {
  const { db, community } = context;
  const meeting = await standingMeeting(context, id);
  const time = await timeOf(context, meeting, text);
  const was = await factsOf(db, community.id, meeting, time);
  const { clearance } = await channelFacts(context, channelOf(meeting));
  const start = await newStart(context, { when, given: given.zone, start: time?.start ?? meeting.startsAt, meeting });
  if (start && !("value" in start)) return { questions: { when: start } };
  const chair = version === undefined ? given.chair : await chairFromForm(context, was, given.chair);
  const wish = { ...given, chair, when: start?.value };
  const patch = await resolvePatch(context, was, wish, { clearance, whole: version !== undefined });
  if ("questions" in patch) return patch;
  const changed = differing(was, patch.is);
  // Another change came first: nothing can be said of this one.
  const raced = version !== undefined && version !== meeting.sequence;
  if (changed.length === 0 && !raced) return refuse("meeting.edit.same", { title: meeting.title });
  const found = scopeOf(context, { meeting, time, changed, scope });
  if (typeof found !== "string")
    return raced ? { meeting, time, was, changed, scope: "all", ...patch } : { questions: { scope: found } };
  return { meeting, time, was, changed, scope: found, ...patch };
}

/** When it is to begin, on the clock that was meant; or what is to be asked about that. */
async function newStart(
  words: CommandScope,
  {
    when,
    given,
    start,
    meeting: { zone },
  }: Pick<EditRequest, "when"> & {
    readonly given: string | undefined;
    readonly start: Date;
    readonly meeting: Meeting;
  },
): Promise<MomentBeside | undefined> {
  if (!when || !("typed" in when)) return when && { value: when };
  return readNewStart(words, when.typed, { start, zone, given });
}

// What is nobody's but the whole series', whatever else of it is changed.
const WHOLE: readonly (keyof MeetingFacts)[] = ["organiserId", "documents", "namesSince"];

function scopeOf(
  { t, format }: CommandScope,
  {
    meeting,
    time,
    changed,
    scope,
  }: Pick<Change, "meeting" | "time" | "changed"> & { readonly scope: Scope | undefined },
): Scope | Questions[string] {
  if (meeting.rule === null || !time) return "all";
  const others = changed.filter((name) => !OWN_FACTS.some((own) => own === name));
  const offered = (["this", "following", "all"] as const).filter((one) => one !== "this" || others.length === 0);
  const suggestions = offered.map((value) => ({ value, label: t(`meeting.scope.${value}`) }));
  if (scope === "this" && others.length > 0)
    return {
      problem: problem("meeting.scope.series", { facts: format.all(others.map((name) => t(FACT_LABELS[name]))) }),
      suggestions,
    };
  if (scope !== undefined) return scope === "following" && isFirst(meeting, time) ? "all" : scope;
  if (changed.every((name) => WHOLE.includes(name))) return "all";
  return { problem: problem("meeting.scope.ask", { when: format.inZone(time.start, meeting.zone) }), suggestions };
}

/** A wish to move a meeting: in words that are read beside the time it has now. */
export type Moving = Pick<EditRequest, "meeting" | "time" | "scope"> & { readonly to: string };

/** The change of a meeting that a wish to move it is, or what is to be asked. Refuses who may not move it, and what is over. */
export async function moveTo(
  context: CommandScope,
  { to, ...asked }: Moving,
): Promise<EditRequest | { readonly questions: Questions }> {
  const meeting = await standingMeeting(context, asked.meeting);
  const time = await timeOf(context, meeting, asked.time);
  if (!time) return refuse("meeting.over", { title: meeting.title });
  const read = await readMove(context, to, time.start, meeting.zone);
  return "value" in read ? { ...asked, when: read.value } : { questions: { to: read } };
}
