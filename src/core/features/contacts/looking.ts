import type { Caller } from "../../kernel/access/caller.ts";
import { isCommonWord, isThing } from "../../kernel/language/common-words/common-words.ts";
import type { Context } from "../../kernel/commands/command.ts";
import { type Asked, type Search, searching, type SearchResult, type Wordings } from "../../services/search/search.ts";
import { glossaryWordings } from "../../services/glossary/wordings.ts";
import { nicknames, spellings } from "../../services/questions/names/name-wordings.ts";
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
  /** The same, where somebody may also be called by a nickname. */
  readonly named: Search;
  /** The same by what topics and countries are called in part, where every word that nobody has is taken for a slip. */
  readonly lenient: Search;
}

/** A look-up of contacts; what it finds out about words it remembers, so wider questions cost little more. */
export function lookingFor(context: Pick<Context, "db" | "community" | "caller">, terms: readonly Term[]): Looking {
  const { db, caller } = context;
  const community = context.community.id;
  const labels = labelNames(terms);
  const glossary = glossaryWordings(context);
  // What is said every day is no concept: "gracias" is not the grace of a pardon.
  const isEveryday = (word: string) => isCommonWord(word) && !isThing(word);
  const said: Wordings = async (tokens) => [
    ...spellings(tokens),
    ...(await glossary(tokens)).filter(({ from, to }) => !tokens.slice(from, to).every(isEveryday)),
  ];
  // One more says whether there are more.
  const query = { community, kind: "contact", language: caller.language, limit: MOST_CONTACTS + 1 } as const;
  return {
    db,
    community,
    caller,
    terms,
    search: searching(db, { ...query, wordings: said }),
    named: searching(db, { ...query, wordings: async (tokens) => [...nicknames(tokens), ...(await said(tokens))] }),
    lenient: searching(db, {
      ...query,
      wordings: (tokens) => labels.wordings(tokens),
      names: labels.names,
      lenient: true,
    }),
  };
}

/** Searches contacts, those alone that meet the condition. */
export function searched({ community, search }: Looking, asked: Asked, condition?: Sql): Promise<SearchResult> {
  const narrow =
    condition && sql`p.doc in (select c.id from contact c where c.community_id = ${community} and ${condition})`;
  return search(asked, narrow);
}
