import type { Language } from "../src/core/kernel/language/language.ts";
import { miniSearch, tsRank } from "./eval-baselines.ts";
import type { ReadDictionary } from "../src/terminal/glossary/read-dictionary.ts";
import type { Collection } from "./eval-collection.ts";
import { openEvalCommunity } from "./eval-community.ts";
import { importEvalDictionary } from "./eval-dictionary.ts";
import { languageOf, mostSpoken } from "./eval-language.ts";
import { measureSystem, type SystemFigures } from "./eval-systems.ts";

/** What is said of a collection besides its folder. */
export interface EvalOptions {
  /** That of the documents; detected where absent. */
  readonly language?: Language;
  /** That of the questions, where it is another one. */
  readonly across?: Language;
  /** With which all is asked once more. */
  readonly dictionaries?: readonly ReadDictionary[];
}

/** Measures one collection on a PostgreSQL server, at the address of its maintenance database; it makes the database `search_eval` there. */
export async function evaluate(admin: string, collection: Collection, options: EvalOptions) {
  const { dictionaries = [] } = options;
  const { languages, language } = languagesOf(collection, options.language);
  const asked = options.across ?? language;
  const community = await openEvalCommunity(admin, collection, languages);
  try {
    const { system, longest } = community.asking(asked);
    const systems: Record<string, SystemFigures> = {};
    systems["rapporteur"] = await measureSystem(collection, system);
    systems["minisearch"] = await measureSystem(collection, await miniSearch(collection, community.pool, language));
    systems["ts_rank_cd"] = await measureSystem(collection, await tsRank(collection, community.pool, languages, asked));
    for (const dictionary of dictionaries) await importEvalDictionary(community.product, dictionary);
    if (dictionaries.length > 0) systems["rapporteur with dictionary"] = await measureSystem(collection, system);
    return {
      collection: collection.name,
      documents: collection.docs.length,
      queries: collection.queries.length,
      language,
      asked,
      cut: collection.queries.filter(({ text }) => text.length > longest).length,
      ...(dictionaries.length === 0 ? {} : { dictionaries: dictionaries.map(({ name }) => name) }),
      "loaded in s": Number(community.seconds.toFixed(1)),
      systems,
    };
  } finally {
    await community.close();
  }
}

function languagesOf({ docs }: Collection, given: Language | undefined) {
  if (given !== undefined) return { languages: docs.map(() => given), language: given };
  const detected = docs.map(({ title, text }) => languageOf(`${title} ${text}`));
  const language = mostSpoken(detected);
  return { languages: detected.map((one) => one ?? language), language };
}
