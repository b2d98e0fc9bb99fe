import type { API } from "@discordjs/core/http-only";
import { CloseCodes, WebSocketManager, WebSocketShardEvents } from "@discordjs/ws";
import type { Switches } from "../settings.ts";
import { left } from "./leaving.ts";
import type { Leases } from "./leases.ts";
import { FINAL, intentsOf, turned } from "./shard.ts";

/** What came of trying the gateway: it takes the bot, closes the connection with one of its codes, or does not answer. */
export type TriedGateway =
  | { readonly kind: "ready" }
  | { readonly kind: "refused"; readonly code: number }
  | { readonly kind: "away"; readonly reason: string };

/** What trying it needs. */
export interface Trying extends Pick<Switches, "members"> {
  readonly api: API;
  readonly token: string;
  readonly shard: number;
  readonly of: number;
  /** How many identifications Discord allows at a time. */
  readonly concurrency: number;
  readonly leases: Pick<Leases, "turn">;
  /** Milliseconds until a gateway that says nothing counts as away. */
  readonly patience: number;
}

const PAUSE_MS = 1_000;

/** Connects to one shard as the bot does, until Discord says that it is ready or that it refuses; that session ends with it. Never rejects. */
export async function tryGateway({
  api,
  token,
  shard,
  of,
  concurrency,
  leases,
  patience,
  ...switches
}: Trying): Promise<TriedGateway> {
  const intents = intentsOf(switches);
  const over = new AbortController();
  let reason = "no answer";
  let say: (tried: TriedGateway) => void = () => undefined;
  const tried = new Promise<TriedGateway>((done) => (say = done));
  const manager = new WebSocketManager({
    token,
    rest: api.rest,
    intents,
    shardIds: [shard],
    shardCount: of,
    // Another process's session is none of this one's business.
    retrieveSessionInfo: () => null,
    updateSessionInfo: () => undefined,
    buildIdentifyThrottler: () => ({
      waitForIdentify: (_id, given) =>
        turned(leases, shard % concurrency, PAUSE_MS, AbortSignal.any([given, over.signal])),
    }),
  });
  manager.on(WebSocketShardEvents.Ready, () => say({ kind: "ready" }));
  manager.on(WebSocketShardEvents.Closed, ({ code }) => {
    reason = `close code ${code}`;
    if (FINAL.includes(code)) say({ kind: "refused", code });
  });
  manager.on(WebSocketShardEvents.Error, ({ error }) => (reason = error.message));
  manager
    .connect()
    .catch((error: unknown) => say({ kind: "away", reason: error instanceof Error ? error.message : String(error) }));
  const timer = setTimeout(() => say({ kind: "away", reason }), patience);
  try {
    return await tried;
  } finally {
    clearTimeout(timer);
    over.abort();
    await left(manager, CloseCodes.Normal).catch(() => undefined);
  }
}
