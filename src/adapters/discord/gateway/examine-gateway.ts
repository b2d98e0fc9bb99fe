import type { API } from "@discordjs/core/http-only";
import type { APIGatewayBotInfo } from "discord.js";
import type { DiscordSettings } from "../settings.ts";
import type { Leases } from "./leases.ts";
import { type TriedGateway, tryGateway } from "./try-gateway.ts";

/** What looking at the gateway found. */
export type GatewayFinding =
  | { readonly kind: "gateway"; readonly tried: TriedGateway; readonly shard: number; readonly of: number }
  /** Running processes serve these shards, so it was not tried. */
  | { readonly kind: "served"; readonly shards: readonly number[]; readonly of: number; readonly advised: number }
  /** Too few connections may be begun today to spend one on looking. */
  | { readonly kind: "spared"; readonly left: number }
  /** Who serves it cannot be asked. */
  | { readonly kind: "untried" };

/** What the doctor may do with the leases. */
export type LeaseLook = Pick<Leases, "served" | "hold" | "turn" | "release">;

// Discord takes the token away from a bot that begins more than a thousand a day: the last ones are the bot's.
const KEPT = 10;
// Less than a lease, in which the wait for a turn fits too.
const PATIENCE_MS = 15_000;

/**
 * Tries the gateway where nobody serves it: it takes the lease of the shard meanwhile, so that no process begins beside it, and
 * the turn to identify. Where a process serves it, that is the answer: a second session would hear everything, too.
 */
export async function examineGateway(
  {
    api,
    settings,
    patience = PATIENCE_MS,
  }: { readonly api: API; readonly settings: DiscordSettings; readonly patience?: number },
  { shards, session_start_limit: limit }: APIGatewayBotInfo,
  leases: LeaseLook,
): Promise<GatewayFinding> {
  try {
    const served = await leases.served();
    const of = settings.shardCount ?? served.at(-1)?.of ?? shards;
    if (served.length > 0) return { kind: "served", shards: served.map(({ shard }) => shard), of, advised: shards };
    if (limit.remaining <= KEPT) return { kind: "spared", left: limit.remaining };
    const shard = settings.shards?.[0] ?? 0;
    if (!(await leases.hold(shard, of))) return { kind: "served", shards: [shard], of, advised: shards };
    try {
      const tried = await tryGateway({
        api,
        token: settings.token,
        shard,
        of,
        concurrency: limit.max_concurrency,
        leases,
        patience,
        ...(settings.members ? { members: settings.members } : {}),
      });
      return { kind: "gateway", tried, shard, of };
    } finally {
      await leases.release(shard, of);
    }
  } catch {
    return { kind: "untried" };
  }
}
