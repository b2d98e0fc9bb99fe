import type { Context } from "../../kernel/commands/command.ts";
import { glossaryWordings } from "../../services/glossary/wordings.ts";
import { type SearchResult, type Hit, searching } from "../../services/search/search.ts";
import { sql } from "../../services/store/store.ts";
import { namedIn } from "../../services/taxonomy/named-in.ts";
import { labelNames, sameWordings } from "../../services/taxonomy/label-wordings.ts";
import { sameWords } from "../../services/taxonomy/same-words.ts";
import type { Term } from "../../services/taxonomy/taxonomy.ts";
import { kindWordings } from "./kind-wordings.ts";
import { ownCountryFirst } from "./own-country-first.ts";
import { fits, type ResourceFilter } from "./select-resources.ts";

/** Most resources one look-up leads through: 25 pages. */
export const MOST_RESOURCES = 200;

/** Longest words of one look-up, in characters. */
export const RESOURCE_WORDS_MAX = 200;

/** What is asked for: words, and what must hold besides. */
export interface ResourceQuestion extends ResourceFilter {
  readonly words: string;
}

/** Resources that answer a question, best first, of equals those of the reader's own country where it names none; at most MOST_RESOURCES. */
export interface ResourcesFound {
  readonly ids: readonly string[];
  readonly why: ReadonlyMap<string, Hit["why"]>;
  readonly corrected: SearchResult["corrected"];
  /** Words, as they were typed, that no resource has. */
  readonly missing: readonly string[];
}

/** Looks resources up among those the caller may know of. */
export type FindResources = (question: ResourceQuestion) => Promise<ResourcesFound>;

/** A look-up of resources; what it finds out about words it remembers, so wider questions cost little more. */
export function resourceLookUp(
  { db, community, caller }: Pick<Context, "db" | "community" | "caller">,
  terms: readonly Term[],
): FindResources {
  const names = labelNames(terms);
  const search = searching(db, {
    community: community.id,
    kind: "resource",
    language: caller.language,
    limit: MOST_RESOURCES,
    // A document in one language is found by its title for a question in another.
    wordings: glossaryWordings({ db, community, caller }, (tokens) => [
      ...names.wordings(tokens),
      ...sameWordings(sameWords(terms), tokens),
      ...kindWordings(tokens),
    ]),
    names: names.names,
  });
  return async ({ words, ...filter }) => {
    const condition = fits(filter);
    const {
      hits: ranked,
      corrected,
      missing,
    } = await search(
      { words },
      condition && sql`p.doc in (select r.id from resource r where r.community_id = ${community.id} and ${condition})`,
    );
    const somewhere = filter.country !== undefined || namedIn(words, terms).countries.length > 0;
    const hits = somewhere ? ranked : await ownCountryFirst({ db, community, caller }, ranked);
    return { ids: hits.map((h) => h.doc), why: new Map(hits.map((h) => [h.doc, h.why])), corrected, missing };
  };
}
