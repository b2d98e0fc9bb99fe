import { sql, type Store } from "../store/store.ts";

/** How a run ended: well, or with an error that operators read a sentence about. */
export type Outcome = { readonly outcome: "ok" } | { readonly outcome: "failed"; readonly error: string };

/** Notes how the run under `lease` ended, at `now` by the product's clock; false where it is another's by now, which notes its own. */
export async function endChore(store: Store, lease: string, now: Date, end: Outcome): Promise<boolean> {
  const failed = end.outcome === "failed";
  const rows = await store.statement(sql`
    update chore set outcome = ${end.outcome}, error = ${failed ? end.error : null}, last_ended_at = ${now}, leased_by = null, lease_until = null,
      last_success_at = case when ${failed} then last_success_at else ${now} end, runs = runs + 1, failures = failures + ${failed ? 1 : 0}
    where leased_by = ${lease} and lease_until is not null returning 1`);
  return rows.length > 0;
}

/** Gives the run under `lease` up before its end: it is done again, by whoever looks first. */
export async function leaveChore(store: Store, lease: string): Promise<void> {
  await store.statement(
    sql`update chore set leased_by = null, lease_until = now() where leased_by = ${lease} and lease_until is not null returning 1`,
  );
}
