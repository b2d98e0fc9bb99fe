import { readLanguage } from "../../kernel/language/language.ts";
import { latePolicyOf, readChosen } from "../preferences/preferences.ts";
import type { Store } from "../store/store.ts";
import type { DeliveryContext } from "./composer.ts";

/** Runs `work` in one transaction of the community, with what composers need. */
export function withDeliveryContext<T>(
  store: Store,
  community: string,
  facts: Pick<DeliveryContext, "now" | "ids" | "log" | "catalogue">,
  work: (context: DeliveryContext) => Promise<T>,
): Promise<T> {
  return store.asCommunity(community, "ledger", async (db) => {
    const { id, slug, name, language, zone, demo, defaults } = await db.community.findUniqueOrThrow({
      where: { id: community },
    });
    const choices = { language, zone, ...readChosen(defaults) };
    return work({
      db,
      community: { id, slug, name, language: readLanguage(language) ?? "en", zone, demo },
      choices,
      policy: latePolicyOf(choices),
      ...facts,
    });
  });
}
