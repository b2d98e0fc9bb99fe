import type { CommandScope } from "../../../kernel/commands/command.ts";
import { factsAt, type MeetingFacts } from "../facts/meeting-facts.ts";
import { editsSince } from "../history/edit-record.ts";
import type { Snapshot } from "../history/snapshot.ts";
import { type Meeting, recurrenceOf } from "../meeting.ts";
import { currentOccurrence, type Occurrence, occurrenceByKey } from "../occurrence.ts";
import { keyIn } from "../series/occurrence-keys.ts";
import { timeOf } from "./managed-meeting.ts";

/** A meeting as it was when a form was filled in with it, and the time that the form was about. */
export interface Opened {
  readonly meeting: Meeting;
  readonly time: Occurrence | undefined;
  readonly facts: MeetingFacts;
  /** The series that goes on with it since then, from which of its times on. */
  readonly continued: { readonly by: string; readonly from: string } | undefined;
}

/** The meeting as it was at that `sequence`, by its history; undefined where that does not go back so far. Refuses a time that it did not have. */
export async function openedMeeting(
  scope: CommandScope,
  now: Meeting,
  { version, time: typed }: { readonly version: number; readonly time: string | undefined },
): Promise<Opened | undefined> {
  const edits = await editsSince(scope, now.id, version);
  const [first] = edits;
  if (first?.sequence !== version + 1) return undefined;
  const meeting = meetingIn(first.before, now);
  const time = await timeOf(scope, meeting, typed);
  const cut = edits.find(({ followedBy }) => followedBy !== null);
  return {
    meeting,
    time,
    facts: factsAt(meeting, time, first.before),
    continued: cut?.followedBy ? { by: cut.followedBy, from: cut.occurrence } : undefined,
  };
}

function meetingIn({ meeting, changes }: Snapshot, { id, communityId, label, openTo, ...rest }: Meeting): Meeting {
  const of = { communityId, meetingId: id, label, openTo };
  return { ...rest, id, communityId, label, openTo, ...meeting, changes: changes.map((one) => ({ ...one, ...of })) };
}

/** The time that a form was about, where the meeting has it by now; "gone" where it does not. */
export function timeNow({ meeting: was, time }: Opened, is: Meeting, now: Date): Occurrence | undefined | "gone" {
  if (!time) return currentOccurrence(is, now);
  const [from, to] = [recurrenceOf(was), recurrenceOf(is)];
  const key = time.change?.kind === "added" ? time.key : keyIn(from, to)(time.key);
  return occurrenceByKey(is, key) ?? "gone";
}
