import { setTimeout as wait } from "node:timers/promises";
import type { API } from "@discordjs/core/http-only";
import { CloseCodes, WebSocketManager, WebSocketShardEvents } from "@discordjs/ws";
import { type GatewayDispatchPayload, GatewayCloseCodes, GatewayIntentBits } from "discord.js";
import { watchHearing } from "./hearing.ts";
import { left } from "./leaving.ts";
import { defined } from "../../../core/kernel/values/defined.ts";
import type { Switches } from "../settings.ts";
import type { Leases, GatewaySession } from "./leases.ts";
import type { GatewayTimes } from "./gateway-times.ts";

const UNPRIVILEGED: GatewayIntentBits =
  GatewayIntentBits.Guilds | GatewayIntentBits.GuildMessages | GatewayIntentBits.DirectMessages;
const WITH_MEMBERS: GatewayIntentBits =
  GatewayIntentBits.Guilds |
  GatewayIntentBits.GuildMessages |
  GatewayIntentBits.DirectMessages |
  GatewayIntentBits.GuildMembers;

/**
 * What the bot listens to: nothing that is privileged, but for who leaves where an operator switches that on
 * (https://discord.com/developers/docs/events/gateway#privileged-intents).
 */
export const intentsOf = ({ members }: Pick<Switches, "members">): GatewayIntentBits =>
  members ? WITH_MEMBERS : UNPRIVILEGED;

/** One of Discord's shards, and how to listen to it. */
export interface Listening extends Pick<Switches, "members"> {
  readonly api: API;
  readonly token: string;
  readonly shard: number;
  readonly of: number;
  readonly leases: Leases;
  /** Where the gateway is, and how many identifications Discord allows at a time. */
  readonly gateway: { readonly url: string; readonly concurrency: number };
  readonly session?: GatewaySession;
  /** Ends the listening, also while it begins. */
  readonly signal: AbortSignal;
  readonly times: GatewayTimes;
  readonly heard: (event: GatewayDispatchPayload) => void;
  readonly ready: (resumed: boolean) => void;
  /** Hears that the connection is lost, from when on nothing is heard. */
  readonly lost: () => void;
}

/** A shard that is being listened to. */
export interface ShardListener {
  /** Rejects when it cannot go on: Discord refuses it, it stays away, or it is to end. */
  readonly ended: Promise<never>;
  /** Notes where the session is. */
  note(): Promise<void>;
  /** Leaves so that the session can be resumed. */
  close(): Promise<void>;
}

/** Discord refuses the bot for good, with one of its close codes (https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway). */
export class GatewayRefused extends Error {
  override readonly name = "Refused";
  readonly code: number;
  constructor(code: number) {
    super(`Discord closed the connection: ${code} ${GatewayCloseCodes[code] ?? ""}`);
    this.code = code;
  }
}

/** Discord is not heard: it cannot be reached, or does not answer whoever comes to go on with a session. There may be a session to go on with. */
class Unheard extends Error {
  override readonly name = "Unheard";
}

// A gateway that acknowledges every heartbeat and never answers is one that has forgotten the session and does not say so.
const SILENCES = 2;

/** After these the library does not come back by itself. */
export const FINAL: readonly number[] = [
  GatewayCloseCodes.AuthenticationFailed,
  GatewayCloseCodes.InvalidShard,
  GatewayCloseCodes.ShardingRequired,
  GatewayCloseCodes.InvalidAPIVersion,
  GatewayCloseCodes.InvalidIntents,
  GatewayCloseCodes.DisallowedIntents,
];

/**
 * Listens to one shard on discord.js's own gateway library. It keeps no picture of Discord, which a bot that answers what it is told
 * has no use for, and lets a session be resumed by another process.
 */
export async function listenTo({
  api,
  token,
  gateway,
  shard,
  of,
  leases,
  session,
  signal,
  times,
  heard,
  ready,
  lost,
  members,
}: Listening): Promise<ShardListener> {
  // What a session hears was said when it began: one that was begun with the other setting is not gone on with.
  let current: GatewaySession | null = session?.members === members ? (session ?? null) : null;
  let closing = false;
  let greeted = false;
  let fail: (reason: Error) => void = () => undefined;
  const ended = new Promise<never>((_done, failed) => (fail = failed));
  ended.catch(() => undefined);
  const leave = () => fail(new Error("it is to end"));
  if (signal.aborted) leave();
  else signal.addEventListener("abort", leave, { once: true });
  const hearing = watchHearing(times, {
    silent() {
      const silences = (current?.silences ?? 0) + 1;
      current = current && silences < SILENCES ? { ...current, silences } : null;
      fail(new Unheard("the gateway does not answer whoever goes on with a session"));
    },
    away: () => fail(new Unheard("the gateway stays away")),
  });
  const manager = new WebSocketManager({
    token,
    rest: api.rest,
    intents: intentsOf(defined({ members })),
    shardIds: [shard],
    shardCount: of,
    // The library may be pausing before it connects again, and asks for the session then: once closed, it waits for ever.
    retrieveSessionInfo: () => (closing ? new Promise(() => undefined) : current),
    updateSessionInfo(_shard, info) {
      if (closing) return;
      // The library forgets the session when it cannot reach the gateway. What was missed can be had at the gateway's other address.
      current = info === null && current !== null && !greeted ? { ...current, resumeURL: gateway.url } : info;
    },
    buildIdentifyThrottler: () => ({
      waitForIdentify: (_id, given) =>
        hearing.meanwhile(() => turned(leases, shard % gateway.concurrency, times.pause, given)),
    }),
  });
  const arrived = (resumed: boolean) => {
    hearing.arrived();
    if (current) current = { ...current, silences: 0 };
    ready(resumed);
  };
  manager.on(WebSocketShardEvents.Dispatch, ({ data }) => {
    hearing.heard();
    heard(data);
  });
  manager.on(WebSocketShardEvents.Ready, () => arrived(false));
  manager.on(WebSocketShardEvents.Resumed, () => arrived(true));
  manager.on(WebSocketShardEvents.Hello, () => {
    greeted = true;
    hearing.greeted(current?.shardCount === of);
  });
  manager.on(WebSocketShardEvents.Closed, ({ code }) => {
    // The address may be forgotten only while the gateway does not answer at it.
    queueMicrotask(() => (greeted = false));
    hearing.closed();
    lost();
    if (FINAL.includes(code)) fail(new GatewayRefused(code));
  });
  // What it says is also said by the connection's end.
  manager.on(WebSocketShardEvents.Error, () => undefined);
  const note = () => leases.note(shard, of, current ? { ...current, ...defined({ members }) } : undefined);
  const close = async () => {
    closing = true;
    hearing.stop();
    signal.removeEventListener("abort", leave);
    await left(manager, CloseCodes.Resuming);
    await note();
  };
  try {
    await Promise.race([manager.connect(), ended]);
  } catch (error) {
    hearing.stop();
    signal.removeEventListener("abort", leave);
    closing = true;
    // Who merely leaves, or is not answered, may come back to the session.
    const returns = signal.aborted || error instanceof Unheard;
    await left(manager, returns ? CloseCodes.Resuming : CloseCodes.Normal).catch(() => undefined);
    if (returns) await note().catch(() => undefined);
    throw error;
  }
  return { ended, note, close };
}

/** Waits for the turn to identify, also while the database cannot say when that is. Rejects only when the connection is gone. */
export async function turned(
  leases: Pick<Leases, "turn">,
  key: number,
  pause: number,
  signal: AbortSignal,
): Promise<void> {
  for (;;) {
    const ms = await leases.turn(key).catch(() => undefined);
    if (ms === 0) return;
    await wait(ms ?? pause, undefined, { signal });
    if (ms !== undefined) return;
  }
}
