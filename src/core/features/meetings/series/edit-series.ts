import { readableAs } from "../changes/as-it-was.ts";
import { knownOf } from "../facts/known.ts";
import { recordEdit } from "../history/edit-record.ts";
import { afterEdit, claimChange, type Edited, type Editing } from "../history/editing.ts";
import { takeSnapshot, writeParts } from "../history/snapshot.ts";
import { type Meeting, recurrenceOf } from "../meeting.ts";
import { runsIt, transferOrganiser } from "../participants/transfer-organiser.ts";
import { keysOf, moveTimes, remapAnswers } from "./kept-by-time.ts";
import { keyIn } from "./occurrence-keys.ts";
import { changesIn, columnsOf, documentsIn, nextOf, type SeriesPatch } from "./series-patch.ts";

/**
 * Changes a meeting, with every time of it. The times move as the one that was looked at does; what is kept about one, answers
 * among it, goes with it, and so do those that were changed by themselves. Undefined where somebody else changed it since.
 */
export async function editSeries(editing: Editing, meeting: Meeting, patch: SeriesPatch): Promise<Edited | undefined> {
  const { db, community, now } = editing;
  const known = knownOf(meeting, "", now);
  const before = await takeSnapshot(db, community.id, meeting);
  const readable = await readableAs(editing, meeting);
  const sequence = await claimChange(editing, meeting);
  if (sequence === undefined) return undefined;
  const next = nextOf(meeting, patch);
  const [from, to] = [recurrenceOf(meeting), recurrenceOf(next)];
  const rekeyed = keyIn(from, to);
  await moveTimes(editing, {
    ...{ from: meeting.id, to: meeting.id },
    keys: new Map((await keysOf(editing, meeting.id)).map((key) => [key, rekeyed(key)])),
  });
  await remapAnswers(db, community.id, meeting.id, { was: from, is: to });
  const changes = changesIn(before, { to, rekeyed, patch });
  await db.meeting.update({
    where: { communityId_id: { communityId: community.id, id: meeting.id } },
    data: { ...columnsOf(patch.is, next, changes), ...runsIt(meeting) },
  });
  await writeParts(db, community.id, meeting.id, {
    changes,
    invited: [...patch.is.invited],
    documents: documentsIn(before, patch),
  });
  const edit = await recordEdit(editing, { meetingId: meeting.id, occurrence: "", sequence, before });
  await transferOrganiser(editing, meeting.id, patch.is);
  const edited = await afterEdit(editing, meeting.id, { key: "", was: known, readable });
  return {
    ...edited,
    key: patch.time === undefined ? edited.meeting.startsLocal : rekeyed(patch.time.key),
    edit,
    of: meeting.id,
  };
}
