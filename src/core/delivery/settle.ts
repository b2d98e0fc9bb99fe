import { sql, type Store } from "../store/store.ts";
import type { Composer, Scene } from "./composer.ts";
import type { Outcome, Row } from "./ledger.ts";
import type { Claim } from "./lease.ts";
import type { DeliveryTimes } from "./times.ts";

/** Records how a row ends and what follows from it; false where another worker holds it by now. */
export async function settle(scene: Scene, claim: Claim, outcome: Outcome, composer: Composer): Promise<boolean> {
  const held = { communityId: claim.community, id: claim.id, leasedBy: claim.lease, state: { in: ["claimed", "sending"] } };
  const { count } = await scene.db.delivery.updateMany({
    where: held,
    data: {
      state: outcome.state,
      reason: outcome.state === "sent" ? null : outcome.reason,
      receipt: outcome.state === "sent" ? outcome.receipt : null,
      settledAt: scene.now,
      leaseUntil: null,
      leasedBy: null,
    },
  });
  if (count === 0) return false;
  await composer.settled(await rowOf(scene, claim), outcome, scene);
  return true;
}

/** The row as it stands. */
export function rowOf({ db }: Pick<Scene, "db">, claim: Claim): Promise<Row> {
  return db.delivery.findUniqueOrThrow({ where: { communityId_id: { communityId: claim.community, id: claim.id } } });
}

/** Gives a row back that was certainly not said, to be tried again at `until` by the product's clock. */
export async function postpone(store: Store, claim: Claim, until: Date): Promise<void> {
  await store.statement(sql`update delivery set state = 'planned', attempt_at = ${until}, lease_until = null, leased_by = null
    where community_id = ${claim.community} and id = ${claim.id} and leased_by = ${claim.lease} and state in ('claimed', 'sending')`);
}

/**
 * Keeps a row that may have been said as it is, to be looked up after that many milliseconds by the database's clock: a
 * product's clock that is set cannot make it wait for ever, nor ask too early.
 */
export async function hold(store: Store, claim: Claim, milliseconds: number, { lease }: DeliveryTimes): Promise<void> {
  const seconds = Math.max(lease, milliseconds) / 1_000;
  await store.statement(sql`update delivery set lease_until = now() + make_interval(secs => ${seconds})
    where community_id = ${claim.community} and id = ${claim.id} and leased_by = ${claim.lease} and state in ('claimed', 'sending')`);
}
