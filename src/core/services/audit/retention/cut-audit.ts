import { appendAudit } from "../audit.ts";
import { CHAIN } from "../chain/chain-links.ts";
import type { Seal } from "../../../kernel/ports/seal.ts";
import { type CommunityDb, sql } from "../../store/store.ts";

/**
 * Deletes the entries of a community that are older, but never its newest, and returns how many. A signed checkpoint says what was
 * cut off, and on what the rest follows: whatever else is missing is noticed.
 */
export async function cutAudit(
  at: { readonly db: CommunityDb; readonly seal: Seal },
  community: string,
  now: Date,
  olderThan: Date,
): Promise<number> {
  const { db } = at;
  // The numbers follow the times, but for clocks that differ a little: nothing that is not old enough goes.
  const [last] = await db.$queryRaw<{ seq: number; hash: string; links: number }[]>(sql`
    with young as (select min(seq) as seq from audit where community_id = ${community} and at >= ${olderThan})
    select a.seq, a.hash, count(*) over ()::int as links from audit a, young k
    where a.community_id = ${community} and (k.seq is null or a.seq < k.seq) order by a.seq desc limit 1`);
  if (!last) return 0;
  const detail = { through: last.seq, hash: last.hash, links: last.links };
  await appendAudit(at, community, undefined, now, [
    { action: CHAIN.checkpoint, subject: `community:${community}`, detail },
  ]);
  await db.$executeRaw(sql`select audit_cut(${community}, ${last.seq}::int)`);
  return last.links;
}
