import { dropPlanned } from "../../../services/delivery/plan.ts";
import { sql } from "../../../services/store/store.ts";
import { readableAs } from "../changes/as-it-was.ts";
import { type Known, knownOf } from "../changes/change.ts";
import { getMeeting, type Meeting, recurrenceOf } from "../meeting.ts";
import { ruledStart } from "../occurrence.ts";
import { replanWaves } from "../reminders/plan-waves.ts";
import { afterEdit, claimChange, type Edit, type Edited, type Editing, recordEdit } from "./edit-record.ts";
import { keyIn, keysOf, moveTimes, remapAnswers } from "./occurrence-keys.ts";
import { columnsIn, takeSnapshot, writeParts } from "./snapshot.ts";
import { shares } from "./split-series.ts";
import { runsIt, transferOrganiser } from "./transfer-organiser.ts";

/**
 * Makes a meeting what it was before a change; who was told of the change meanwhile is told of this too. Undefined where
 * something else was changed since. A series that was made to go on is cancelled; what was answered about it comes back.
 */
export async function undoEdit(editing: Editing, meeting: Meeting, edit: Edit): Promise<Edited | undefined> {
  const { db, community, now } = editing;
  const { before, occurrence: key } = edit;
  const followedBy = edit.followedBy === null ? undefined : await getMeeting(db, community.id, edit.followedBy);
  if (meeting.sequence !== edit.sequence || (followedBy && (followedBy.sequence > 0 || followedBy.cancelledAt)))
    return undefined;
  const known: Known = followedBy ? knownOf(followedBy, "", now) : knownOf(meeting, key, now);
  const readable = await readableAs(editing, followedBy ?? meeting);
  const undone = await takeSnapshot(db, community.id, meeting);
  const sequence = await claimChange(editing, meeting);
  if (sequence === undefined) return undefined;
  if (followedBy) await takeBack(editing, meeting, edit, followedBy);
  const [from, to] = [recurrenceOf(meeting), recurrenceOf(before.meeting)];
  const rekeyed = keyIn(from, to);
  const keys = followedBy ? [] : await keysOf(editing, meeting.id);
  await db.meeting.update({
    where: { communityId_id: { communityId: community.id, id: meeting.id } },
    data: { ...columnsIn(before), ...runsIt(meeting) },
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
  return { meeting: restored, key: key === "" ? restored.startsLocal : key, edit: id, of: meeting.id };
}

/** Turns over to a series again what a series that went on with it had taken, and cancels that one. */
async function takeBack(
  editing: Editing,
  meeting: Meeting,
  { occurrence, before }: Edit,
  next: Meeting,
): Promise<void> {
  const { db, community, now } = editing;
  const old = recurrenceOf(before.meeting);
  const [, rest] = shares(old, occurrence, ruledStart(meeting, occurrence));
  const rekeyed = keyIn(recurrenceOf(next), { local: occurrence, zone: old.zone, rule: rest });
  const keys = await keysOf(editing, next.id);
  await moveTimes(editing, { from: next.id, to: meeting.id, keys: new Map(keys.map((k) => [k, rekeyed(k)])) });
  await db.$executeRaw(sql`
    insert into rsvp as r (community_id, meeting_id, occurrence, person_id, answer, note, answered_at, seat, queued_at, offered_until)
    select community_id, ${meeting.id}, occurrence, person_id, answer, note, answered_at, seat, queued_at, offered_until
    from rsvp where community_id = ${community.id} and meeting_id = ${next.id} and occurrence = ''
    on conflict (community_id, meeting_id, occurrence, person_id) do update set answer = excluded.answer, note = excluded.note,
      answered_at = excluded.answered_at, seat = excluded.seat, queued_at = excluded.queued_at, offered_until = excluded.offered_until
    where excluded.answered_at > r.answered_at`);
  await db.$executeRaw(sql`
    insert into mute (community_id, meeting_id, occurrence, person_id, at)
    select community_id, ${meeting.id}, occurrence, person_id, at from mute where community_id = ${community.id} and meeting_id = ${next.id} and occurrence = ''
    on conflict do nothing`);
  await db.meeting.update({
    where: { communityId_id: { communityId: community.id, id: next.id } },
    data: { cancelledAt: now, changedAt: now, sequence: { increment: 1 } },
  });
  await replanWaves(editing, { ...next, cancelledAt: now });
  await dropPlanned(editing, "change", next.id, "cancelled");
}
