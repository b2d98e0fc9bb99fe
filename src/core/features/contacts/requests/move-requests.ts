import { type CommunityDb, sql } from "../../../services/store/store.ts";

interface In {
  readonly db: CommunityDb;
  readonly community: { readonly id: string };
  readonly now: Date;
}

/** Has what was asked of one contact be asked of another, all or those ids of it; of two that one person has open, one ends. Returns the ids of what was moved. */
export async function moveRequests(
  { db, community, now }: In,
  { from, to, only }: { readonly from: string; readonly to: string; readonly only?: readonly string[] },
): Promise<readonly string[]> {
  await db.$executeRaw(sql`
    update contact_request q set state = 'ended', open = null, ended_at = ${now} from contact_request o
    where q.community_id = ${community.id} and q.contact_id = ${from} and q.open
      and o.community_id = q.community_id and o.asker_id = q.asker_id and o.contact_id = ${to} and o.open`);
  const which = only === undefined ? sql`true` : sql`id = any(${[...only]}::text[])`;
  const moved = await db.$queryRaw<{ id: string }[]>(sql`
    update contact_request set contact_id = ${to} where community_id = ${community.id} and contact_id = ${from} and ${which} returning id`);
  return moved.map(({ id }) => id);
}
