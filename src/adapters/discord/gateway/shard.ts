import { setTimeout as wait } from "node:timers/promises";
import { CloseCodes, type SessionInfo, WebSocketManager, WebSocketShardEvents } from "@discordjs/ws";
import { type GatewayDispatchPayload, GatewayCloseCodes, GatewayIntentBits, type REST } from "discord.js";
import type { Leases, Session } from "./leases.ts";

/** What the bot listens to: none of it is privileged (https://discord.com/developers/docs/events/gateway#privileged-intents). */
export const INTENTS = GatewayIntentBits.Guilds | GatewayIntentBits.GuildMessages | GatewayIntentBits.DirectMessages;

/** One of Discord's shards, and how to listen to it. */
export interface Listening {
  readonly rest: REST;
  readonly token: string;
  readonly shard: number;
  readonly of: number;
  readonly leases: Leases;
  /** Identifications at a time, as Discord allows them. */
  readonly concurrency: number;
  readonly session?: Session;
  readonly heard: (event: GatewayDispatchPayload) => void;
  readonly ready: (resumed: boolean) => void;
}

/** A shard that is being listened to. */
export interface Listener {
  /** Rejects when it cannot go on: Discord refuses it, or it stays away. */
  readonly ended: Promise<never>;
  /** Notes where the session is. */
  note(): Promise<void>;
  /** Leaves so that the session can be resumed. */
  close(): Promise<void>;
}

/** Discord refuses the bot for good, with one of its close codes (https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway). */
export class Refused extends Error {
  override readonly name = "Refused";
  readonly code: number;
  constructor(code: number) {
    super(`Discord closed the connection: ${code} ${GatewayCloseCodes[code] ?? ""}`);
    this.code = code;
  }
}

const FINAL: readonly number[] = [
  GatewayCloseCodes.AuthenticationFailed,
  GatewayCloseCodes.InvalidShard,
  GatewayCloseCodes.ShardingRequired,
  GatewayCloseCodes.InvalidAPIVersion,
  GatewayCloseCodes.InvalidIntents,
  GatewayCloseCodes.DisallowedIntents,
];
// The library comes back by itself within seconds; one that is away for longer is begun anew.
const AWAY_MS = 120_000;
const LOOK_MS = 5_000;

/**
 * Listens to one shard on discord.js's own gateway library. It keeps no picture of Discord, which a bot that answers what it is told
 * has no use for, and lets a session be resumed by another process.
 */
export async function listenTo({ rest, token, shard, of, leases, concurrency, session, heard, ready }: Listening): Promise<Listener> {
  let current: SessionInfo | null = session ?? null;
  let closing = false;
  let up = true;
  let since = performance.now();
  let fail: (reason: Error) => void = () => undefined;
  const ended = new Promise<never>((_done, failed) => (fail = failed));
  ended.catch(() => undefined);
  const manager = new WebSocketManager({
    token,
    rest,
    intents: INTENTS,
    shardIds: [shard],
    shardCount: of,
    retrieveSessionInfo: () => current,
    updateSessionInfo: (_shard, info) => void (closing ? undefined : (current = info)),
    buildIdentifyThrottler: () => ({
      async waitForIdentify(_id, signal) {
        const ms = await leases.turn(shard % concurrency);
        if (ms > 0) await wait(ms, undefined, { signal });
      },
    }),
  });
  const arrived = (resumed: boolean) => {
    up = true;
    ready(resumed);
  };
  manager.on(WebSocketShardEvents.Dispatch, ({ data }) => heard(data));
  manager.on(WebSocketShardEvents.Ready, () => arrived(false));
  manager.on(WebSocketShardEvents.Resumed, () => arrived(true));
  manager.on(WebSocketShardEvents.Closed, ({ code }) => {
    if (up) since = performance.now();
    up = false;
    if (FINAL.includes(code)) fail(new Refused(code));
  });
  // What it says is also said by the connection's end.
  manager.on(WebSocketShardEvents.Error, () => undefined);
  const watch = setInterval(() => {
    if (!up && performance.now() - since > AWAY_MS) fail(new Error("the gateway stays away"));
  }, LOOK_MS);
  const note = () => leases.note(shard, of, current ?? undefined);
  const close = async () => {
    closing = true;
    clearInterval(watch);
    await manager.destroy({ code: CloseCodes.Resuming, reason: "leaving" });
    await note();
  };
  try {
    await Promise.race([manager.connect(), ended]);
  } catch (error) {
    clearInterval(watch);
    closing = true;
    await Promise.resolve(manager.destroy({ code: CloseCodes.Normal })).catch(() => undefined);
    throw error;
  }
  return { ended, note, close };
}
