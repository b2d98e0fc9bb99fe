import type { CommandScope, Questions } from "../../../kernel/commands/command.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import { channelFacts } from "../../../services/delivery/channel.ts";
import { doubts } from "../facts/doubts.ts";
import { differing, factsOf } from "../facts/meeting-facts.ts";
import { channelOf, type Meeting } from "../meeting.ts";
import { currentOccurrence, type Occurrence } from "../occurrence.ts";
import { timesMeant } from "../pick-time.ts";
import { changeOf } from "./change-scope.ts";
import type { EditChange, EditRequest } from "./edit-request.ts";
import { keep, type Raced } from "./kept.ts";
import { mergeFacts } from "./merge-facts.ts";
import { type Opened, openedMeeting, timeNow } from "./opened-meeting.ts";
import { wishedFacts } from "./wished-facts.ts";

interface Asked {
  readonly meeting: Meeting;
  readonly asked: EditRequest;
  readonly version: number;
}

/**
 * Makes out what a form changes of a meeting that others changed since it was filled in: that alone, and what they changed
 * stays. Not to be made where they changed the same, where its time is gone or the series was parted, and where the history
 * does not go back to what the form was filled in with; it is kept then.
 */
export async function rebaseEdit(
  context: CommandScope,
  { meeting, asked, version }: Asked,
): Promise<EditChange | Raced | { readonly questions: Questions }> {
  const { db, community } = context;
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
