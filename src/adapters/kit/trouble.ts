import type { Log } from "../../core/kernel/errors/log.ts";
import { isUnreachable } from "../../core/services/store/faults.ts";

/** Where it is written what goes wrong with something that happened, and by which id that is known. */
export interface Trouble {
  readonly id: string;
  readonly log: Log;
}

/** Writes down what went wrong: a store that is away, or `what`. Returns whether it is the store. */
export function written({ id, log }: Trouble, error: unknown, what: string): boolean {
  const unreachable = isUnreachable(error);
  if (unreachable) log.warn({ invocation: id, error }, "the database cannot be reached");
  else log.error({ invocation: id, error }, what);
  return unreachable;
}
