import { type Db, sql } from "../../../services/store/store.ts";

/** How many conclusions could be read by more people than their meetings are for, and how many of them digests posted in channels. */
export interface ExposedCount {
  readonly total: number;
  readonly posted: number;
}

/** Counts those that moderators have not seen to; for whoever is no moderator there are none. */
export async function countExposed({
  db,
  community,
}: {
  readonly db: Db;
  readonly community: { readonly id: string };
}): Promise<ExposedCount> {
  const [count] = await db.$queryRaw<ExposedCount[]>(sql`
    select count(distinct conclusion_id)::int as total, (count(distinct conclusion_id) filter (where channel is not null))::int as posted
    from exposure where community_id = ${community.id}`);
  return count ?? { total: 0, posted: 0 };
}
