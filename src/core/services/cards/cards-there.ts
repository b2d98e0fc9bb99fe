import type { Target } from "../../kernel/access/target.ts";
import { asCommunity, type Db, sql, type Store } from "../store/store.ts";

interface In {
  readonly db: Db;
  readonly community: { readonly id: string };
}

/** Forgets the cards of a space that leaves its community: what was said there stays as it is. */
export async function forgetThere(
  { db, community }: In,
  { platform, space }: Pick<Target, "platform" | "space">,
): Promise<void> {
  const where = { communityId: community.id, platform, spaceId: space };
  await asCommunity({ db }, "ledger", (whole) => whole.db.card.deleteMany({ where }));
}

/** Has the cards of a channel written anew, also those that are over: others read there now than did. */
export async function rewriteCards(
  store: Store,
  { platform, space, recipient }: Pick<Target, "platform" | "space" | "recipient">,
): Promise<void> {
  await store.statement(sql`
    insert into card_change (community_id, card_id)
    select c.community_id, c.id from card c
    where c.community_id = (select s.community_id from space s where s.platform = ${platform} and s.external_id = ${space})
      and c.platform = ${platform} and c.space_id = ${space} and c.recipient = ${recipient}`);
}

/** Since when all cards of subjects tell what they must, but for those that are over; undefined where one does not yet, or there are none. */
export async function toldSince({ db, community }: In, subjects: readonly string[]): Promise<Date | undefined> {
  const [row] = await db.$queryRaw<{ since: Date | null }[]>(sql`
    select case when bool_and(told_since is not null) then max(told_since) end as since from card
    where community_id = ${community.id} and subject_id = any(${[...subjects]}) and over_at is null`);
  return row?.since ?? undefined;
}
