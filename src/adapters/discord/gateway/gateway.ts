import { setTimeout as wait } from "node:timers/promises";
import { type APIGatewayBotInfo, type GatewayDispatchPayload, type REST, Routes } from "discord.js";
import type { Log } from "../../../core/log.ts";
import { asking } from "../rest.ts";
import { DISCORD } from "../settings.ts";
import { LEASE_SECONDS, type Leases, type Session } from "./leases.ts";
import { type Listener, listenTo, Refused } from "./shard.ts";

/** What listening to the gateway needs. */
export interface GatewayParts {
  readonly rest: REST;
  readonly token: string;
  readonly leases: Leases;
  readonly log: Log;
  /** The shards to serve; absent: any that nobody else serves. */
  readonly shards?: readonly number[];
  readonly shardCount?: number;
  readonly heard: (event: GatewayDispatchPayload) => void;
}

/** The gateway as it is listened to. */
export interface Gateway {
  /** The shards that this process serves now. */
  readonly serving: () => number[];
  readonly close: () => Promise<void>;
}

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;
// What Discord refuses is mended by an operator, not by asking again soon.
const REFUSED_PAUSE_MS = 300_000;
const RENEW_MS = 5_000;
// A lease that could not be renewed is given up before another process can have it.
const GIVEN_UP_MS = (LEASE_SECONDS - 5) * 1_000;

/** Listens to every shard that is this process's, until it is closed, however long Discord or the database is away. */
export function listenToGateway(parts: GatewayParts): Gateway {
  const { log, leases } = parts;
  const stopped = new AbortController();
  const { signal } = stopped;
  const serving = new Map<number, Promise<void>>();
  const pause = (ms: number) => wait(ms, undefined, { signal }).catch(() => undefined);

  const run = async () => {
    let again = FIRST_PAUSE_MS;
    while (!signal.aborted) {
      try {
        const info = await asking<APIGatewayBotInfo>(parts.rest, parts.token, (r) => r.get(Routes.gatewayBot()));
        again = FIRST_PAUSE_MS;
        await tend(info);
      } catch (error) {
        if (signal.aborted) return;
        const wrong = "status" in (error as object) && (error as { status: number }).status === 401;
        log.error({ platform: DISCORD, error, again }, wrong ? "Discord does not know the bot's token" : "Discord cannot be reached; trying again");
        await pause(again);
        again = Math.min(2 * again, LONGEST_PAUSE_MS);
      }
    }
  };
  /** Takes shards as they become free. */
  const tend = async (info: APIGatewayBotInfo) => {
    const of = parts.shardCount ?? (await leases.count()) ?? info.shards;
    const wanted = parts.shards ?? Array.from({ length: of }, (_, shard) => shard);
    while (!signal.aborted) {
      // One at a time, so that processes that start together share.
      for (const shard of wanted) {
        if (serving.has(shard) || signal.aborted) continue;
        const held = await leases.hold(shard, of);
        if (!held) continue;
        const one = serve(shard, of, info.session_start_limit.max_concurrency, held.session).finally(() => serving.delete(shard));
        serving.set(shard, one);
        break;
      }
      await pause(serving.size < wanted.length ? FIRST_PAUSE_MS : RENEW_MS);
    }
  };
  /** Serves a shard for as long as its lease holds. */
  const serve = async (shard: number, of: number, concurrency: number, session: Session | undefined) => {
    let rest = 0;
    let listener: Listener | undefined;
    const renewing = renew(shard, of, () => listener);
    try {
      const { rest: client, token, heard } = parts;
      const ready = (resumed: boolean) => log.info({ platform: DISCORD, shard, of, resumed }, "connected to Discord");
      listener = await listenTo({ rest: client, token, shard, of, leases, concurrency, ...(session ? { session } : {}), heard, ready });
      await Promise.race([listener.ended, renewing.lost, aborted(signal)]);
    } catch (error) {
      rest = error instanceof Refused ? REFUSED_PAUSE_MS : FIRST_PAUSE_MS;
      if (!signal.aborted)
        log.error(
          { platform: DISCORD, shard, error, again: rest },
          error instanceof Refused ? "Discord refuses the bot" : "a connection to Discord failed; trying again",
        );
    } finally {
      await listener?.close().catch((error: unknown) => log.warn({ platform: DISCORD, shard, error }, "a connection to Discord was not closed"));
      renewing.stop();
      await leases.release(shard, of).catch(() => undefined);
    }
    if (rest > 0) await pause(rest);
  };
  const renew = (shard: number, of: number, listener: () => Listener | undefined) => {
    let last = performance.now();
    let lose: () => void = () => undefined;
    const lost = new Promise<void>((done) => (lose = done));
    const timer = setInterval(() => {
      void (async () => {
        const held = await leases.hold(shard, of);
        if (!held) return lose();
        last = performance.now();
        await listener()?.note();
      })().catch(() => {
        if (performance.now() - last > GIVEN_UP_MS) lose();
      });
    }, RENEW_MS);
    return { lost, stop: () => clearInterval(timer) };
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

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((done) => (signal.aborted ? done() : signal.addEventListener("abort", () => done(), { once: true })));
