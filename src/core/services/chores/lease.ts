import { sql, type Store } from "../store/store.ts";
import type { Chore } from "./chore.ts";
import { lastMoment, nextMoment } from "./moments.ts";
import { DAY_MS } from "../../kernel/time/units.ts";

/** How long a run stays its worker's when the worker says nothing, in seconds: a dead one's is done again after that. */
export const LEASE_SECONDS = 300;

/**
 * A run that is so far ahead of the clock, a day, or two of the chore's own times where that is less, was begun by a clock that was wrong,
 * and keeps the chore waiting no longer. Less is a clock that was set back, or a replica's that is a little off: what is done already is
 * not done again then.
 */
const AHEAD_MS = DAY_MS;
const AHEAD_TIMES = 2;

/** The last scheduled moment of a chore, and after when a run of it was begun by a clock that was wrong. */
async function momentsOf({ cron }: Pick<Chore, "cron">, now: Date) {
  const moment = await lastMoment(cron, now);
  const every = (await nextMoment(cron, now)).getTime() - moment.getTime();
  return { moment, wrong: new Date(now.getTime() + Math.min(AHEAD_MS, AHEAD_TIMES * every)) };
}

/** Whether a row's chore may be begun: its last scheduled moment has come since, a clock was wrong, or its worker is gone. */
const startable = (moment: ReturnType<typeof sql>, wrong: ReturnType<typeof sql>) => sql`
  case when c.lease_until is null then c.last_started_at < ${moment} or c.last_started_at > ${wrong}
    else c.lease_until <= now() end`;

/** Those of the chores that are due at `now` by the product's clock and that nobody does, or whose worker is gone. */
export async function dueChores(store: Store, chores: readonly Chore[], now: Date): Promise<Chore[]> {
  const all = await Promise.all(chores.map((chore) => momentsOf(chore, now)));
  const column = (of: (one: (typeof all)[number]) => Date) =>
    sql`${all.map((one) => of(one).toISOString())}::timestamptz[]`;
  const due = await store.statement<{ name: string }>(sql`
    select w.name from unnest(${chores.map(({ name }) => name)}::text[], ${column(({ moment }) => moment)}, ${column(({ wrong }) => wrong)})
      as w(name, moment, wrong)
    left join chore c on c.name = w.name where c.name is null or ${startable(sql`w.moment`, sql`w.wrong`)}`);
  const names = new Set(due.map(({ name }) => name));
  return chores.filter(({ name }) => names.has(name));
}

/** Begins a run of the chore under `lease`, in one statement; false where it is not due at `now`, or another does it. */
export async function claimChore(store: Store, chore: Chore, now: Date, lease: string): Promise<boolean> {
  const { moment, wrong } = await momentsOf(chore, now);
  const rows = await store.statement(sql`
    insert into chore as c (name, last_started_at, leased_by, lease_until)
    values (${chore.name}, ${now}, ${lease}, now() + make_interval(secs => ${LEASE_SECONDS}))
    on conflict (name) do update set last_started_at = excluded.last_started_at, leased_by = excluded.leased_by, lease_until = excluded.lease_until
    where ${startable(sql`${moment}::timestamptz`, sql`${wrong}::timestamptz`)} returning 1`);
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
