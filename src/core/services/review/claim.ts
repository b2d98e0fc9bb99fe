import type { Context } from "../../kernel/commands/command.ts";
import type { Expiring } from "../expiring/expiring.ts";
import { type Db, sql } from "../store/store.ts";
import { MINUTE_MS } from "../../kernel/time/units.ts";

/** How long an entry is one moderator's to decide, in minutes: our choice, long enough to read a document. */
const CLAIM_MINUTES = 20;

/** That an entry is somebody's. */
export const expiringClaims: Expiring = {
  table: "review_item",
  moment: "claimed_until",
  lasts: CLAIM_MINUTES * MINUTE_MS,
};

/** Who looks at an entry to decide it, and until when it is theirs. */
export interface ReviewClaim {
  readonly who: string;
  readonly until: Date;
}

interface Claimed {
  readonly claimedById: string | null;
  readonly claimedUntil: Date | null;
  readonly claimedBy: { readonly name: string } | null;
}

/** Who else looks at an entry now; undefined where nobody does. */
export function claimOf(item: Claimed, me: string | undefined, now: Date): ReviewClaim | undefined {
  const { claimedById, claimedUntil, claimedBy } = item;
  if (claimedById === null || claimedById === me || claimedUntil === null || claimedUntil <= now) return undefined;
  return { who: claimedBy?.name ?? "", until: claimedUntil };
}

/** The condition that nobody else looks at an entry. */
export const unclaimed = (me: string | undefined, now: Date) => [
  { claimedUntil: null },
  { claimedUntil: { lte: now } },
  ...(me === undefined ? [] : [{ claimedById: me }]),
];

/**
 * Makes an entry the caller's to decide for a while, unless somebody else looks at it; `take` takes it from them. What they looked at
 * before is anybody's again.
 */
export async function claim(
  { db, community, caller, now }: Pick<Context, "community" | "caller" | "now"> & { readonly db: Db },
  item: string,
  take: boolean,
): Promise<void> {
  if (caller.personId === undefined) return;
  const me = caller.personId;
  const until = new Date(now.getTime() + CLAIM_MINUTES * MINUTE_MS);
  // Two entries that somebody opens at one instant are opened one after the other: each gives the one before free.
  await db.$queryRaw(
    sql`select 1 from (select pg_advisory_xact_lock(hashtextextended(${`claim ${community.id} ${me}`}, 0))) held`,
  );
  // Rows are locked in one order, so that two who turn to each other's entry do not wait for one another.
  await db.$executeRaw(sql`
    with held as (select id from review_item where community_id = ${community.id} and decision is null
      and (id = ${item} or claimed_by_id = ${me}) order by id for update)
    update review_item i set claimed_by_id = case when i.id = ${item} then ${me} end,
      claimed_until = case when i.id = ${item} then ${until}::timestamptz end
    from held h where i.community_id = ${community.id} and i.id = h.id and (i.id <> ${item} or ${take}::boolean
      or i.claimed_until is null or i.claimed_until <= ${now} or i.claimed_by_id = ${me})`);
}
