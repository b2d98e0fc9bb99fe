import { fold } from "../../kernel/text/fold.ts";
import { isEverydayAcronym } from "./acronyms.ts";
import { defaultTaxonomy } from "./default-taxonomy.ts";

let known: ReadonlyMap<string, readonly string[]> | undefined;

/** What the product knows a topic or pillar to be called, folded, by its key in the default taxonomy; nothing for a community's own key. */
export function shippedSynonyms(key: string): readonly string[] {
  known ??= new Map(
    defaultTaxonomy().map((term) => {
      const written = [...Object.values(term.labels), ...term.also];
      return [term.key, written.filter((name) => !isEverydayAcronym(name)).map(fold)] as const;
    }),
  );
  return known.get(key) ?? [];
}
