import { setTimeout as sleep } from "node:timers/promises";
import type { Reached } from "../adapters/kit/platform.ts";
import type { Health } from "./http.ts";
import { sql, type Store } from "../core/services/store/store.ts";
import type { Clock } from "../core/kernel/time/clock.ts";

/** The platforms of which it can be told, by name. */
type Platforms = ReadonlyMap<string, Reached>;

const PATIENCE_MS = 3_000;

/** The product's health: "starting" until there is a store to watch, then whether its database answers, and which platforms are heard. */
export function healthOf(): {
  readonly read: () => Promise<Health>;
  readonly watch: (store: Store, clock: Clock, platforms?: () => Platforms) => void;
} {
  let watched: { store: Store; clock: Clock; platforms: () => Platforms } | undefined;
  return {
    async read() {
      if (!watched) return { status: "starting" };
      const { store, clock, platforms } = watched;
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
        // Starting the bot anew mends no platform: what is not heard is said, and the bot is well all the same.
        ...Object.fromEntries(
          [...platforms()].map(([name, { heard, since }]) => [
            name,
            `${heard ? "heard" : "not heard"} since ${since.toISOString()}`,
          ]),
        ),
      };
    },
    watch(store, clock, platforms = () => new Map()) {
      watched = { store, clock, platforms };
    },
  };
}
