import type { Ids } from "../../kernel/values/ids.ts";
import { readLanguage } from "../../kernel/language/language.ts";
import type { Log } from "../../kernel/errors/log.ts";
import { latePolicyOf, readChosen } from "../preferences/preferences.ts";
import type { Store } from "../store/store.ts";
import type { Scene } from "./composer.ts";

/** Runs `work` in one transaction of the community, with what composers need. */
export function inScene<T>(
  store: Store,
  community: string,
  facts: { readonly now: Date; readonly ids: Ids; readonly log: Log },
  work: (scene: Scene) => Promise<T>,
): Promise<T> {
  return store.asCommunity(community, "ledger", async (db) => {
    const { id, slug, name, language, zone, demo, defaults } = await db.community.findUniqueOrThrow({ where: { id: community } });
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
