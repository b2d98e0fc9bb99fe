import { declared } from "../../kernel/catalogue/catalogue.ts";
import type { Features } from "../../kernel/catalogue/feature.ts";
import type { Translate } from "../../kernel/language/translate.ts";
import type { Press } from "../../kernel/views/model.ts";
import type { Db } from "../store/store.ts";

/** Who looks for cards: `db` finds what they may see. */
export interface CardReading {
  readonly db: Db;
  readonly community: { readonly id: string };
  readonly t: Translate;
}

/** The buttons to what is known of those people, by their ids; of whom nothing may be seen there is none. */
export type PersonCards = (
  reading: CardReading,
  personIds: readonly string[],
) => Promise<readonly (readonly [person: string, show: Press])[]>;

declare module "../../kernel/catalogue/feature.ts" {
  interface Feature {
    /** Where one reads more of a person. */
    readonly personCards?: PersonCards;
  }
}

/** The button to each of those people's cards; the first feature that has one shows it. */
export async function personCards(
  catalogue: Features,
  reading: CardReading,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, Press>> {
  const all = new Map<string, Press>();
  if (personIds.length === 0) return all;
  for (const cards of declared(catalogue, "personCards"))
    for (const [person, show] of await cards(reading, personIds)) if (!all.has(person)) all.set(person, show);
  return all;
}
