import { setTimeout as wait } from "node:timers/promises";
import { type APIGatewayBotInfo, DiscordAPIError } from "discord.js";
import { DISCORD } from "../settings.ts";
import type { Reached } from "../../kit/platform.ts";
import type { GatewayParts, Reach } from "./parts.ts";
import { servedShards } from "./served-shards.ts";
import { TIMES } from "./gateway-times.ts";

/** The gateway as it is listened to. */
export interface Gateway {
  /** The shards that this process serves now. */
  readonly serving: () => number[];
  /** Since when all that this process is to serve is heard, or some of it is not; undefined where others serve all. */
  readonly reached: () => Reached | undefined;
  readonly close: () => Promise<void>;
}

/** Listens to every shard that is this process's, until it is closed, however long Discord or the database is away. */
export function listenToGateway(parts: GatewayParts): Gateway {
  const { log, leases, times = TIMES } = parts;
  const stopped = new AbortController();
  const { signal } = stopped;
  const over = () => signal.aborted;
  const growth = { outgrown: false };
  const reach: Reach = new Map();
  const shards = servedShards({ ...parts, times, signal, growth, reach });
  const pause = (ms: number) => wait(ms, undefined, { signal }).catch(() => undefined);

  const run = async () => {
    let again = times.pause;
    let known: APIGatewayBotInfo | undefined;
    let of = 0;
    while (!over()) {
      try {
        known ??= await parts.api.gateway.getBot();
        again = times.pause;
        const before = of;
        of = parts.shardCount ?? Math.max((await leases.count()) ?? 0, known.shards);
        await serve(known, of, before);
        known = undefined;
      } catch (error) {
        if (over()) return;
        log.error({ platform: DISCORD, error, again }, `${failure(error, known)}; trying again`);
        await pause(again);
        again = Math.min(2 * again, times.longest);
      }
    }
  };
  /** Serves by one count of shards, after those of the count before were left. */
  const serve = async (info: APIGatewayBotInfo, of: number, before: number) => {
    if (of !== before) await shards.leave();
    if (growth.outgrown && of <= before) {
      log.error({ platform: DISCORD, of, again: times.refused }, "Discord wants more shards and advises no more");
      await pause(times.refused);
    }
    growth.outgrown = false;
    await shards.tend(info, of);
    await shards.leave();
  };
  const running = run();
  return {
    serving: shards.serving,
    reached: () => worst([...reach.values()]),
    async close() {
      stopped.abort();
      await running;
      await shards.ended();
    },
  };
}

/** Of several shards those that are not heard count, and of these the one that has not been heard for longest. */
function worst(all: readonly Reached[]): Reached | undefined {
  const some = all.some(({ heard }) => !heard) ? all.filter(({ heard }) => !heard) : all;
  return some.toSorted((a, b) => a.since.getTime() - b.since.getTime())[0];
}

/** What went wrong while shards were to be served, for the operator; `known`: what Discord had already answered. */
function failure(error: unknown, known: APIGatewayBotInfo | undefined): string {
  if (known) return "the database cannot be reached";
  return error instanceof DiscordAPIError && error.status === 401
    ? "Discord does not know the bot's token"
    : "Discord cannot be reached";
}
