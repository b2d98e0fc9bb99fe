import type { Stage } from "./stage.ts";

/** How the ledger itself says that it ended what was not simply said; it explains a verdict, and never is one. */
export async function explain({ admin, time }: Stage): Promise<string> {
  const { rows } = await admin.query<Record<string, unknown>>(
    `select platform, kind, state, reason, leased_by is null as free, count(*)::int, min(attempts) as least, max(attempts) as most,
      min(attempt_at) as first, max(attempt_at) as last, min(lease_until - now())::text as lease_least, max(lease_until - now())::text as lease_most
    from delivery where state <> 'sent' and due_at <= $1 group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`,
    [new Date(time.now())],
  );
  return [`at ${new Date(time.now()).toISOString()} the ledger says:`, ...rows.map((row) => JSON.stringify(row))].join("\n");
}
