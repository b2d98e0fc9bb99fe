import { Counter, Gauge, type Registry } from "prom-client";
import type { Features } from "../core/kernel/catalogue/feature.ts";
import { regularChores } from "../core/services/chores/chore.ts";
import { choreStates } from "../core/services/chores/state.ts";
import type { Store } from "../core/services/store/store.ts";
import type { Clock } from "../core/kernel/time/clock.ts";

/** What is looked at for them. */
export interface Watched {
  readonly store: Store;
  readonly clock: Clock;
  readonly catalogue: Features;
}

/** Registers what the table of chores says: every replica reads the same there. What it returns reads it anew; absent while that fails. */
export function choreMetrics(registry: Registry): (watched: Watched) => Promise<void> {
  const registers = [registry];
  const success = new Gauge({
    name: "rapporteur_chore_last_success_timestamp_seconds",
    help: "When a regular chore last ended well; 0 where it never did.",
    labelNames: ["chore"] as const,
    registers,
  });
  const runs = new Counter({
    name: "rapporteur_chore_runs_total",
    help: "Runs of regular chores by all replicas, by how they ended.",
    labelNames: ["chore", "outcome"] as const,
    registers,
  });
  const forget = () => {
    success.reset();
    runs.reset();
  };
  return async ({ store, clock, catalogue }) => {
    const states = await choreStates(store, regularChores(catalogue), clock.now()).catch((error: unknown) => {
      forget();
      throw error;
    });
    forget();
    for (const { name: chore, last, ok, failed } of states) {
      success.set({ chore }, (last?.successAt?.getTime() ?? 0) / 1_000);
      runs.inc({ chore, outcome: "ok" }, ok);
      runs.inc({ chore, outcome: "failed" }, failed);
    }
  };
}
