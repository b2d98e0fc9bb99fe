import type { CommandScope, Questions } from "../../../kernel/commands/command.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import { commandLine } from "../../../kernel/values/command-line.ts";
import { channelFacts } from "../../../services/delivery/channel.ts";
import { doubts } from "../facts/doubts.ts";
import { differing, factsOf } from "../facts/meeting-facts.ts";
import { readMove } from "../facts/read-move.ts";
import { channelOf, type Meeting } from "../meeting.ts";
import { currentOccurrence, type Occurrence } from "../occurrence.ts";
import { timesMeant } from "../pick-time.ts";
import { changeOf, type EditChange, type EditRequest, keep, type Raced } from "./edit-change.ts";
import { managedMeeting, timeOf } from "./manage.ts";
import { mergeFacts, type Opened, openedMeeting, timeNow } from "./since-opened.ts";
import { wishedFacts } from "./typed-facts.ts";

// What a change would do, at once or beside what others changed since its form was filled in.

/** The meeting, for somebody who may manage it; refuses others, and what is cancelled. */
async function standingMeeting(context: CommandScope, id: string): Promise<Meeting> {
  const meeting = await managedMeeting(context, id);
  return meeting.cancelledAt
    ? refuse("meeting.edit.cancelled", { command: commandLine("meeting show"), title: meeting.title })
    : meeting;
}

/**
 * Makes out what a change would do, or what is still to be asked. What others changed since a form was filled in stays; where
 * that is the same, the change is not to be made. Refuses who may not, and what changes nothing.
 */
export async function resolveEdit(
  context: CommandScope,
  asked: EditRequest,
): Promise<EditChange | Raced | { readonly questions: Questions }> {
  const { db, community } = context;
  const meeting = await standingMeeting(context, asked.meeting);
  const { version = meeting.sequence } = asked;
  if (version !== meeting.sequence) return rebaseEdit(context, meeting, { ...asked, version });
  const time = await timeOf(context, meeting, asked.time);
  const was = await factsOf(db, community.id, meeting, time);
  const wish = await wishedFacts(context, { meeting, time, was }, asked);
  if ("questions" in wish) return wish;
  const { ends: _ends, ...patch } = wish;
  return changeOf(context, { meeting, time, was, ...patch }, asked.scope);
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

/**
 * Makes out what a form changes of a meeting that others changed since it was filled in: that alone, and what they changed
 * stays. Not to be made where they changed the same, where its time is gone or the series was parted, and where the history
 * does not go back to what the form was filled in with; it is kept then.
 */
async function rebaseEdit(
  context: CommandScope,
  meeting: Meeting,
  asked: EditRequest & { readonly version: number },
): Promise<EditChange | Raced | { readonly questions: Questions }> {
  const { db, community } = context;
  const { version } = asked;
  const opened = await openedMeeting(context, meeting, { version, time: asked.time });
  const found = opened ? timeNow(opened, meeting, context.now) : await timeMeant(context, meeting, asked.time);
  const time = found === "gone" ? undefined : found;
  const now = await factsOf(db, community.id, meeting, time);
  // A document is only ever added: nobody's is in the way of another.
  const was = opened ? { ...opened.facts, documents: now.documents } : now;
  const wish = await wishedFacts(context, { meeting, time, ...opened, was }, asked);
  if ("questions" in wish) return wish;
  const { is, overlaps } = mergeFacts({ was, mine: wish.is, now }, wish.ends);
  if (!opened || found === "gone" || opened.continued || overlaps) {
    const changed = differing(now, is);
    if (changed.length === 0) return refuse("meeting.edit.same", { title: meeting.title });
    const there = { meeting: meetingWith(opened, meeting, time), time };
    return { meeting, version, kept: keep(asked, { ...there, is, changed, zone: wish.is.zone }) };
  }
  const { clearance } = await channelFacts(context, channelOf(meeting));
  const questions = await doubts(context, now, is, { clearance });
  if (Object.keys(questions).length > 0) return { questions };
  const { shifted } = wish;
  return changeOf(context, { meeting, time, was: now, is, ...(shifted ? { shifted } : {}) }, asked.scope);
}

/** The time that a form of long ago was about, as far as that can be made out. */
async function timeMeant(
  context: CommandScope,
  meeting: Meeting,
  typed: string | undefined,
): Promise<Occurrence | undefined> {
  const [one] = typed === undefined ? [] : await timesMeant(context, meeting, typed);
  return one ?? currentOccurrence(meeting, context.now);
}

/** The id of the meeting that has the time which a form was about: the one that goes on with the series, where it is there now. */
function meetingWith(opened: Opened | undefined, { id }: Meeting, time: Occurrence | undefined): string {
  const next = opened?.continued;
  return next && time === undefined && (opened.time?.key ?? "") >= next.from ? next.by : id;
}
