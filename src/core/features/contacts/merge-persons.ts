import { sql } from "../../services/store/store.ts";
import { mergeRequests } from "./requests/merge-requests.ts";
import type { MergingPersons } from "../../services/people/linking/merge-persons.ts";

/** Makes contacts and what hangs on them name who remains of two persons; what both follow is followed once. */
export async function mergePersons(at: MergingPersons, remaining: string, joined: string): Promise<void> {
  const { db } = at;
  const communityId = at.community.id;
  await mergeRequests(at, remaining, joined);
  await db.contact.updateMany({ where: { communityId, personId: joined }, data: { personId: remaining } });
  await db.contact.updateMany({ where: { communityId, verifiedById: joined }, data: { verifiedById: remaining } });
  await db.contactReport.updateMany({ where: { communityId, reporterId: joined }, data: { reporterId: remaining } });
  await db.mandate.updateMany({ where: { communityId, recordedById: joined }, data: { recordedById: remaining } });
  await db.correspondent.updateMany({ where: { communityId, personId: joined }, data: { personId: remaining } });
  await db.$executeRaw(sql`
    delete from mandate_follow f using mandate_follow o where f.community_id = ${communityId} and f.person_id = ${joined}
      and o.community_id = f.community_id and o.person_id = ${remaining} and o.country = f.country and o.topic_key = f.topic_key`);
  await db.mandateFollow.updateMany({ where: { communityId, personId: joined }, data: { personId: remaining } });
}
