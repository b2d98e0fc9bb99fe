import { formatter } from "../../core/kernel/language/format.ts";
import { type Language, readLanguage } from "../../core/kernel/language/language.ts";
import { translator } from "../../core/kernel/language/translate.ts";
import { accountsOf, personsIn } from "../../core/services/people/accounts.ts";
import type { TokenStore } from "../../core/services/tokens/token-store.ts";
import type { ReadBy } from "../../core/kernel/commands/platform.ts";
import { buttonValues } from "../../core/kernel/commands/button-payload.ts";
import type { Store } from "../../core/services/store/store.ts";
import type { Clock } from "../../core/kernel/time/clock.ts";
import type { View } from "../../core/kernel/views/model.ts";
import { LIMITS } from "./limits.ts";
import { userOf } from "./user-profiles.ts";
import { type RenderContext, type Rendered, renderView } from "./render.ts";
import { SLACK } from "./settings.ts";

/** What putting views into Slack's blocks needs from the product. */
export interface ButtonDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly tokens: TokenStore;
}

/** A view as Slack's messages, for a reader in a workspace. */
export async function inBlocks(
  { store, clock, tokens }: ButtonDeps,
  view: View,
  reader: ReadBy,
  space: string,
): Promise<Rendered[]> {
  const accounts = await accountsOf(store, SLACK, space, personsIn(view));
  const context: RenderContext = {
    t: translator(reader.language),
    format: formatter(reader.language, reader.zone),
    now: clock.now(),
    values: await buttonValues(view, LIMITS.BUTTON_VALUE, (payload) => tokens.keep(payload)),
    users: new Map([...accounts].map(([person, handle]) => [person, userOf(handle)])),
  };
  return renderView(view, context);
}

/** Who reads, where the core could not say: as Slack knows them. */
export function readerOf(known: { readonly locale?: string; readonly zone?: string }): ReadBy {
  const language: Language = readLanguage(known.locale) ?? "en";
  return { language, zone: known.zone ?? "UTC" };
}
