import { sql, type Store } from "../../store/store.ts";
import type { Composer, DeliveryContext } from "../composer.ts";
import { carriedBy, leaveUncertain, release } from "../coalesce.ts";
import type { DeliveryOutcome, LedgerRow } from "../ledger.ts";
import type { DeliveryClaim } from "../lease.ts";
import type { DeliveryTimes } from "../delivery-times.ts";

// A row is found by its id, and the lease says the rest: who has one holds a row that is claimed or being sent. A condition on the
// state as well would have the database look through all that were ever in it, because there are none whenever it counts.

/** Records how a row ends and what follows from it; false where another worker holds it by now. */
export async function settle(
  context: DeliveryContext,
  claim: DeliveryClaim,
  outcome: DeliveryOutcome,
  composer: Composer,
): Promise<boolean> {
  const held = { communityId: claim.community, id: claim.id, leasedBy: claim.lease };
  const { count } = await context.db.delivery.updateMany({
    where: held,
    data: {
      state: outcome.state,
      reason: outcome.state === "sent" ? null : outcome.reason,
      receipt: outcome.state === "sent" ? outcome.receipt : null,
      settledAt: context.now,
      leaseUntil: null,
      leasedBy: null,
    },
  });
  if (count === 0) return false;
  const row = await rowOf(context, claim);
  if (surelyUnsaid(outcome)) await release(carriedBy(row), context);
  else if (outcome.state === "failed") await leaveUncertain(carriedBy(row), context);
  await composer.settled(row, outcome, context);
  return true;
}

/** Whether it was not said: one that another says now has handed on what it was to say; one that is uncertain may have been said. */
export const surelyUnsaid = (outcome: DeliveryOutcome) =>
  outcome.state !== "sent" && outcome.reason !== "summarised" && outcome.reason !== "uncertain";

/** How a row ended from which nothing follows. */
export interface DeliveryEnding {
  readonly claim: DeliveryClaim;
  readonly outcome: DeliveryOutcome;
}

/** Records in one statement, in a transaction or by itself, how rows ended from which nothing follows; false for each that another worker holds by now. */
export async function settleAll(
  statement: Store["statement"],
  now: Date,
  endings: readonly DeliveryEnding[],
): Promise<boolean[]> {
  if (endings.length === 0) return [];
  const column = (of: (ending: DeliveryEnding) => string | null) => endings.map(of);
  const rows = await statement<{ row: string }>(sql`
    update delivery d set state = e.state, reason = e.reason, receipt = e.receipt, settled_at = ${now}, lease_until = null, leased_by = null
    from unnest(${column(({ claim }) => claim.community)}::text[], ${column(({ claim }) => claim.id)}::text[], ${column(({ claim }) => claim.lease)}::text[],
      ${column(({ outcome }) => outcome.state)}::text[], ${column(({ outcome }) => (outcome.state === "sent" ? null : outcome.reason))}::text[],
      ${column(({ outcome }) => (outcome.state === "sent" ? outcome.receipt : null))}::text[]) e (community, id, lease, state, reason, receipt)
    where d.community_id = e.community and d.id = e.id and d.leased_by = e.lease returning d.community_id || ' ' || d.id as row`);
  const settled = new Set(rows.map(({ row }) => row));
  return endings.map(({ claim }) => settled.has(`${claim.community} ${claim.id}`));
}

/** The row as it stands. */
function rowOf({ db }: Pick<DeliveryContext, "db">, claim: DeliveryClaim): Promise<LedgerRow> {
  return db.delivery.findUniqueOrThrow({ where: { communityId_id: { communityId: claim.community, id: claim.id } } });
}

/** Gives a row back that was certainly not said, to be tried again at `until` by the product's clock. */
export async function postpone(store: Store, claim: DeliveryClaim, until: Date): Promise<void> {
  await store.statement(sql`update delivery set state = 'planned', attempt_at = ${until}, lease_until = null, leased_by = null
    where community_id = ${claim.community} and id = ${claim.id} and leased_by = ${claim.lease}`);
}

/**
 * Keeps a row that may have been said as it is, to be looked up after that many milliseconds by the database's clock: a
 * product's clock that is set cannot make it wait for ever, nor ask too early. Nobody holds it meanwhile.
 */
export async function hold(
  store: Store,
  claim: DeliveryClaim,
  milliseconds: number,
  { lease }: DeliveryTimes,
): Promise<void> {
  const seconds = Math.max(lease, milliseconds) / 1_000;
  await store.statement(sql`update delivery set lease_until = now() + make_interval(secs => ${seconds}), leased_by = null
    where community_id = ${claim.community} and id = ${claim.id} and leased_by = ${claim.lease}`);
}

/** Keeps hold of rows that wait for their turn, or are on their way, for that many milliseconds from now. One that is just being marked or settled needs it not. */
export async function renew(store: Store, lease: string, ms: number): Promise<void> {
  const until = sql`now() + make_interval(secs => ${ms / 1_000})`;
  await store.statement(sql`
    with ours as (
      select ctid from delivery where leased_by = ${lease} and state in ('claimed', 'sending') and lease_until < ${until} for update skip locked
    )
    update delivery set lease_until = ${until} where ctid = any(array(select ctid from ours))`);
}
