import type { API } from "@discordjs/core/http-only";
import type { Features } from "../../../core/kernel/catalogue/feature.ts";
import type { Seal } from "../../../core/kernel/ports/seal.ts";
import { leave } from "../../../core/services/people/leave.ts";
import type { Store } from "../../../core/services/store/store.ts";
import type { Clock } from "../../../core/kernel/time/clock.ts";
import type { Ids } from "../../../core/kernel/values/ids.ts";
import { codeOf } from "./delivery-failure.ts";
import { DISCORD } from "../settings.ts";

/** What looking for somebody in a guild needs. */
export interface DepartedLooking {
  readonly api: API;
  readonly store: Store;
  readonly product: Features;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly seal: Seal;
}

// Unknown member; no guild in common.
const LEFT = new Set([10_007, 50_278]);

/**
 * Whether somebody left a guild, which is then noted: without a privileged intent Discord does not say so by itself
 * (https://discord.com/developers/docs/events/gateway#privileged-intents). Rejects where Discord does not tell.
 */
export async function departed(
  { api, store, product, clock, ids, seal }: DepartedLooking,
  { user, space }: { readonly user: string; readonly space: string },
): Promise<boolean> {
  try {
    await api.guilds.getMember(space, user);
    return false;
  } catch (error) {
    if (!LEFT.has(codeOf(error) ?? 0)) throw error;
    await noteDeparture({ store, product, clock, ids, seal }, { user, space });
    return true;
  }
}

/** Notes that somebody left a guild. */
export async function noteDeparture(
  { store, product, clock, ids, seal }: Omit<DepartedLooking, "api">,
  { user, space }: { readonly user: string; readonly space: string },
): Promise<void> {
  await leave({ store, catalogue: product, ids, seal }, { platform: DISCORD, user, space, now: clock.now() });
}
