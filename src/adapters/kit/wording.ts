import { buttonValues } from "../../core/kernel/commands/button-payload.ts";
import type { ReadBy } from "../../core/kernel/commands/platform.ts";
import { type Format, formatter } from "../../core/kernel/language/format.ts";
import { readLanguage } from "../../core/kernel/language/language.ts";
import { type Translate, translator } from "../../core/kernel/language/translate.ts";
import type { Clock } from "../../core/kernel/time/clock.ts";
import type { Action, View } from "../../core/kernel/views/model.ts";
import { accountsOf, personsIn } from "../../core/services/people/accounts.ts";
import type { Store } from "../../core/services/store/store.ts";
import type { TokenStore } from "../../core/services/tokens/token-store.ts";
import type { TypeCommand } from "../../core/kernel/values/command-line.ts";

/** What a view is put into words with. */
export interface WordingDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly tokens: TokenStore;
  readonly typeCommand: TypeCommand;
}

/** What the words of a view depend on, beside the view: its reader, the moment, and what is known of what it names. */
export interface ViewWording {
  readonly t: Translate;
  readonly format: Format;
  readonly now: Date;
  /** What each button sends. */
  readonly values: ReadonlyMap<Action, string>;
  /** The platform's ids of the persons in it who have an account in the space. */
  readonly accounts: ReadonlyMap<string, string>;
  /** How a command is typed there. */
  readonly typeCommand: TypeCommand;
}

/** Where a view is shown, and how many characters a button there may send. */
export interface ShownAt {
  readonly platform: string;
  readonly space: string;
  readonly most: number;
  /** The same of what is chosen from a menu; `most` where absent. */
  readonly mostInMenu?: number;
  /** What buttons send of which that is known already. */
  readonly known?: ReadonlyMap<Action, string>;
}

/** What a view is worded with for a reader; what is too long for its buttons is kept. */
export async function wordingOf(
  { store, clock, tokens, typeCommand }: WordingDeps,
  view: View,
  { language, zone }: ReadBy,
  { platform, space, most, mostInMenu, known = new Map() }: ShownAt,
): Promise<ViewWording> {
  const values = await buttonValues(view, most, (payload) => tokens.keep(payload), mostInMenu);
  return {
    t: translator(language),
    format: formatter(language, zone),
    now: clock.now(),
    values: new Map([...values, ...known]),
    accounts: await accountsOf(store, platform, space, personsIn(view)),
    typeCommand,
  };
}

/** Who reads, where the core could not say: as the platform knows them. */
export function readerOf(known: { readonly locale?: string | undefined; readonly zone?: string }): ReadBy {
  const { locale, zone } = known;
  return { language: readLanguage(locale) ?? "en", zone: zone ?? "UTC" };
}

/** What a button sends that stands for what is kept under a token. */
export const keptPayload = (token: string): string => JSON.stringify({ v: 1, t: token });
