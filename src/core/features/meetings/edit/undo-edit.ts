import { readableAs } from "../changes/as-it-was.ts";
import { type KnownAttendance, knownOf } from "../facts/known.ts";
import { type Edit, recordEdit } from "../history/edit-record.ts";
import { afterEdit, claimChange, type Edited, type Editing } from "../history/editing.ts";
import { columnsIn, takeSnapshot, writeParts } from "../history/snapshot.ts";
import { type Meeting, recurrenceOf } from "../meeting.ts";
import { holdMeeting } from "../places/places.ts";
import { runsIt, transferOrganiser } from "../participants/transfer-organiser.ts";
import { keysOf, moveTimes, remapAnswers } from "../series/kept-by-time.ts";
import { keyIn } from "../series/occurrence-keys.ts";
import { rejoinSeries } from "../series/rejoin-series.ts";
import { hold } from "../../../services/store/hold.ts";

/**
 * Makes a meeting what it was before a change; who was told of the change meanwhile is told of this too. Undefined where
 * something else was changed since. A series that was made to go on is cancelled; what was answered about it comes back.
 */
export async function undoEdit(editing: Editing, meeting: Meeting, edit: Edit): Promise<Edited | undefined> {
  const { db, community, now } = editing;
  const { before, occurrence: key } = edit;
  // A series is held before the one that goes on with it, which may be changed at this moment.
  await hold(db, "meeting", meeting.id);
  const followedBy = edit.followedBy === null ? undefined : await holdMeeting(editing, edit.followedBy);
  if (meeting.sequence !== edit.sequence || (followedBy && (followedBy.sequence > 0 || followedBy.cancelledAt)))
    return undefined;
  const known: KnownAttendance = followedBy ? knownOf(followedBy, "", now) : knownOf(meeting, key, now);
  const readable = await readableAs(editing, followedBy ?? meeting);
  const undone = await takeSnapshot(db, community.id, meeting);
  const sequence = await claimChange(editing, meeting);
  if (sequence === undefined) return undefined;
  if (followedBy) await rejoinSeries(editing, meeting, edit, followedBy);
  const [from, to] = [recurrenceOf(meeting), recurrenceOf(before.meeting)];
  const rekeyed = keyIn(from, to);
  const keys = followedBy ? [] : await keysOf(editing, meeting.id);
  await db.meeting.update({
    where: { communityId_id: { communityId: community.id, id: meeting.id } },
    data: { ...columnsIn(before), ...runsIt(meeting), namesSince: namesAgain(meeting, before.meeting, now) },
  });
  await moveTimes(editing, { from: meeting.id, to: meeting.id, keys: new Map(keys.map((k) => [k, rekeyed(k)])) });
  await remapAnswers(db, community.id, meeting.id, { was: from, is: to });
  await writeParts(db, community.id, meeting.id, before);
  const id = await recordEdit(editing, { meetingId: meeting.id, occurrence: key, sequence, before: undone });
  await transferOrganiser(editing, meeting.id, before.meeting);
  const restored = await afterEdit(editing, meeting.id, {
    key,
    was: known,
    readable,
    ...(followedBy ? { series: true } : {}),
  });
  return { ...restored, key: key === "" ? restored.meeting.startsLocal : key, edit: id, of: meeting.id };
}

/** Since when answers are shown by name again: whoever answered while they were not was not told. */
const namesAgain = (is: Pick<Meeting, "namesSince">, was: Pick<Meeting, "namesSince">, now: Date): Date | null =>
  was.namesSince === null ? null : (is.namesSince ?? now);
