import { type Asking, glossaryWordings } from "../../glossary/wordings.ts";
import { readingsOf } from "../../search/index/read-once.ts";
import { nearWords } from "../../search/question/near-words.ts";
import { type Search, searching, type Wordings } from "../../search/search.ts";
import { labelNames } from "../../taxonomy/label-wordings.ts";
import type { Term } from "../../taxonomy/taxonomy.ts";
import type { Declared, SoughtFor } from "./declared.ts";

/** The searches for one kind of thing; what they find out about words they remember. */
export interface Searches {
  readonly plainly: Search;
  /** For words that name nothing else. */
  readonly alone: Search;
  /** By what topics and countries are called in part, and by what words are slips of. */
  readonly leniently: Search;
}

/** How words are also said, as `glossaryWordings` of the same caller finds it out. */
export type WordingsKnown = ReturnType<typeof glossaryWordings>;

/** The searches of what a caller may know of. */
export function searchesFor(
  context: Asking,
  terms: readonly Term[],
  { kind, most, wordings: own = () => [] }: Pick<Declared, "kind" | "most" | "wordings">,
  glossary: WordingsKnown = glossaryWordings(context),
): Searches {
  const { db, community, caller } = context;
  const labels = labelNames(terms);
  const said =
    (sought: SoughtFor): Wordings =>
    async (tokens) => [...own(tokens, sought), ...(await glossary(tokens))];
  const scope = { community: community.id, kind };
  const shared = { near: nearWords(db, scope), readings: readingsOf(db, scope) };
  const query = { ...scope, ...shared, language: caller.language, limit: most };
  return {
    plainly: searching(db, { ...query, wordings: said("beside others") }),
    alone: searching(db, { ...query, wordings: said("alone") }),
    leniently: searching(db, {
      ...query,
      wordings: async (tokens) => [...labels.wordings(tokens), ...(await said("slips")(tokens))],
      names: labels.names,
      lenient: true,
    }),
  };
}
