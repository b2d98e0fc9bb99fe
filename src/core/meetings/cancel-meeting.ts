import type { Caller } from "../command.ts";
import type { Planning } from "../delivery/plan.ts";
import { refuse } from "../errors.ts";
import { atLeast } from "../people/role.ts";
import { getMeeting, type Meeting } from "./meeting.ts";
import { currentOccurrence } from "./occurrence.ts";
import { replanWaves } from "./plan-waves.ts";

/** Whether the caller may change or cancel it: who organises it, and moderators. */
export function mayManage({ role, personId }: Pick<Caller, "role" | "personId">, meeting: Pick<Meeting, "organiserId">): boolean {
  return atLeast(role, "moderator") || (personId !== undefined && meeting.organiserId === personId);
}

/** The meeting, for somebody who may manage it. Refuses others, and meetings that are over. */
export async function managedMeeting({ db, community, now, caller }: Omit<Planning, "ids"> & { readonly caller: Caller }, id: string): Promise<Meeting> {
  const meeting = await getMeeting(db, community.id, id);
  if (!mayManage(caller, meeting)) {
    const organiser = await db.person.findFirst({ where: { communityId: community.id, id: meeting.organiserId ?? "" } });
    return organiser ? refuse("meeting.notYours", { title: meeting.title, organiser: organiser.name }) : refuse("meeting.nobodys", { title: meeting.title });
  }
  if (!currentOccurrence(meeting, now)) return refuse("meeting.over", { title: meeting.title });
  return meeting;
}

/** Cancels a meeting and drops its planned reminders; false where somebody was quicker. */
export async function cancelMeeting(planning: Planning, meeting: Meeting): Promise<boolean> {
  const { db, community, now } = planning;
  const { count } = await db.meeting.updateMany({
    where: { communityId: community.id, id: meeting.id, cancelledAt: null },
    data: { cancelledAt: now, changedAt: now, sequence: { increment: 1 } },
  });
  if (count === 0) return false;
  await replanWaves(planning, { ...meeting, cancelledAt: now });
  return true;
}

/** Takes a cancellation back, reminders included; false where it is not cancelled. */
export async function restoreMeeting(planning: Planning, meeting: Meeting): Promise<boolean> {
  const { db, community, now } = planning;
  const { count } = await db.meeting.updateMany({
    where: { communityId: community.id, id: meeting.id, cancelledAt: { not: null } },
    data: { cancelledAt: null, changedAt: now, sequence: { increment: 1 } },
  });
  if (count === 0) return false;
  await replanWaves(planning, { ...meeting, cancelledAt: null });
  return true;
}
