import type { Log } from "../../kernel/errors/log.ts";
import { isUnreachable } from "../store/faults.ts";
import type { Chore, ChoreParts } from "./chore.ts";
import { dueChores, renewChores } from "./lease.ts";
import { runChore } from "./run-chore.ts";

/** A process's share of the regular chores: which of several replicas does a run, the database says. */
export interface Chores {
  /** Does the chore if it is due and nobody else does it; resolves when it has ended. Never throws. */
  run(chore: Chore): Promise<void>;
  /** Prolongs what runs here, and begins whatever is due, for whatever reason it was not begun in time; does not wait for its end. */
  catchUp(): Promise<void>;
  /** Resolves when nothing runs here any more. */
  idle(): Promise<void>;
}

/** The regular chores, done under leases of this worker. */
export function choresOf(
  chores: readonly Chore[],
  parts: ChoreParts & { readonly log: Log; readonly worker: string },
): Chores {
  const { store, clock, ids, log, worker } = parts;
  const running = new Map<string, { readonly lease: string; readonly ended: Promise<void> }>();
  const run = (chore: Chore): Promise<void> => {
    const under = running.get(chore.name);
    if (under) return under.ended;
    // Not the worker's name alone: one that is started again may have the same.
    const lease = `${worker} ${ids.next()}`;
    const ended = runChore(chore, parts, lease)
      .catch((error: unknown) => {
        const facts = { chore: chore.name, error };
        if (isUnreachable(error))
          log.warn(facts, "a regular chore could not be begun: the database cannot be reached; trying again");
        else log.error(facts, "a regular chore could not be begun; trying again");
      })
      .finally(() => running.delete(chore.name));
    running.set(chore.name, { lease, ended });
    return ended;
  };
  return {
    run,
    async catchUp() {
      await renewChores(
        store,
        [...running.values()].map(({ lease }) => lease),
      );
      for (const chore of await dueChores(store, chores, clock.now())) void run(chore);
    },
    async idle() {
      while (running.size > 0) await Promise.all([...running.values()].map(({ ended }) => ended));
    },
  };
}
