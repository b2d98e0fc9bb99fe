import type { Log } from "../../kernel/errors/log.ts";
import { isUnreachable } from "../store/faults.ts";
import type { Chore, ChoreParts } from "./chore.ts";
import { errorSentence } from "./error-sentence.ts";
import { claimChore } from "./lease.ts";
import { sql, type Store } from "../store/store.ts";

/**
 * Runs the chore under `lease`, where it is due and nobody else does it, and notes how that ended. A bug is logged, once a run.
 * Where the database goes away the run is given up, and done again. Throws only where it could not be begun.
 */
export async function runChore(chore: Chore, parts: ChoreParts & { readonly log: Log }, lease: string): Promise<void> {
  const { store, clock, log } = parts;
  if (!(await claimChore(store, chore, clock.now(), lease))) return;
  try {
    const noted = await endChore(store, lease, clock.now(), await outcomeOf(chore, parts));
    if (!noted)
      log.warn({ chore: chore.name }, "a regular chore took longer than its lease, and another has begun it again");
  } catch (error) {
    const facts = { chore: chore.name, error };
    if (isUnreachable(error))
      log.warn(facts, "a regular chore was given up, and is done again: the database cannot be reached");
    else log.error(facts, "a bug: how a regular chore ended could not be noted, and it is done again");
    // Where that cannot be said either, the lease ends by itself.
    await leaveChore(store, lease).catch(() => undefined);
  }
}

async function outcomeOf(chore: Chore, parts: ChoreParts & { readonly log: Log }): Promise<ChoreOutcome> {
  try {
    await chore.run(parts);
    return { outcome: "ok" };
  } catch (error) {
    if (isUnreachable(error)) throw error;
    parts.log.error({ chore: chore.name, error }, "a bug in a regular chore; it is done again when it is next due");
    return { outcome: "failed", error: errorSentence(error) };
  }
}

/** How a run ended: well, or with an error that operators read a sentence about. */
export type ChoreOutcome = { readonly outcome: "ok" } | { readonly outcome: "failed"; readonly error: string };

/** Notes how the run under `lease` ended, at `now` by the product's clock; false where it is another's by now, which notes its own. */
export async function endChore(store: Store, lease: string, now: Date, end: ChoreOutcome): Promise<boolean> {
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
