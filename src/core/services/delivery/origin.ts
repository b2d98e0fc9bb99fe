import type { Clock } from "../../kernel/time/clock.ts";
import { sql, type Store } from "../store/store.ts";

/**
 * Until when what was due may have been said, although the ledger does not know: the database is not the one that was noted last, so it
 * was restored or another server took over, and what it said since then is lost. Null in a database that is what it was, as after an
 * ordinary outage: there the ledger is believed.
 */
export const doubtfulUntil = (now: Date) => sql`(select rapporteur_doubtful_until(${now}::timestamptz))`;

/**
 * Notes which database this is. Where it is another than was noted before, what has become due by now stays in doubt for good: it is
 * looked up on its platform before it is said. True then. Call it at the start and now and then; in between each claim sees for itself.
 */
export async function noteOrigin(store: Store, clock: Clock): Promise<boolean> {
  const now = clock.now();
  const [noted] = await store.statement<{ went_back: boolean }>(sql`
    insert into origin as o (id, fingerprint, noted_at)
    select 1, here.fingerprint, ${now}::timestamptz from (select rapporteur_origin() as fingerprint) here
    where not exists (select from origin known where known.fingerprint = here.fingerprint)
    on conflict (id) do update set fingerprint = excluded.fingerprint, noted_at = excluded.noted_at, doubtful_until = excluded.noted_at
    returning doubtful_until is not null as went_back`);
  return noted?.went_back === true;
}

/** Has a database that was just restored count as another than before, also where the release that was backed up noted none. */
export async function noteRestored(store: Store, clock: Clock): Promise<void> {
  await store.statement(sql`
    insert into origin (id, fingerprint, noted_at) values (1, 'restored', ${clock.now()}) on conflict (id) do nothing returning 1`);
}
