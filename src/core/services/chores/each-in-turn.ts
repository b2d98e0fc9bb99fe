import { isUnreachable } from "../store/faults.ts";

/**
 * Does `work` with each, one after the other. One with which it fails keeps the others from nothing: what went wrong is thrown at the
 * end, unless the database is away. `called` says what they are, for a message to operators.
 */
export async function eachInTurn<T>(all: readonly T[], called: string, work: (one: T) => Promise<void>): Promise<void> {
  const failed: unknown[] = [];
  for (const one of all) {
    try {
      await work(one);
    } catch (error) {
      if (isUnreachable(error)) throw error;
      failed.push(error);
    }
  }
  if (failed.length > 1) throw new AggregateError(failed, `failed in ${failed.length} of ${all.length} ${called}`);
  if (failed.length === 1) throw failed[0];
}
