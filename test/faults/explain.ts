import type { Stage } from "./stage.ts";

/** How the ledger itself says that it ended what was not simply said, and what the database is busy with; it explains a verdict, and never is one. */
export async function explain({ admin, time }: Stage): Promise<string> {
  const ledger = await admin.query<Record<string, unknown>>(
    `select platform, kind, state, reason, leased_by is null as free, count(*)::int, min(attempts) as least, max(attempts) as most,
      min(attempt_at) as first, max(attempt_at) as last, min(lease_until - now())::text as lease_least, max(lease_until - now())::text as lease_most
    from delivery where state <> 'sent' and due_at <= $1 group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`,
    [new Date(time.now())],
  );
  const cards = await admin.query<Record<string, unknown>>(
    `select c.platform, c.kind, c.waits, c.leased_by is null as free, c.over_at is not null as over, count(*)::int, min(c.attempts) as least, max(c.attempts) as most,
      min(c.free_at - now())::text as free_in_least, max(c.free_at - now())::text as free_in_most, min(c.worded_at)::text as worded_first, max(c.worded_at)::text as worded_last,
      (select max(p.next_at - now())::text from card_pace p where p.platform = c.platform) as pace, (select count(*)::int from card_change) as changes
    from card c where c.wanted <> c.written group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`,
  );
  const busy = await admin.query<Record<string, unknown>>(
    `select pid, pg_blocking_pids(pid) as waits_for, state, wait_event_type, wait_event, (clock_timestamp() - xact_start)::text as transaction,
      (clock_timestamp() - state_change)::text as since, left(regexp_replace(query, '\\s+', ' ', 'g'), 160) as query
    from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid() and state <> 'idle' order by xact_start`,
  );
  const lines = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row));
  return [
    `at ${new Date(time.now()).toISOString()} the ledger says:`,
    ...lines(ledger.rows),
    "the cards that are not written:",
    ...lines(cards.rows),
    "and the database is busy with:",
    ...lines(busy.rows),
  ].join("\n");
}
