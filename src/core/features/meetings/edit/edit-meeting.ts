import type { Caller } from "../../../kernel/access/caller.ts";
import type { CommandScope, Context, Questions } from "../../../kernel/commands/command.ts";
import { channelFacts } from "../../../services/delivery/channel.ts";
import { problem, refuse } from "../../../kernel/errors/errors.ts";
import { atLeast } from "../../../kernel/access/role.ts";
import { channelOf, getMeeting, type Meeting } from "../meeting.ts";
import { currentOccurrence, type Occurrence } from "../occurrence.ts";
import { pickTime } from "../pick-time.ts";
import { editSeries } from "./edit-series.ts";
import { editTime } from "./edit-time.ts";
import type { Edited, Editing } from "./edit-record.ts";
import { FACT_LABELS } from "./fact-labels.ts";
import { differing, factsOf, type MeetingFacts, OWN_FACTS } from "./meeting-facts.ts";
import type { Scope } from "./edit-options.ts";
import { isFirst, splitSeries } from "./split-series.ts";
import { type MeetingPatch, refuseFirst, resolvePatch } from "./meeting-patch.ts";
import { readMomentBeside } from "./moment-beside.ts";
import type { View } from "../../../kernel/views/model.ts";
import { changesPrivately, channelShown, editConflictView, editedView } from "./edited-view.ts";
import { tellOrganiser } from "./transfer-organiser.ts";
import { asCommunity } from "../../../services/store/store.ts";
import { Temporal } from "temporal-polyfill";
import { momentAt } from "../../../kernel/time/moment.ts";

/** A change of a meeting as it was asked for. */
export interface EditRequest extends MeetingPatch {
  readonly meeting: string;
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

/** Whether the caller may change or cancel a meeting: who organises it, and moderators. */
export function mayManage(
  { role, personId }: Pick<Caller, "role" | "personId">,
  meeting: Pick<Meeting, "organiserId">,
): boolean {
  return atLeast(role, "moderator") || (personId !== undefined && meeting.organiserId === personId);
}

/** The meeting, for somebody who may manage it. Refuses others. */
export async function managedMeeting(
  { db, community, caller }: Pick<CommandScope, "db" | "community" | "caller">,
  id: string,
): Promise<Meeting> {
  const meeting = await getMeeting(db, community.id, id);
  if (mayManage(caller, meeting)) return meeting;
  const organiser = await db.person.findFirst({ where: { communityId: community.id, id: meeting.organiserId ?? "" } });
  return organiser
    ? refuse("meeting.notYours", { title: meeting.title, organiser: organiser.name })
    : refuse("meeting.nobodys", { title: meeting.title });
}

/** The time of a meeting that is looked at: of one that does not repeat its only one, wherever it is. */
export async function timeOf(
  context: CommandScope,
  meeting: Meeting,
  text: string | undefined,
): Promise<Occurrence | undefined> {
  if (text === undefined && (meeting.rule === null || !currentOccurrence(meeting, context.now)))
    return currentOccurrence(meeting, context.now);
  return pickTime(context, meeting, text);
}

/** Makes out what a change would do, or what is still to be asked. Refuses who may not, and what changes nothing. */
export async function resolveEdit(
  context: CommandScope,
  { meeting: id, time: text, scope, version, ...given }: EditRequest,
): Promise<Change | { readonly questions: Questions }> {
  const { db, community } = context;
  const meeting = await managedMeeting(context, id);
  if (meeting.cancelledAt) return refuse("meeting.edit.cancelled", { title: meeting.title });
  const time = await timeOf(context, meeting, text);
  const was = await factsOf(db, community.id, meeting, time);
  const { clearance } = await channelFacts(context, channelOf(meeting));
  const patch = await resolvePatch(context, was, given, { clearance, whole: version !== undefined });
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

// What is nobody's but the whole series', whatever else of it is changed.
const WHOLE: readonly (keyof MeetingFacts)[] = ["organiserId", "documents"];

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

/** Makes a change. Undefined where somebody else changed the meeting since it was read. */
export function applyEdit(editing: Editing, { meeting, time, was, is, scope }: Change): Promise<Edited | undefined> {
  if (scope === "this" && time) return editTime(editing, meeting, time, is);
  if (scope === "following" && time) return splitSeries(editing, meeting, { time, was, is });
  return editSeries(editing, meeting, { time, was, is });
}

/** Changes a meeting as it was asked for, and says what it is now; or, where somebody was quicker, what they changed. */
export async function changeMeeting(
  context: Context,
  asked: EditRequest,
  title: "meeting.changed" | "meeting.moved",
): Promise<View> {
  const found = await resolveEdit(context, asked);
  if ("questions" in found) return refuseFirst(found.questions);
  const { meeting, was, changed, scope, shifted } = found;
  if (asked.version !== undefined && asked.version !== meeting.sequence)
    return editConflictView(context, meeting.id, asked.version);
  const shown = channelShown(context.caller, await changesPrivately(context, meeting.id, asked));
  const edited = await asCommunity(context, "planning", async (whole) => {
    const done = await applyEdit({ ...whole, ...shown }, found);
    if (done) await tellOrganiser(whole, done.meeting, was.organiserId);
    return done;
  });
  if (!edited) return editConflictView(context, meeting.id, meeting.sequence);
  context.audit({
    action: "meeting.change",
    subject: `meeting:${edited.meeting.id}`,
    detail: { scope, changed: [...changed], edit: edited.edit },
  });
  return editedView(context, edited, {
    title,
    scope,
    changed: changed.map((name) => FACT_LABELS[name]),
    ...(shifted ? { shifted } : {}),
  });
}

/** A wish to move a meeting: in words that are read beside the time it has now, on the reader's clock. */
export type Moving = Pick<EditRequest, "meeting" | "time" | "scope"> & { readonly to: string };

/** The change of a meeting that a wish to move it is, or what is to be asked. Refuses who may not move it, and what is over. */
export async function moveTo(
  context: CommandScope,
  { to, ...asked }: Moving,
): Promise<EditRequest | { readonly questions: Questions }> {
  const meeting = await managedMeeting(context, asked.meeting);
  const time = await timeOf(context, meeting, asked.time);
  if (!time) return refuse("meeting.over", { title: meeting.title });
  const read = await readMomentBeside(
    context,
    to,
    momentAt(Temporal.Instant.fromEpochMilliseconds(time.start.getTime()), context.caller.zone),
  );
  return "value" in read ? { ...asked, when: read.value } : { questions: { to: read } };
}
