import { type Db, sql } from "../../services/store/store.ts";

/** The latest conclusion of that text (case aside) that stands and that the reader may see. */
export async function saidAlready(
  db: Pick<Db, "$queryRaw">,
  community: string,
  text: string,
): Promise<{ readonly id: string; readonly concludedAt: Date } | undefined> {
  const [found] = await db.$queryRaw<{ id: string; concludedAt: Date }[]>(sql`
    select c.id, c.concluded_at as "concludedAt" from conclusion c
    where c.community_id = ${community} and c.withdrawn_at is null
      and lower(c.text) = lower(${text})
    order by c.concluded_at desc, c.id limit 1`);
  return found;
}
