import type { Caller } from "../../kernel/access/caller.ts";
import type { Context } from "../../kernel/commands/command.ts";
import { type Search, searching, type SearchResult } from "../../services/search/search.ts";
import { type Db, sql } from "../../services/store/store.ts";
import { labelNames } from "../../services/taxonomy/label-wordings.ts";
import type { Term } from "../../services/taxonomy/taxonomy.ts";
import type { Sql } from "./select-contacts.ts";

/** Most contacts one look-up leads through: 40 pages. */
export const MOST_CONTACTS = 200;

/** Where, for whom and in which taxonomy contacts are looked up. */
export interface Looking {
  readonly db: Db;
  readonly community: string;
  readonly caller: Caller;
  readonly terms: readonly Term[];
  readonly search: Search;
  /** The same, where every word that nobody has is taken for a slip. */
  readonly lenient: Search;
}

/** A look-up of contacts; what it finds out about words it remembers, so wider questions cost little more. */
export function lookingFor(
  { db, community: { id: community }, caller }: Pick<Context, "db" | "community" | "caller">,
  terms: readonly Term[],
): Looking {
  const query = {
    community,
    kind: "contact",
    language: caller.language,
    // One more says whether there are more.
    limit: MOST_CONTACTS + 1,
    wordings: labelNames(terms).wordings,
    names: labelNames(terms).names,
  } as const;
  return {
    db,
    community,
    caller,
    terms,
    search: searching(db, query),
    lenient: searching(db, { ...query, lenient: true }),
  };
}

/** Searches contacts for words, those alone that meet the condition. */
export function searched({ community, search }: Looking, words: string, condition?: Sql): Promise<SearchResult> {
  const narrow =
    condition && sql`p.doc in (select c.id from contact c where c.community_id = ${community} and ${condition})`;
  return search({ words }, narrow);
}
