import { setTimeout as wait } from "node:timers/promises";
import { type APIGatewayBotInfo, GatewayCloseCodes } from "discord.js";
import { defined } from "../../../core/kernel/values/defined.ts";
import { DISCORD } from "../settings.ts";
import type { GatewaySession } from "./leases.ts";
import type { Serving } from "./parts.ts";
import { type ShardListener, listenTo, GatewayRefused } from "./shard.ts";

/** A shard whose lease was just taken. */
export interface TakenShard {
  readonly shard: number;
  readonly of: number;
  readonly info: APIGatewayBotInfo;
  /** The session to resume. */
  readonly session: GatewaySession | undefined;
  /** Ends what is served by this count of shards. */
  readonly round: AbortSignal;
}

/** Discord's close code for too few shards. */
const MORE_SHARDS: number = GatewayCloseCodes.ShardingRequired;

/** And for a privileged intent that the application does not have. */
const NOT_ALLOWED: number = GatewayCloseCodes.DisallowedIntents;

/** Serves a shard for as long as its lease holds, and rests after a failure. Never rejects; notes where Discord wants more shards. */
export async function serveShard(own: Serving, one: TakenShard): Promise<void> {
  const { api, token, heard, log, leases, times, growth, reach, members } = own;
  const { shard, of, info, session, round } = one;
  let pause = 0;
  let listener: ShardListener | undefined;
  const lose = () => {
    if (reach.get(shard)?.heard) reach.set(shard, { heard: false, since: new Date() });
  };
  if (!reach.has(shard)) reach.set(shard, { heard: false, since: new Date() });
  const stopped = AbortSignal.any([own.signal, round]);
  const lost = new AbortController();
  const ending = AbortSignal.any([stopped, lost.signal]);
  const renewing = renew(own, one, {
    renewed: () => listener?.note(),
    lost: () => lost.abort(),
  });
  try {
    const ready = (resumed: boolean) => {
      reach.set(shard, { heard: true, since: new Date() });
      log.info({ platform: DISCORD, shard, of, resumed }, "connected to Discord");
    };
    const gateway = { url: info.url, concurrency: info.session_start_limit.max_concurrency };
    listener = await listenTo({
      api,
      token,
      gateway,
      shard,
      of,
      leases,
      ...(session ? { session } : {}),
      signal: ending,
      times,
      heard,
      ready,
      lost: lose,
      ...defined({ members }),
    });
    await listener.ended;
  } catch (error) {
    const code = error instanceof GatewayRefused ? error.code : undefined;
    growth.outgrown ||= code === MORE_SHARDS && !ending.aborted;
    pause = code === undefined ? times.pause : times.refused;
    if (!ending.aborted) log.error({ platform: DISCORD, shard, of, error, again: pause }, failure(own, code));
  } finally {
    await listener
      ?.close()
      .catch((error: unknown) =>
        log.warn({ platform: DISCORD, shard, error }, "a connection to Discord was not closed"),
      );
    renewing.stop();
    // Whoever serves it next says whether it is heard.
    if (ending.aborted) reach.delete(shard);
    else lose();
    await leases.release(shard, of).catch(() => undefined);
  }
  if (pause > 0 && !outgrown(own)) await wait(pause, undefined, { signal: stopped }).catch(() => undefined);
}

/** Whether Discord wants more shards, and this process may count more. */
export function outgrown({ shardCount, growth }: Serving): boolean {
  return shardCount === undefined && growth.outgrown;
}

function failure({ shardCount, members }: Serving, code: number | undefined): string {
  if (code === undefined) return "a connection to Discord failed; trying again";
  if (code === NOT_ALLOWED && members)
    return "Discord refuses the bot: DISCORD_MEMBERS is on, and Server Members Intent is off for the application";
  if (code !== MORE_SHARDS) return "Discord refuses the bot";
  return shardCount === undefined
    ? "the bot is on too many servers for its shards; taking more"
    : "the bot is on too many servers for DISCORD_SHARD_COUNT";
}

/** Renews the lease; one that could not be renewed is lost before another process can have it. */
function renew(
  { leases, times }: Serving,
  { shard, of }: TakenShard,
  then: { renewed: () => Promise<void> | undefined; lost: () => void },
) {
  let last = performance.now();
  const timer = setInterval(() => {
    // Also where the database does not answer at all.
    if (performance.now() - last > times.lease - 1.5 * times.renew) return void then.lost();
    void (async () => {
      const asked = performance.now();
      const held = await leases.hold(shard, of);
      if (!held) return void then.lost();
      last = asked;
      await then.renewed();
    })().catch(() => undefined);
  }, times.renew);
  return { stop: () => clearInterval(timer) };
}
