import type { Clock } from "../../clock.ts";
import type { FakeDiscordOptions } from "../fake-discord-types.ts";
import { shardOf } from "../ids.ts";
import type { Guild, Json } from "../model.ts";
import { checkIntents } from "./intents.ts";
import type { Identify } from "./model.ts";

/** What a good identify asked for. */
export interface Identified {
  shard: number;
  shardCount: number;
  intents: number;
}

/** Decides on identifies. */
export interface Identification {
  readonly log: Identify[];
  /** What `GET /gateway/bot` says. https://discord.com/developers/docs/events/gateway#session-start-limit-object */
  readonly limit: { total: number; remaining: number; reset_after: number; max_concurrency: number };
  /** What was asked for, a close code, or that it is not this shard's turn. */
  check(data: Json, token: string, guilds: Iterable<Guild>): Identified | number | "too soon" | "used up";
}

/** A day, after which the number of identifies starts again. */
const DAY_MS = 86_400_000;

/** Nothing identified yet. */
export function createIdentification(clock: Clock, options: FakeDiscordOptions): Identification {
  const {
    guildsPerShard = 2_500,
    maxConcurrency = 1,
    identifyMs = 5_000,
    sessionStarts: total = 1_000,
    privilegedIntents = [],
  } = options;
  const log: Identify[] = [];
  const last = new Map<number, number>();
  let started = clock.now();
  let used = 0;
  const refreshed = () => {
    if (clock.now() - started < DAY_MS) return;
    started = clock.now();
    used = 0;
  };
  return {
    log,
    get limit() {
      refreshed();
      return {
        total,
        remaining: Math.max(0, total - used),
        reset_after: DAY_MS - (clock.now() - started),
        max_concurrency: maxConcurrency,
      };
    },
    check(data, token, guilds) {
      if (data["token"] !== token) return 4004;
      const properties = data["properties"] as Json | undefined;
      if (typeof properties !== "object" || typeof properties["os"] !== "string") return 4002;
      const [shard, shardCount] = Array.isArray(data["shard"]) ? (data["shard"] as [unknown, unknown]) : [0, 1];
      if (
        typeof shard !== "number" ||
        typeof shardCount !== "number" ||
        shardCount < 1 ||
        shard < 0 ||
        shard >= shardCount
      )
        return 4010;
      const wrong = checkIntents(data["intents"], privilegedIntents);
      if (wrong !== undefined) return wrong;
      if ([...guilds].filter((guild) => guild.botIn && shardOf(guild.id, shardCount) === shard).length > guildsPerShard)
        return 4011;
      refreshed();
      if (used >= total) return "used up";
      const key = shard % maxConcurrency;
      const accepted = clock.now() - (last.get(key) ?? -Infinity) >= identifyMs;
      log.push({ shard, shardCount, at: clock.now(), accepted });
      if (!accepted) return "too soon";
      used += 1;
      last.set(key, clock.now());
      return { shard, shardCount, intents: data["intents"] as number };
    },
  };
}
