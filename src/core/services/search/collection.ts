import { type Db, sql } from "../store/store.ts";
import type { SearchKind } from "./document.ts";

/** Where to look; what is found there is the reader's. */
export interface Scope {
  readonly community: string;
  readonly kind: SearchKind;
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
    select null as term, coalesce(sum(docs), 0)::int as n, coalesce(sum(length), 0)::float8 as length from search_total where community_id = ${scope.community} and kind = ${scope.kind}
    union all
    select q.term, c.n, null from unnest(${[...new Set(terms)]}::text[]) q(term)
    cross join lateral (
      select count(*)::int as n from posting p where p.community_id = ${scope.community} and p.kind = ${scope.kind} and p.term = q.term
    ) c where c.n > 0`);
  const total = rows.find((r) => r.term === null);
  return {
    docs: total?.n ?? 0,
    length: total?.length ?? 0,
    frequency: new Map(rows.flatMap((r) => (r.term === null ? [] : [[r.term, r.n] as const]))),
  };
}
