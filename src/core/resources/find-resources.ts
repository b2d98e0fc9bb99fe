import type { Caller } from "../command.ts";
import { type Found, type Hit, search } from "../search/search.ts";
import { type Db, sql } from "../store/store.ts";
import { sameWords } from "../taxonomy/same-words.ts";
import { loadTerms } from "../taxonomy/taxonomy.ts";
import { fits, type ResourceFilter } from "./select-resources.ts";

/** Most resources one look-up leads through: 25 pages. */
export const MOST_RESOURCES = 200;

/** What is asked for: words, and what must hold besides. */
export interface ResourceQuestion extends ResourceFilter {
  readonly words: string;
}

/** A word that a resource matches, and the fields it stands in. */
export type Match = Hit["why"][number];

/** Resources that answer a question, best first; at most MOST_RESOURCES. */
export interface ResourcesFound {
  readonly ids: readonly string[];
  readonly why: ReadonlyMap<string, readonly Match[]>;
  readonly corrected: Found["corrected"];
}

/** Looks resources up among those the caller may know of. */
export async function findResources(db: Db, community: string, caller: Caller, { words, ...filter }: ResourceQuestion): Promise<ResourcesFound> {
  const condition = fits(filter);
  const narrow = condition && sql`p.doc in (select r.id from resource r where r.community_id = ${community} and ${condition})`;
  const { hits, corrected } = await search(db, {
    community,
    kind: "resource",
    words,
    language: caller.language,
    caller,
    limit: MOST_RESOURCES,
    // A document in one language is found by its title for a question in another.
    same: sameWords(await loadTerms(db)),
    ...(narrow ? { narrow } : {}),
  });
  return { ids: hits.map((h) => h.doc), why: new Map(hits.map((h) => [h.doc, h.why])), corrected };
}
