import { wordAnew } from "../../services/delivery/planning/change-planned.ts";
import { dropPlanned, planDelivery, type DeliveryPlanning } from "../../services/delivery/planning/plan.ts";
import { channelOf, type Meeting } from "./meeting.ts";

/** Plans that a meeting is announced in its channel, at once; once for ever. */
export async function planAnnouncement(planning: DeliveryPlanning, meeting: Meeting): Promise<void> {
  await planDelivery(planning, {
    kind: "announcement",
    subjectId: meeting.id,
    occurrence: "",
    to: channelOf(meeting),
    dueAt: planning.now,
  });
}

/** Lets a meeting that was not announced yet not be announced: nothing is said of it then. */
export function withdrawAnnouncement(planning: DeliveryPlanning, { id }: Pick<Meeting, "id">): Promise<void> {
  return dropPlanned(planning, "announcement", id, "cancelled");
}

/** Lets a meeting be announced whose announcement was withdrawn. */
export async function announceAgain(planning: DeliveryPlanning, meeting: Meeting): Promise<void> {
  const { db, community } = planning;
  const withdrawn = { state: "dropped", reason: "cancelled" };
  const where = { communityId: community.id, kind: "announcement", subjectId: meeting.id, ...withdrawn };
  if ((await db.delivery.count({ where })) > 0) await planAnnouncement(planning, meeting);
}

/**
 * Whether a meeting's channel is told of it by an announcement, said or not: until it is said, and where it cannot be, the channel knows
 * nothing that could change. What is just being worded is worded anew, or is on its way after that.
 */
export async function isAnnounced({ db, community }: DeliveryPlanning, { id }: Pick<Meeting, "id">): Promise<boolean> {
  await wordAnew({ db, community }, "announcement", id);
  return (await db.delivery.count({ where: { communityId: community.id, kind: "announcement", subjectId: id } })) > 0;
}
