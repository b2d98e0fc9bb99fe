import { formatter } from "../../core/kernel/language/format.ts";
import { readLanguage } from "../../core/kernel/language/language.ts";
import { translator } from "../../core/kernel/language/translate.ts";
import type { TokenStore } from "../../core/services/tokens/token-store.ts";
import { accountsOf, personsIn } from "../../core/services/people/accounts.ts";
import type { ReadBy } from "../../core/kernel/commands/platform.ts";
import { buttonValues } from "../../core/kernel/commands/button-payload.ts";
import type { Store } from "../../core/services/store/store.ts";
import type { Clock } from "../../core/kernel/time/clock.ts";
import type { View } from "../../core/kernel/views/model.ts";
import { PRESS_MAX } from "./press-ids.ts";
import { type Rendered, renderView } from "./render.ts";
import { DISCORD } from "./settings.ts";

/** What putting views into Discord's components needs from the product. */
export interface ButtonDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly tokens: TokenStore;
}

/** A view as Discord's messages, for a reader in a guild. */
export async function inComponents(
  { store, clock, tokens }: ButtonDeps,
  view: View,
  reader: ReadBy,
  guild: string,
): Promise<Rendered[]> {
  return renderView(view, {
    t: translator(reader.language),
    format: formatter(reader.language, reader.zone),
    now: clock.now(),
    values: await buttonValues(view, PRESS_MAX, (payload) => tokens.keep(payload)),
    users: await accountsOf(store, DISCORD, guild, personsIn(view)),
  });
}

/** Who reads, where the core could not say: as Discord knows them, which is their language alone. */
export function readerOf(locale: string | undefined): ReadBy {
  return { language: readLanguage(locale) ?? "en", zone: "UTC" };
}
