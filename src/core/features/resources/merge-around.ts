import { type CommunityDb, sql } from "../../services/store/store.ts";

/** Makes what lies around resources name who remains of two persons: what both are told of they are told once, and what helped both helped one. */
export async function mergeAround(
  db: CommunityDb,
  communityId: string,
  remaining: string,
  joined: string,
): Promise<void> {
  await db.resourceCollection.updateMany({ where: { communityId, ownerId: joined }, data: { ownerId: remaining } });
  await db.$executeRaw(sql`
    delete from resource_subscription s using resource_subscription o where s.community_id = ${communityId} and s.person_id = ${joined}
      and o.community_id = s.community_id and o.person_id = ${remaining} and o.kind = s.kind and o.country = s.country
      and o.topic_key = s.topic_key and o.crime = s.crime and o.language = s.language and o.words_key = s.words_key`);
  await db.resourceSubscription.updateMany({ where: { communityId, personId: joined }, data: { personId: remaining } });
  await db.$executeRaw(sql`
    delete from resource_useful u using resource_useful o where u.community_id = ${communityId} and u.person_id = ${joined}
      and o.community_id = u.community_id and o.person_id = ${remaining} and o.resource_id = u.resource_id`);
  await db.resourceUseful.updateMany({ where: { communityId, personId: joined }, data: { personId: remaining } });
}
