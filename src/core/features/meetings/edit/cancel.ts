import { knownOf } from "../changes/change.ts";
import type { Meeting } from "../meeting.ts";
import { afterEdit, type Edited, type Editing } from "./edited.ts";
import { recordEdit } from "./record.ts";
import { takeSnapshot } from "./snapshot.ts";

/** Cancels a meeting with all its times, its planned reminders included; who knows of it is told. Undefined where somebody was quicker. */
export function cancelMeeting(editing: Editing, meeting: Meeting): Promise<Edited | undefined> {
  return setCancelled(editing, meeting, editing.now);
}

/** Takes a cancellation back, reminders included; who was told of it is told of this too. Undefined where it is not cancelled. */
export function restoreMeeting(editing: Editing, meeting: Meeting): Promise<Edited | undefined> {
  return setCancelled(editing, meeting, null);
}

async function setCancelled(editing: Editing, meeting: Meeting, cancelledAt: Date | null): Promise<Edited | undefined> {
  const { db, community, now } = editing;
  const was = knownOf(meeting, "", now);
  const before = await takeSnapshot(db, community.id, meeting);
  const { count } = await db.meeting.updateMany({
    where: { communityId: community.id, id: meeting.id, cancelledAt: cancelledAt === null ? { not: null } : null },
    data: { cancelledAt, changedAt: now, sequence: { increment: 1 } },
  });
  if (count === 0) return undefined;
  const sequence = meeting.sequence + 1;
  const edit = await recordEdit(editing, { meetingId: meeting.id, occurrence: "", sequence, before });
  return {
    meeting: await afterEdit(editing, meeting.id, { key: "", was }),
    key: meeting.startsLocal,
    edit,
    of: meeting.id,
  };
}
