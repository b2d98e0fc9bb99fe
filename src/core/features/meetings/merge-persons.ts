import type { DeliveryPlanning } from "../../services/delivery/planning/plan.ts";
import { mergeEdits } from "./history/edit-record.ts";
import { mergeInvitations } from "./participants/invited.ts";
import { mergeAnswers } from "./rsvp/merge-answers.ts";

/** Makes meetings name a person instead of another who was merged into them: who runs them, who is invited, who changed them, who comes. */
export async function mergePersons(at: DeliveryPlanning, remaining: string, joined: string): Promise<void> {
  const { db, community } = at;
  const communityId = community.id;
  await db.meeting.updateMany({ where: { communityId, organiserId: joined }, data: { organiserId: remaining } });
  await db.meeting.updateMany({ where: { communityId, chairId: joined }, data: { chairId: remaining } });
  await mergeInvitations(at, remaining, joined);
  await db.meetingEdit.updateMany({ where: { communityId, personId: joined }, data: { personId: remaining } });
  await mergeEdits(at, remaining, joined);
  await mergeAnswers(at, remaining, joined);
}
