import { setTimeout as wait } from "node:timers/promises";
import { type APIGatewayBotInfo, DiscordAPIError, GatewayCloseCodes, type GatewayDispatchPayload, type REST, Routes } from "discord.js";
import type { Log } from "../../../core/kernel/errors/log.ts";
import { asking } from "../rest.ts";
import { DISCORD } from "../settings.ts";
import type { Leases, Session } from "./leases.ts";
import { type Listener, listenTo, Refused } from "./shard.ts";
import { TIMES, type Times } from "./times.ts";

/** What listening to the gateway needs. */
export interface GatewayParts {
  readonly rest: REST;
  readonly token: string;
  readonly leases: Leases;
  readonly log: Log;
  /** The shards to serve; absent: any that nobody else serves. */
  readonly shards?: readonly number[];
  readonly shardCount?: number;
  readonly times?: Times;
  readonly heard: (event: GatewayDispatchPayload) => void;
}

/** The gateway as it is listened to. */
export interface Gateway {
  /** The shards that this process serves now. */
  readonly serving: () => number[];
  readonly close: () => Promise<void>;
}

/** Discord's close code for too few shards. */
const MORE_SHARDS: number = GatewayCloseCodes.ShardingRequired;

/** Listens to every shard that is this process's, until it is closed, however long Discord or the database is away. */
export function listenToGateway(parts: GatewayParts): Gateway {
  const { log, leases, times = TIMES } = parts;
  const stopped = new AbortController();
  const { signal } = stopped;
  const over = () => signal.aborted;
  const serving = new Map<number, Promise<void>>();
  const pause = (ms: number) => wait(ms, undefined, { signal }).catch(() => undefined);

  const fixed = parts.shardCount !== undefined;
  /** Whether the bot is on too many servers for the shards there are, as Discord said. */
  let outgrown = false;
  /** Ends what is served by one count of shards, before another begins. */
  let round = new AbortController();

  const run = async () => {
    let again = times.pause;
    let known: APIGatewayBotInfo | undefined;
    let of = 0;
    while (!over()) {
      try {
        known ??= await asking<APIGatewayBotInfo>(parts.rest, parts.token, (r) => r.get(Routes.gatewayBot()));
        again = times.pause;
        const before = of;
        of = parts.shardCount ?? Math.max((await leases.count()) ?? 0, known.shards);
        if (of !== before) await leave();
        if (outgrown && of <= before) {
          log.error({ platform: DISCORD, of, again: times.refused }, "Discord wants more shards and advises no more");
          await pause(times.refused);
        }
        outgrown = false;
        await tend(known, of);
        await leave();
        known = undefined;
      } catch (error) {
        if (over()) return;
        const wrong = error instanceof DiscordAPIError && error.status === 401;
        const what = known ? "the database cannot be reached" : wrong ? "Discord does not know the bot's token" : "Discord cannot be reached";
        log.error({ platform: DISCORD, error, again }, `${what}; trying again`);
        await pause(again);
        again = Math.min(2 * again, times.longest);
      }
    }
  };
  const leave = async () => {
    round.abort();
    await Promise.all(serving.values());
    round = new AbortController();
  };
  /** Takes shards as they become free, until there are to be more of them. */
  const tend = async (info: APIGatewayBotInfo, of: number) => {
    const wanted = parts.shards ?? Array.from({ length: of }, (_, shard) => shard);
    let waiting: number | undefined;
    while (!over() && (fixed || !outgrown)) {
      // One at a time, so that processes that start together share.
      for (const shard of wanted) {
        if (serving.has(shard) || over()) continue;
        const held = await leases.hold(shard, of);
        if (!held) continue;
        // The lease alone says to who counts fewer that they are to leave; it is looked at again soon.
        waiting = held.crowded ? shard : undefined;
        if (held.crowded) break;
        const one = serve(shard, of, info, held.session, round.signal).finally(() => serving.delete(shard));
        serving.set(shard, one);
        break;
      }
      await pause(serving.size < wanted.length ? times.pause : times.renew);
      if (!fixed && ((await leases.count()) ?? 0) > of) break;
    }
    if (waiting !== undefined) await leases.release(waiting, of);
  };
  /** Serves a shard for as long as its lease holds. */
  const serve = async (shard: number, of: number, info: APIGatewayBotInfo, session: Session | undefined, round: AbortSignal) => {
    let rest = 0;
    let listener: Listener | undefined;
    const lost = new AbortController();
    const ending = AbortSignal.any([signal, round, lost.signal]);
    const renewing = renew(
      shard,
      of,
      () => listener,
      () => lost.abort(),
    );
    try {
      const { rest: client, token, heard } = parts;
      const ready = (resumed: boolean) => log.info({ platform: DISCORD, shard, of, resumed }, "connected to Discord");
      const gateway = { url: info.url, concurrency: info.session_start_limit.max_concurrency };
      listener = await listenTo({ rest: client, token, gateway, shard, of, leases, ...(session ? { session } : {}), signal: ending, times, heard, ready });
      await listener.ended;
    } catch (error) {
      const code = error instanceof Refused ? error.code : undefined;
      outgrown ||= code === MORE_SHARDS && !ending.aborted;
      rest = code === undefined ? times.pause : times.refused;
      if (!ending.aborted) log.error({ platform: DISCORD, shard, of, error, again: rest }, failure(code));
    } finally {
      await listener?.close().catch((error: unknown) => log.warn({ platform: DISCORD, shard, error }, "a connection to Discord was not closed"));
      renewing.stop();
      await leases.release(shard, of).catch(() => undefined);
    }
    if (rest > 0 && !(parts.shardCount === undefined && outgrown))
      await wait(rest, undefined, { signal: AbortSignal.any([signal, round]) }).catch(() => undefined);
  };
  const failure = (code: number | undefined): string => {
    if (code === undefined) return "a connection to Discord failed; trying again";
    if (code !== MORE_SHARDS) return "Discord refuses the bot";
    return parts.shardCount === undefined
      ? "the bot is on too many servers for its shards; taking more"
      : "the bot is on too many servers for DISCORD_SHARD_COUNT";
  };
  /** Renews the lease; one that could not be renewed is lost before another process can have it. */
  const renew = (shard: number, of: number, listener: () => Listener | undefined, lose: () => void) => {
    let last = performance.now();
    const timer = setInterval(() => {
      // Also where the database does not answer at all.
      if (performance.now() - last > times.lease - 1.5 * times.renew) return void lose();
      void (async () => {
        const asked = performance.now();
        const held = await leases.hold(shard, of);
        if (!held) return void lose();
        last = asked;
        await listener()?.note();
      })().catch(() => undefined);
    }, times.renew);
    return { stop: () => clearInterval(timer) };
  };
  const running = run();
  return {
    serving: () => [...serving.keys()],
    async close() {
      stopped.abort();
      await running;
      await Promise.all(serving.values());
    },
  };
}
