import { type CommunityDb, sql } from "../../store/store.ts";
import type { SearchScope } from "../query.ts";
import { packLength } from "../scoring/lengths.ts";
import type { Postings } from "../scoring/postings.ts";
import { ordered, pack } from "./packing.ts";

const ROWS_AT_ONCE = 2_000;

/** A document that is put into a segment. */
export interface Packed {
  readonly number: number;
  readonly label: number;
  readonly length: number;
  readonly terms: ReadonlyMap<string, number>;
}

/** The documents under a term that have one label. */
export interface List {
  readonly term: string;
  readonly label: number;
  readonly postings: Postings;
}

/**
 * A number for a new segment, drawn at random, so that no other ever has it, in whatever database or after one went back: its lists
 * are remembered by it (known-lists.ts). Earlier versions counted; what they drew is less than any of these.
 */
export async function newSegment(db: CommunityDb): Promise<bigint> {
  const [row] = await db.$queryRaw<{ n: bigint }[]>(sql`
    select hashtextextended(gen_random_uuid()::text, 0) & ${LEAST_DRAWN - 1n}::int8 | ${LEAST_DRAWN}::int8 as n`);
  return row?.n ?? 0n;
}

/** The least number that is drawn at random; the last is still exact as a number of JavaScript. */
export const LEAST_DRAWN = 2n ** 52n;

/** The lists of documents, by term and label, in order of terms as bytes. */
export function listsOfDocuments(docs: readonly Packed[]): List[] {
  const lists = new Map<string, Map<number, Packed[]>>();
  for (const doc of docs)
    for (const term of doc.terms.keys()) {
      const byLabel = lists.get(term) ?? new Map<number, Packed[]>();
      lists.set(term, byLabel);
      const own = byLabel.get(doc.label);
      if (own) own.push(doc);
      else byLabel.set(doc.label, [doc]);
    }
  return [...lists].flatMap(([term, byLabel]) =>
    [...byLabel].map(([label, own]) => ({
      term,
      label,
      postings: ordered({
        numbers: Float64Array.from(own, ({ number }) => number),
        counts: Uint8Array.from(own, ({ terms }) => terms.get(term) ?? 0),
        lengths: Uint8Array.from(own, ({ length }) => packLength(length)),
      }),
    })),
  );
}

/** Writes lists of a segment. */
export async function writeLists(
  db: CommunityDb,
  { community, kind }: SearchScope,
  segment: bigint,
  lists: readonly List[],
): Promise<void> {
  for (let at = 0; at < lists.length; at += ROWS_AT_ONCE) {
    const some = lists.slice(at, at + ROWS_AT_ONCE).filter(({ postings }) => postings.numbers.length > 0);
    await db.$executeRaw(sql`
      insert into search_list (community_id, kind, term, segment, label, docs, postings)
      select ${community}, ${kind}, r.term, ${segment}, r.label, r.docs, decode(r.postings, 'base64')
      from unnest(${some.map((l) => l.term)}::text[], ${some.map((l) => l.label)}::smallint[], ${some.map((l) => l.postings.numbers.length)}::int[],
        ${some.map((l) => pack(l.postings).toString("base64"))}::text[]) r(term, label, docs, postings)
      order by r.term collate "C", r.label`);
  }
}

/** How many documents of a label there are, how many of them have prose, and how long that is together. */
export interface Total {
  readonly label: number;
  readonly docs: number;
  readonly prose: number;
  readonly length: number;
}

/** The totals of documents, by label; those of `gone` are taken away. */
export function totalsOf(
  docs: Iterable<Pick<Packed, "label" | "length">>,
  before: readonly Total[] = [],
  gone: Iterable<Pick<Packed, "label" | "length">> = [],
): Total[] {
  const totals = new Map<number, Total>();
  const add = (label: number, count: number, prose: number, length: number) => {
    const own = totals.get(label) ?? { label, docs: 0, prose: 0, length: 0 };
    totals.set(label, { label, docs: own.docs + count, prose: own.prose + prose, length: own.length + length });
  };
  for (const total of before) add(total.label, total.docs, total.prose, total.length);
  for (const { label, length } of docs) add(label, 1, length > 0 ? 1 : 0, length);
  for (const { label, length } of gone) add(label, -1, length > 0 ? -1 : 0, -length);
  return [...totals.values()].filter((total) => total.docs > 0);
}

/** Makes a segment count: writes its totals. */
export async function writeTotals(
  db: CommunityDb,
  { community, kind }: SearchScope,
  segment: bigint,
  totals: readonly Total[],
): Promise<void> {
  await db.searchSegment.createMany({
    data: totals.map((total) => ({ communityId: community, kind, segment, ...total })),
  });
}
