import { type Db, sql } from "../../store/store.ts";
import type { Scope, Sql } from "../query.ts";
import type { Postings, Reading } from "../scoring/postings.ts";

/** What a statement found, with what numbers of documents stand for. */
export interface IndexReading extends Reading {
  readonly docsByNumber: readonly string[];
}

/** Reads the lists of the terms, beside those that were read before. */
export async function readIndex(
  db: Db,
  scope: Scope,
  terms: readonly string[],
  before?: IndexReading,
): Promise<IndexReading> {
  const wanted = [...new Set(terms)].filter((term) => before?.lists.has(term) !== true);
  const rows = await db.$queryRaw<
    {
      term: string | null;
      docs: string[] | null;
      counts: number[] | null;
      lengths: number[] | null;
      n: number;
      length: number;
    }[]
  >(sql`
    select null as term, null as docs, null as counts, null as lengths, coalesce(sum(docs), 0)::int as n, coalesce(sum(length), 0)::float8 as length
    from search_total where community_id = ${scope.community} and kind = ${scope.kind}
    union all
    select q.term, c.docs, c.counts, c.lengths, 0, 0 from unnest(${wanted}::text[]) q(term)
    cross join lateral (
      select array_agg(p.doc) as docs, array_agg(p.tf::int) as counts, array_agg(p.len::int) as lengths from posting p
      where p.community_id = ${scope.community} and p.kind = ${scope.kind} and p.term = q.term
    ) c where c.docs is not null`);
  const docsByNumber = [...(before?.docsByNumber ?? [])];
  const numbers = new Map(docsByNumber.map((doc, number) => [doc, number]));
  const numberOf = (doc: string): number => {
    const known = numbers.get(doc) ?? docsByNumber.push(doc) - 1;
    numbers.set(doc, known);
    return known;
  };
  const lists = new Map<string, Postings>(before?.lists);
  for (const { term, docs, counts, lengths } of rows)
    if (term !== null)
      lists.set(term, {
        numbers: Float64Array.from(docs ?? [], numberOf),
        counts: Uint8Array.from(counts ?? []),
        lengths: Uint8Array.from(lengths ?? []),
      });
  const total = rows.find((row) => row.term === null);
  const docs = total?.n ?? 0;
  return { docs, averageLength: docs > 0 ? (total?.length ?? 0) / docs : 0, lists, docsByNumber };
}

/** Ids of the documents with those numbers that the reader may see and that meet the condition, by number. */
export async function documentsOf(
  db: Db,
  { community, kind }: Scope,
  reading: IndexReading,
  numbers: readonly number[],
  narrow: Sql = sql`true`,
): Promise<ReadonlyMap<number, string>> {
  const asked = new Map(numbers.map((number) => [reading.docsByNumber[number] ?? "", number]));
  const rows = await db.$queryRaw<{ doc: string }[]>(sql`
    select p.doc from unnest(${[...asked.keys()]}::text[]) p(doc) where ${narrow} and ${community} <> '' and ${kind} <> ''`);
  return new Map(rows.map(({ doc }) => [asked.get(doc) ?? -1, doc]));
}
