import type { Clock } from "../../kernel/time/clock.ts";
import { type Db, sql, type Store } from "../store/store.ts";

/**
 * `doubt`, for a statement to begin with: until when what was due may have been said although the ledger does not know, and since when.
 * The database is not the one that was noted last, so it was restored or another server took over, and what it said since then is lost.
 * Null in a database that is what it was, as after an ordinary outage: there the ledger is believed.
 */
export const doubtAt = (now: Date) => sql`doubt as materialized (select * from rapporteur_doubt(${now}::timestamptz))`;

// What such a database plans anew because it has forgotten that it did: that is done within an hour, as often as chores come, and noticed
// within a minute.
const PLANNED_ANEW = sql`(d.created_at between (select until from doubt) - interval '2 minutes' and (select until from doubt) + interval '1 hour')`;

/** Whether a row `d` may have been said without the ledger's knowing. */
export const IN_DOUBT = sql`((d.due_at <= (select until from doubt) or ${PLANNED_ANEW}) is true)`;

/** The earliest moment at which a row `d` that is in doubt can have been said, where that is not told by when it was due. */
export const DOUBTFUL_SINCE = sql`case when ${PLANNED_ANEW} then (select since from doubt) end`;

/** Whether what was due then may have been said without the ledger's knowing. */
export async function isInDoubt({ db, now }: { readonly db: Db; readonly now: Date }, dueAt: Date): Promise<boolean> {
  const [row] = await db.$queryRaw<{ doubtful: boolean }[]>(
    sql`with ${doubtAt(now)} select (${dueAt} <= until) is true as doubtful from doubt`,
  );
  return row?.doubtful === true;
}

/** Until when what was due may have been said without the ledger's knowing; undefined in a database that is what it was. */
export async function doubtedUntil({ db, now }: { readonly db: Db; readonly now: Date }): Promise<Date | undefined> {
  const [row] = await db.$queryRaw<{ until: Date | null }[]>(sql`with ${doubtAt(now)} select until from doubt`);
  return row?.until ?? undefined;
}

/**
 * Notes which database this is. Where it is another than was noted before, what has become due by now stays in doubt for good: it is
 * looked up on its platform before it is said; and messages that are kept true are written anew. True then. Call it at the start and now
 * and then; in between each claim sees for itself.
 */
export async function noteOrigin(store: Store, clock: Clock): Promise<boolean> {
  const now = clock.now();
  // What is lost was settled after all that is there, by clocks that may differ by two hours.
  const [noted] = await store.statement<{ went_back: boolean }>(sql`
    insert into origin as o (id, fingerprint, noted_at)
    select 1, here.fingerprint, ${now}::timestamptz from (select rapporteur_origin() as fingerprint) here
    where not exists (select from origin known where known.fingerprint = here.fingerprint)
    on conflict (id) do update set fingerprint = excluded.fingerprint, noted_at = excluded.noted_at, doubtful_until = excluded.noted_at,
      lost_since = greatest(excluded.noted_at - interval '14 days',
        least(excluded.noted_at, (select max(settled_at) from delivery)) - interval '2 hours')
    returning doubtful_until is not null as went_back`);
  return noted?.went_back === true;
}

/** Has a database that was just restored count as another than before, also where the release that was backed up noted none. */
export async function noteRestored(store: Store, clock: Clock): Promise<void> {
  await store.statement(sql`
    insert into origin (id, fingerprint, noted_at) values (1, 'restored', ${clock.now()}) on conflict (id) do nothing returning 1`);
}
