import { type CommunityDb, type Db, joinSql, sql, type Sql } from "../../store/store.ts";
import type { SearchScope } from "../query.ts";
import { packCounts } from "../scoring/counts.ts";
import { packLength } from "../scoring/lengths.ts";
import type { Postings } from "../scoring/postings.ts";
import { ordered } from "./packing.ts";

/** What the index as it was before segments says, of documents that are not filed anew yet. */
export interface Former {
  readonly docs: number;
  readonly averageLength: number;
  readonly lists: ReadonlyMap<string, Postings>;
  readonly ids: readonly string[];
}

// Labels were words then: keys and codes, in fields of their own.
const FIELD = { name: 1, topic: 2, country: 4, body: 8, kind: 16 };
const ANY = 31;

const formerTerm = (term: string): readonly [term: string, fields: number] => {
  const kind = term.slice(0, term.indexOf(":"));
  if (kind !== "topic" && kind !== "country" && kind !== "kind") return [term, ANY];
  return [
    `x:${term
      .slice(kind.length + 1)
      .toLowerCase()
      .replaceAll("-", "")}`,
    FIELD[kind],
  ];
};

interface Row {
  readonly term: string;
  readonly doc: string;
  readonly tf: number;
  readonly len: number;
  readonly fields: number;
}

/** Reads what is still found by that index for the terms. */
export async function readFormer(
  db: Db,
  { community, kind }: SearchScope,
  terms: readonly string[],
  before: readonly string[] = [],
): Promise<Former> {
  const asked = terms.map(formerTerm);
  const rows = await db.$queryRaw<Row[]>(sql`
    select q.term, p.doc, p.tf::float8 as tf, p.len::float8 as len, p.fields::int as fields
    from unnest(${[...terms]}::text[], ${asked.map(([term]) => term)}::text[], ${asked.map(([, fields]) => fields)}::int[]) q(term, former, fields)
    cross join lateral (
      select p.doc, p.tf, p.len, p.fields from posting p where p.community_id = ${community} and p.kind = ${kind} and p.term = q.former and p.fields & q.fields > 0 offset 0
    ) p`);
  const [total] = await db.$queryRaw<{ docs: number; length: number }[]>(sql`
    select coalesce(sum(docs), 0)::int as docs, coalesce(sum(length), 0)::float8 as length from search_total where community_id = ${community} and kind = ${kind}`);
  const ids = [...before];
  const places = new Map(ids.map((doc, place) => [doc, place]));
  const numberOf = (doc: string): number => {
    const place = places.get(doc) ?? ids.push(doc) - 1;
    places.set(doc, place);
    return -place - 1;
  };
  const byTerm = new Map<string, Row[]>();
  for (const row of rows) {
    const own = byTerm.get(row.term);
    if (own) own.push(row);
    else byTerm.set(row.term, [row]);
  }
  const lists = new Map([...byTerm].map(([term, own]) => [term, postingsOf(own, numberOf)]));
  return { docs: total?.docs ?? 0, averageLength: (total?.length ?? 0) / (total?.docs || 1), lists, ids };
}

const postingsOf = (rows: readonly Row[], numberOf: (doc: string) => number): Postings =>
  ordered({
    numbers: Float64Array.from(rows, ({ doc }) => numberOf(doc)),
    counts: Uint8Array.from(rows, ({ fields, tf }) =>
      packCounts({
        name: (fields & (FIELD.name | FIELD.topic | FIELD.country)) > 0 ? 1 : 0,
        other: (fields & FIELD.kind) > 0 ? 1 : 0,
        body: (fields & FIELD.body) > 0 ? Math.max(1, Math.floor(tf)) : 0,
      }),
    ),
    lengths: Uint8Array.from(rows, ({ len }) => packLength(Math.round(len))),
  });

/** Those of its documents that meet the conditions on their ids. */
export async function formerOf(db: Db, ids: readonly string[], conditions: readonly Sql[]): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const met = joinSql([sql`true`, ...conditions], " and ");
  const rows = await db.$queryRaw<{ doc: string }[]>(sql`
    select p.doc from unnest(${[...ids]}::text[]) p(doc) where ${met}`);
  return rows.map(({ doc }) => doc);
}

/** Takes documents out of the index as it was before segments, where they still stand there. */
export async function forgetFormer(
  db: CommunityDb,
  { community, kind }: SearchScope,
  ids: readonly string[],
): Promise<void> {
  await db.$executeRaw(sql`
    delete from posting where community_id = ${community} and kind = ${kind} and doc = any(${[...ids]}::text[])`);
}
