import type { Target } from "../../kernel/access/target.ts";
import { joinSql, namesSql, noSql, sql, type Store } from "../store/store.ts";
import { DOUBTFUL_SINCE, doubtAt, IN_DOUBT } from "./origin.ts";
import type { Believed } from "./database-clock.ts";
import { type DeliveryKind, type LedgerRow, type SilentKind, targetOf } from "./ledger.ts";

/** A row that a worker holds. */
export interface DeliveryClaim {
  readonly community: string;
  readonly id: string;
  readonly state: "claimed" | "sending";
  /** How often it was taken up, this time included. */
  readonly attempts: number;
  readonly kind: DeliveryKind;
  readonly key: string;
  readonly to: Target;
  readonly dueAt: Date;
  /** What was said of it was not said before that. */
  readonly since: Date;
  /** It may have been said by a database of which this one is an earlier state. */
  readonly doubted?: boolean;
  /** The token that says who holds it. */
  readonly lease: string;
}

type Taken = Omit<DeliveryClaim, "lease" | "to"> & Pick<LedgerRow, "platform" | "spaceId" | "address" | "recipient">;

/** A kind of which late ones wait until every one that is due of a kind that becomes it has done so, to be said together. */
export interface WaitingKind {
  readonly kind: DeliveryKind;
  readonly becoming: SilentKind;
}

interface ClaimRequest {
  readonly now: Date;
  readonly waiting: readonly WaitingKind[];
  /** What was due before that is late. */
  readonly lateBefore: Date;
  readonly lease: string;
  /** Milliseconds until another may take them up. */
  readonly leaseMs: number;
  readonly limit: number;
  readonly platforms: readonly string[];
  readonly kinds: readonly DeliveryKind[];
  /** Which leases of rows that may have been said are over; all that look so where absent. */
  readonly believed?: Believed;
}

/**
 * The earliest moment at which a row `d` can have been said: when it was due, less what clocks may differ by. Where the product's clock
 * was moved further ahead than that, it tells nothing of it: then so long ago as bots are not left stopped for.
 */
const EARLIEST = sql`case when d.due_at < now() + interval '2 hours' then d.due_at - interval '2 hours' else now() - interval '14 days' end`;

/**
 * Takes up rows of all communities, oldest due first: planned ones whose time has come by the product's clock, and ones whose
 * worker lost its lease by the database's. What a database that went back may have said already comes as if it were being sent. No row is
 * given to two workers.
 */
export async function claimDue(
  store: Store,
  { now, waiting, lateBefore, lease, leaseMs, limit, platforms, kinds, believed }: ClaimRequest,
): Promise<DeliveryClaim[]> {
  if (platforms.length === 0) return [];
  // As lists of one value each: the statement, which comes again and again, then is the same whatever there is, and planned once.
  const ours = sql`platform = any(${[...platforms]}) and kind = any(${[...kinds]})`;
  const over = believed
    ? sql`and (state = 'claimed' or (now() <= ${believed.until} and lease_until > now() - make_interval(secs => ${believed.withinSeconds})))`
    : noSql;
  const together = waiting.map(
    ({
      kind,
      becoming,
    }) => sql`and (kind <> ${namesSql([kind])} or due_at >= ${lateBefore} or not exists (select from delivery w where w.state = 'planned'
      and w.kind = ${namesSql([becoming])} and w.attempt_at <= ${now} and w.community_id = d.community_id))`,
  );
  // They are locked, so where they stand in the table tells them: looking each up by its id would cost as much again.
  const rows = await store.statement<Taken>(sql`
    with ${doubtAt(now)}, due as (
      select d.ctid from delivery d where state = 'planned' and attempt_at <= ${now} and ${ours} ${together.length > 0 ? joinSql(together, " ") : noSql}
      order by attempt_at limit ${limit} for update of d skip locked
    ), left_behind as (
      select ctid from delivery where state in ('claimed', 'sending') and lease_until < now() and ${ours} ${over}
      order by lease_until limit ${limit} for update skip locked
    )
    update delivery d set state = case when ${IN_DOUBT} then 'sending' else case d.state when 'sending' then 'sending' else 'claimed' end end, attempts = d.attempts + 1,
      leased_by = ${lease}, lease_until = now() + make_interval(secs => ${leaseMs / 1_000})
    where d.ctid = any(array(select ctid from due union all select ctid from left_behind))
    returning d.community_id as community, d.id, d.state, d.attempts, d.kind, d.key, d.platform, d.space_id as "spaceId", d.address, d.recipient,
      d.due_at as "dueAt", least(${EARLIEST}, ${DOUBTFUL_SINCE}) as since, ${IN_DOUBT} as doubted`);
  return rows
    .map(({ community, id, state, attempts, kind, key, dueAt, since, doubted, ...to }) => ({
      community,
      id,
      state,
      attempts,
      kind,
      key,
      to: targetOf(to),
      dueAt,
      since,
      ...(doubted === true ? { doubted } : {}),
      lease,
    }))
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
}

/**
 * Ends every lease and returns how many there were. Call it once after opening an embedded store: nobody else can hold it,
 * so whoever held a lease is dead, and what they left need not wait. Never on a server.
 */
export async function endLeases(store: Store): Promise<number> {
  if (store.kind !== "embedded") throw new Error("other processes may hold leases on a server");
  const ended = await store.statement<unknown>(
    sql`update delivery set lease_until = now() - interval '1 second' where state in ('claimed', 'sending') returning 1`,
  );
  return ended.length;
}
