import type { Db } from "../../services/store/store.ts";
import { sql } from "../../services/store/store.ts";

/** Has conclusions name one person in place of another who is the same, or nobody where there is none. */
export async function mergePersons(
  { db, community: { id: communityId } }: { readonly db: Db; readonly community: { readonly id: string } },
  remaining: string,
  joined: string,
): Promise<void> {
  await db.conclusion.updateMany({ where: { communityId, authorId: joined }, data: { authorId: remaining } });
  // Whoever is to do it already is not so twice. Of two answers the newer is theirs.
  await db.$executeRaw(sql`
    update conclusion_owner r set answered = o.answered, answered_at = o.answered_at, why = o.why from conclusion_owner o
    where o.community_id = ${communityId} and o.person_id = ${joined} and o.answered is not null
      and r.community_id = o.community_id and r.conclusion_id = o.conclusion_id and r.person_id = ${remaining}
      and (r.answered_at is null or r.answered_at < o.answered_at)`);
  await db.$executeRaw(sql`
    delete from conclusion_owner o where o.community_id = ${communityId} and o.person_id = ${joined} and exists (
      select from conclusion_owner r where r.community_id = o.community_id and r.conclusion_id = o.conclusion_id and r.person_id = ${remaining})`);
  await db.conclusionOwner.updateMany({ where: { communityId, personId: joined }, data: { personId: remaining } });
  await db.conclusionVersion.updateMany({ where: { communityId, byId: joined }, data: { byId: remaining } });
  await db.conclusionChange.updateMany({ where: { communityId, byId: joined }, data: { byId: remaining } });
  await db.conclusionTracking.updateMany({ where: { communityId, byId: joined }, data: { byId: remaining } });
  await renameInHistory(db, communityId, joined, remaining);
}

/** Has the history of conclusions call an owner by another id, or by none: "person:". */
export async function renameInHistory(db: Db, community: string, person: string, becomes: string): Promise<void> {
  const [from, to] = [`person:${person}`, `person:${becomes}`];
  await db.$executeRaw(sql`
    update conclusion_change set was = replace(was, ${from}, ${to}), became = replace(became, ${from}, ${to})
    where community_id = ${community} and what = 'owners' and (strpos(was, ${from}) > 0 or strpos(became, ${from}) > 0)`);
}
