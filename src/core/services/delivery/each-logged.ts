import type { Log } from "../../kernel/errors/log.ts";
import { isUnreachable } from "../store/faults.ts";

/** How a bug with one of several is told of. */
interface Telling<T> {
  readonly log: Pick<Log, "error">;
  /** What went wrong, as a sentence, and with which. */
  readonly wrong: string;
  readonly facts: (one: T) => object;
}

/**
 * Does it for one after another. A bug with one of them is logged, and keeps the others from nothing. Throws only where the database
 * cannot be reached.
 */
export async function eachLogged<T>(
  all: readonly T[],
  work: (one: T) => Promise<void>,
  { log, wrong, facts }: Telling<T>,
): Promise<void> {
  for (const one of all)
    try {
      await work(one);
    } catch (error) {
      if (isUnreachable(error)) throw error;
      log.error({ ...facts(one), error }, wrong);
    }
}
