import type { Context } from "../../../kernel/commands/command.ts";
import { run } from "../../../kernel/views/build.ts";
import type { Action } from "../../../kernel/views/model.ts";
import { readableAs } from "../changes/as-it-was.ts";
import { type KnownAttendance, knownOf } from "../facts/known.ts";
import { type Edit, editIdsSince, recordEdit } from "../history/edit-record.ts";
import { afterEdit, claimChange, type Edited, type Editing } from "../history/editing.ts";
import { columnsIn, takeSnapshot, writeParts } from "../history/snapshot.ts";
import { type Meeting, recurrenceOf } from "../meeting.ts";
import { holdMeeting } from "../places/places.ts";
import { runsIt, transferOrganiser } from "../participants/transfer-organiser.ts";
import { keysOf, moveTimes, remapAnswers } from "../series/kept-by-time.ts";
import { keyIn } from "../series/occurrence-keys.ts";
import { rejoinSeries } from "../series/rejoin-series.ts";
import { hold } from "../../../services/store/hold.ts";

// Taking a change back, and the buttons that do.

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

/** The button that takes a change back, in the answer to whoever made it. */
export function undoButton({ t }: Pick<Context, "t">, meeting: string, edit: string): Action {
  return run(t("undo"), "meeting undo", { meeting, edit }, { place: "here" });
}

/** The way back from the change that was made last; that made a series of it, where nothing was changed since. */
export async function takingBack(
  context: Context,
  { id, sequence, continues, cancelledAt }: Meeting,
): Promise<Action[]> {
  if (cancelledAt) return [];
  const own = (await editIdsSince(context, id, sequence - 1)).at(-1);
  const made =
    own || continues === null || sequence > 0
      ? undefined
      : (await editIdsSince(context, continues, 0)).find(({ followedBy }) => followedBy === id);
  const last = own ?? made;
  return last
    ? [run(context.t("meeting.manage.undo"), "meeting undo", { meeting: last.meetingId, edit: last.id })]
    : [];
}
