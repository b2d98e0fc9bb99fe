import { type REST, Routes } from "discord.js";
import type { Features } from "../../core/kernel/catalogue/feature.ts";
import { leave } from "../../core/services/people/leave.ts";
import type { Store } from "../../core/services/store/store.ts";
import type { Clock } from "../../core/kernel/time/clock.ts";
import { codeOf } from "./delivery-failure.ts";
import { asking } from "./rest.ts";
import { DISCORD } from "./settings.ts";

/** What looking for somebody in a guild needs. */
export interface Looking {
  readonly rest: REST;
  readonly token: string;
  readonly store: Store;
  readonly product: Features;
  readonly clock: Clock;
}

// Unknown member; no guild in common.
const LEFT = new Set([10_007, 50_278]);

/**
 * Whether somebody left a guild, which is then noted: without a privileged intent Discord does not say so by itself
 * (https://discord.com/developers/docs/events/gateway#privileged-intents). Rejects where Discord does not tell.
 */
export async function departed(
  { rest, token, store, product, clock }: Looking,
  { user, space }: { readonly user: string; readonly space: string },
): Promise<boolean> {
  try {
    await asking(rest, token, (r) => r.get(Routes.guildMember(space, user)));
    return false;
  } catch (error) {
    if (!LEFT.has(codeOf(error) ?? 0)) throw error;
    await leave({ store, catalogue: product }, { platform: DISCORD, user, space, now: clock.now() });
    return true;
  }
}
