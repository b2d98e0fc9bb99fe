import { setTimeout as sleep } from "node:timers/promises";
import type { Health } from "./http.ts";
import { sql, type Store } from "../core/services/store/store.ts";
import type { Clock } from "../core/kernel/time/clock.ts";

const PATIENCE_MS = 3_000;

/** The product's health: "starting" until there is a store to watch, then whether its database answers. */
export function healthOf(): {
  readonly read: () => Promise<Health>;
  readonly watch: (store: Store, clock: Clock) => void;
} {
  let watched: { store: Store; clock: Clock } | undefined;
  return {
    async read() {
      if (!watched) return { status: "starting" };
      const { store, clock } = watched;
      const answers = store.statement(sql`select 1 as one`).then(
        () => true,
        () => false,
      );
      const reachable = await Promise.race([answers, sleep(PATIENCE_MS, false, { ref: false })]);
      return {
        status: reachable ? "ok" : "failing",
        store: store.kind,
        database: reachable ? "reachable" : "unreachable",
        clock: clock.now().toISOString(),
      };
    },
    watch(store, clock) {
      watched = { store, clock };
    },
  };
}
