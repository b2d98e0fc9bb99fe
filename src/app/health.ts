import { setTimeout as sleep } from "node:timers/promises";
import type { Reached } from "../adapters/kit/platform.ts";
import type { Health } from "./http.ts";
import { roomOnDisk } from "../core/services/store/disk/disk-room.ts";
import { sql, type Store } from "../core/services/store/store.ts";
import type { Clock } from "../core/kernel/time/clock.ts";

/** The platforms of which it can be told, by name. */
type Platforms = ReadonlyMap<string, Reached>;

const PATIENCE_MS = 3_000;

/** The product's health: "starting" until there is a store to watch, then whether its database answers, its disk has room, and which platforms are heard. */
export function healthOf(): {
  readonly read: () => Promise<Health>;
  /** `data` is the directory of an embedded store. */
  readonly watch: (store: Store, clock: Clock, data?: string, platforms?: () => Platforms) => void;
} {
  let watched: { store: Store; clock: Clock; data: string | undefined; platforms: () => Platforms } | undefined;
  return {
    async read() {
      if (!watched) return { status: "starting" };
      const { store, clock, data, platforms } = watched;
      const [reachable, disk] = await Promise.all([
        inTime(
          store.statement(sql`select 1 as one`).then(() => true),
          false,
        ),
        inTime(diskOf(store, data), "unknown" as const),
      ]);
      return {
        status: reachable && disk !== "full" ? "ok" : "failing",
        store: store.kind,
        database: reachable ? "reachable" : "unreachable",
        disk,
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
    watch(store, clock, data, platforms = () => new Map()) {
      watched = { store, clock, data, platforms };
    },
  };
}

/** Whether there is room where the database is: by what it refused, and for an embedded one by what the disk says. */
async function diskOf(store: Store, data: string | undefined): Promise<"ok" | "low" | "full"> {
  if (!(await store.hasRoom())) return "full";
  return data === undefined ? "ok" : (await roomOnDisk(data)).state;
}

/** What becomes of `work`, or `otherwise` where it fails or takes too long. */
function inTime<T, O>(work: Promise<T>, otherwise: O): Promise<T | O> {
  return Promise.race([work.catch(() => otherwise), sleep(PATIENCE_MS, otherwise, { ref: false })]);
}
