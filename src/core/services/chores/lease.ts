import { sql, type Store } from "../store/store.ts";
import type { Chore } from "./chore.ts";
import { lastMoment } from "./moments.ts";

/** How long a run stays its worker's when the worker says nothing, in seconds: a dead one's is done again after that. */
export const LEASE_SECONDS = 300;

/**
 * A run that is so far ahead of the clock was begun by a clock that was wrong, and keeps the chore waiting no longer. Less is a
 * clock that was set back, or a replica's that is a little off: what is done already is not done again then.
 */
const AHEAD_MS = 86_400_000;

/** Whether a row's chore may be begun, its last scheduled moment being `moment`: that has come since, or its worker is gone. */
const startable = (moment: ReturnType<typeof sql>, now: Date) => sql`
  case when c.lease_until is null then c.last_started_at < ${moment} or c.last_started_at > ${new Date(now.getTime() + AHEAD_MS)}
    else c.lease_until <= now() end`;

/** Those of the chores that are due at `now` by the product's clock and that nobody does, or whose worker is gone. */
export async function dueChores(store: Store, chores: readonly Chore[], now: Date): Promise<Chore[]> {
  const moments = await Promise.all(chores.map(async ({ cron }) => (await lastMoment(cron, now)).toISOString()));
  const due = await store.statement<{ name: string }>(sql`
    select w.name from unnest(${chores.map(({ name }) => name)}::text[], ${moments}::timestamptz[]) as w(name, moment)
    left join chore c on c.name = w.name where c.name is null or ${startable(sql`w.moment`, now)}`);
  const names = new Set(due.map(({ name }) => name));
  return chores.filter(({ name }) => names.has(name));
}

/** Begins a run of the chore under `lease`, in one statement; false where it is not due at `now`, or another does it. */
export async function claimChore(store: Store, { name, cron }: Chore, now: Date, lease: string): Promise<boolean> {
  const moment = await lastMoment(cron, now);
  const rows = await store.statement(sql`
    insert into chore as c (name, last_started_at, leased_by, lease_until)
    values (${name}, ${now}, ${lease}, now() + make_interval(secs => ${LEASE_SECONDS}))
    on conflict (name) do update set last_started_at = excluded.last_started_at, leased_by = excluded.leased_by, lease_until = excluded.lease_until
    where ${startable(sql`${moment}::timestamptz`, now)} returning 1`);
  return rows.length > 0;
}

/** Prolongs the runs under these leases. */
export async function renewChores(store: Store, leases: readonly string[]): Promise<void> {
  if (leases.length === 0) return;
  await store.statement(sql`
    update chore set lease_until = now() + make_interval(secs => ${LEASE_SECONDS}) where leased_by = any(${[...leases]}) and lease_until is not null returning 1`);
}

/**
 * Ends every lease. Call it once after opening an embedded store: nobody else can hold it, so whoever did a chore is dead, and it
 * need not wait. Never on a server.
 */
export async function endChoreLeases(store: Store): Promise<void> {
  if (store.kind !== "embedded") throw new Error("other processes may hold leases on a server");
  await store.statement(
    sql`update chore set lease_until = now() - interval '1 second' where lease_until is not null returning 1`,
  );
}
