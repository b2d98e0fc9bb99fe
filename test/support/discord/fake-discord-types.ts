import type { Activity } from "../activity.ts";
import type { GatewayFaults, Identify } from "./gateway/model.ts";
import type { Drawn, Fault, RequestLimit } from "./faults.ts";
import type { HttpEndpoint } from "./interactions/http-endpoint.ts";
import type { Delivery, InteractionRecord } from "./interactions/model.ts";
import type { Json, Refusal, RequestRecord, Shown } from "./model.ts";
import type { Commanding } from "./people/commanding.ts";
import type { CommunityLife } from "./people/community-life.ts";
import type { Modals } from "./people/modals.ts";
import type { Pressing } from "./people/pressing.ts";
import type { Privately } from "./people/privately.ts";
import type { Writing } from "./people/writing.ts";
import type { State } from "./state.ts";

/** The intents that have to be switched on for the app. https://discord.com/developers/docs/events/gateway#privileged-intents */
export type PrivilegedIntent = "GuildPresences" | "GuildMembers" | "MessageContent";

/** How a Discord is started. */
export interface FakeDiscordOptions {
  token?: string;
  applicationId?: string;
  botName?: string;
  /** Discord's clock (ms), by default the machine's. `advance` comes on top. */
  now?: () => number;
  /** How long nothing must happen for the app to count as settled (ms); 50. */
  quietMs?: number;
  /** The gateway's heartbeat interval (ms); 41,250. A connection that is silent for one and a half of them is closed with 4009. */
  heartbeatMs?: number;
  /** The number of shards that is recommended; 1. */
  shards?: number;
  /** A shard may carry this many guilds, or 4011; 2,500. */
  guildsPerShard?: number;
  /** Identifies at a time, per `identifyMs`; 1. */
  maxConcurrency?: number;
  /** https://discord.com/developers/docs/events/gateway#rate-limiting; 5,000. */
  identifyMs?: number;
  /** Identifies before the token is reset; 1,000. */
  sessionStarts?: number;
  /** How long a session without a connection can be resumed (ms); 180,000. */
  sessionMs?: number;
  /** None. */
  privilegedIntents?: readonly PrivilegedIntent[];
  /** Off (`false`) takes every body as it comes: for benchmarks. */
  validate?: boolean;
}

/** A stand-in for Discord that a real app talks to over REST and WebSocket. People, guilds, channels and messages are named by their ids. */
export interface FakeDiscord
  extends CommunityLife,
    Commanding,
    Pressing,
    Modals,
    Writing,
    Privately,
    HttpEndpoint,
    GatewayFaults,
    Pick<Activity, "until" | "inFlight"> {
  /** `http://127.0.0.1:PORT/api`, for `rest.api`. */
  readonly apiUrl: string;
  /** `ws://127.0.0.1:PORT/gateway`. */
  readonly gatewayUrl: string;
  readonly token: string;
  readonly applicationId: string;
  /** The bot's user id. */
  readonly botUser: string;
  /** Hexadecimal Ed25519 key for verifying HTTP interactions. */
  readonly publicKey: string;
  /** Every REST request, in order. */
  readonly requests: RequestRecord[];
  /** Everything that was refused, in order. */
  readonly refusals: Refusal[];
  /** Every interaction, in order. */
  readonly interactions: InteractionRecord[];
  /** Every attempt to bring an interaction to the app. */
  readonly deliveries: Delivery[];
  /** Every identify, with when it came. */
  readonly identifies: Identify[];
  /** Open gateway connections that have identified or resumed. */
  readonly connections: number;
  /** The shard of each of them, and of how many it is one: what is there twice is served twice. */
  readonly connected: readonly { readonly shard: number; readonly of: number }[];
  /** What the server knows, for tests that look closer. */
  readonly state: State;
  /** The registered commands, global ones or a guild's, with their localisations. */
  commands(guild?: string): Json[];
  /** What that person sees in the channel, oldest first, ephemeral messages included. Throws when the person cannot see the channel. */
  seenBy(user: string, channel: string): Shown[];
  /** The person's direct conversation with the bot. */
  direct(user: string): Shown[];
  /** The id of that conversation. */
  directChannel(user: string): string;
  /** Resolves when no request is under way, no interaction waits (nor one that said it was thinking), for `quietMs`; rejects after `timeoutMs`. */
  settled(quietMs?: number, timeoutMs?: number): Promise<void>;
  /** From now on nothing is settled before `app` is, which resolves when the app has nothing under way; no time need pass then. */
  settlesWith(app: () => Promise<void>): void;
  /** The number of shards that is recommended from now on. */
  adviseShards(count: number): void;
  /** Pushes Discord's clock forward. */
  advance(ms: number): void;
  now(): number;
  /** Makes a route misbehave: `POST /channels/:channel/messages`, a pattern over that, or `*`. */
  fail(route: string | RegExp, fault: Fault | Drawn): void;
  /** Takes back what `fail` planned, for one route or for all. */
  heal(route?: string | RegExp): void;
  /** Holds a route (per channel, guild or webhook), or with `*` all routes together, to so many requests. */
  limit(route: string, limit: RequestLimit): void;
  /** Cuts every connection and refuses new ones, until `up`. */
  down(): void;
  up(): void;
  close(): Promise<void>;
}
