import type { Caller } from "../command.ts";
import { dropPlanned, type Planning } from "../delivery/plan.ts";
import { refuse } from "../errors.ts";
import { atLeast } from "../people/role.ts";
import type { Meeting } from "./meeting.ts";
import { currentOccurrence } from "./meeting.ts";
import { type PlannedReminder, reviveReminder } from "./plan-reminder.ts";

/** Whether the caller may change or cancel it: who organises it, and moderators. */
export function mayManage({ role, personId }: Pick<Caller, "role" | "personId">, meeting: Pick<Meeting, "organiserId">): boolean {
  return atLeast(role, "moderator") || (personId !== undefined && meeting.organiserId === personId);
}

/** The meeting, for somebody who may manage it. Refuses others, and meetings that are over. */
export async function managedMeeting({ db, community, now, caller }: Omit<Planning, "ids"> & { readonly caller: Caller }, id: string): Promise<Meeting> {
  const meeting = await db.meeting.findUniqueOrThrow({ where: { communityId_id: { communityId: community.id, id } }, include: { organiser: true } });
  if (!mayManage(caller, meeting)) {
    return meeting.organiser
      ? refuse("meeting.notYours", { title: meeting.title, organiser: meeting.organiser.name })
      : refuse("meeting.nobodys", { title: meeting.title });
  }
  if (!currentOccurrence(meeting, now)) return refuse("meeting.over", { title: meeting.title });
  return meeting;
}

/** Cancels a meeting and drops its planned reminder; false where somebody was quicker. */
export async function cancelMeeting(planning: Planning, meeting: Meeting): Promise<boolean> {
  const { db, community, now } = planning;
  const { count } = await db.meeting.updateMany({ where: { communityId: community.id, id: meeting.id, cancelledAt: null }, data: { cancelledAt: now } });
  if (count === 0) return false;
  await dropPlanned(planning, "reminder", meeting.id, "cancelled");
  return true;
}

/** Takes a cancellation back; false where it is not cancelled. */
export async function restoreMeeting(planning: Planning, meeting: Meeting): Promise<{ reminder: PlannedReminder | undefined } | false> {
  const { db, community } = planning;
  const { count } = await db.meeting.updateMany({
    where: { communityId: community.id, id: meeting.id, cancelledAt: { not: null } },
    data: { cancelledAt: null },
  });
  if (count === 0) return false;
  return { reminder: await reviveReminder(planning, { ...meeting, cancelledAt: null }) };
}
