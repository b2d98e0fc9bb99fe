import { type Db, sql } from "../store/store.ts";
import type { SearchKind } from "./document.ts";
import { type Reader, visiblePosting } from "./visible.ts";

/** Where to look, on whose behalf. */
export interface Scope {
  readonly community: string;
  readonly kind: SearchKind;
  readonly caller: Reader;
}

/** What BM25 needs to know of the documents in a scope. */
export interface Collection {
  readonly docs: number;
  /** Of all documents together, weighted, in words. */
  readonly length: number;
  /** How many documents that the reader may see stand under a term; absent where none does. */
  readonly frequency: ReadonlyMap<string, number>;
}

/** Counts the documents under each of the terms. */
export async function countDocuments(db: Db, scope: Scope, terms: readonly string[]): Promise<Collection> {
  const rows = await db.$queryRaw<{ term: string | null; n: number; length: number | null }[]>(sql`
    select null as term, docs as n, length from search_total where community_id = ${scope.community} and kind = ${scope.kind}
    union all
    select q.term, c.n, null from unnest(${[...new Set(terms)]}::text[]) q(term)
    cross join lateral (
      select count(*)::int as n from posting p where ${visiblePosting(scope.community, scope.kind, scope.caller)} and p.term = q.term
    ) c where c.n > 0`);
  const total = rows.find((r) => r.term === null);
  return {
    docs: total?.n ?? 0,
    length: total?.length ?? 0,
    frequency: new Map(rows.flatMap((r) => (r.term === null ? [] : [[r.term, r.n] as const]))),
  };
}
