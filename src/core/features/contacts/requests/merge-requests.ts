import { type CommunityDb, sql } from "../../../services/store/store.ts";

interface In {
  readonly db: CommunityDb;
  readonly community: { readonly id: string };
}

/** Makes requests, and who does not let whom ask, name a person instead of another who was merged into them. Nobody asks themselves, and nothing is asked twice. */
export async function mergeRequests({ db, community: { id } }: In, remaining: string, joined: string): Promise<void> {
  await db.$executeRaw(sql`
    delete from contact_request q where q.community_id = ${id} and q.asker_id in (${remaining}, ${joined}) and q.owner_id in (${remaining}, ${joined})`);
  await db.$executeRaw(sql`
    delete from contact_request q using contact_request o where q.community_id = ${id} and q.asker_id = ${joined} and q.open
      and o.community_id = q.community_id and o.asker_id = ${remaining} and o.contact_id = q.contact_id and o.open`);
  await db.contactRequest.updateMany({ where: { communityId: id, askerId: joined }, data: { askerId: remaining } });
  await db.contactRequest.updateMany({ where: { communityId: id, ownerId: joined }, data: { ownerId: remaining } });
  await db.$executeRaw(sql`
    delete from contact_block b where b.community_id = ${id} and (
      (b.owner_id in (${remaining}, ${joined}) and b.asker_id in (${remaining}, ${joined}))
      or (b.owner_id = ${joined} and exists (select from contact_block o where o.community_id = b.community_id and o.owner_id = ${remaining} and o.asker_id = b.asker_id))
      or (b.asker_id = ${joined} and exists (select from contact_block o where o.community_id = b.community_id and o.asker_id = ${remaining} and o.owner_id = b.owner_id)))`);
  await db.contactBlock.updateMany({ where: { communityId: id, ownerId: joined }, data: { ownerId: remaining } });
  await db.contactBlock.updateMany({ where: { communityId: id, askerId: joined }, data: { askerId: remaining } });
}
