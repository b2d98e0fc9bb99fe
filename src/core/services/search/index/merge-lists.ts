import { type CommunityDb, sql } from "../../store/store.ts";
import type { SearchScope } from "../query.ts";
import { among, joined, ordered, unpack, without } from "./packing.ts";
import { type List, listsOfDocuments, type Packed, writeLists } from "./segments.ts";

/** About so many; of the last term all there are. */
const LISTS_AT_ONCE = 5_000;

/** What a segment is made of. */
export interface MergedSegment {
  readonly segments: readonly bigint[];
  readonly docs: readonly Packed[];
  /** In order. */
  readonly gone: Float64Array;
}

/** Writes the lists of a segment, term by term from those it is made of; says which numbers were left out. */
export async function mergeLists(
  db: CommunityDb,
  scope: SearchScope,
  segment: bigint,
  { segments, docs, gone }: MergedSegment,
): Promise<ReadonlySet<number>> {
  const fresh = byTerm(listsOfDocuments(docs));
  const dropped = new Set<number>();
  for await (const rows of pages(db, scope, segments)) {
    const lists = byTerm(rows.map((row) => ({ ...row, postings: unpack(row.postings, row.docs) })));
    for (const own of lists.values()) note(own, gone, dropped);
    const merged = [...lists].flatMap(([term, own]) => byLabel([...own, ...(fresh.get(term) ?? [])], gone));
    for (const term of lists.keys()) fresh.delete(term);
    await writeLists(db, scope, segment, merged);
  }
  await writeLists(db, scope, segment, [...fresh.values()].flat());
  return dropped;
}

function byTerm(lists: readonly List[]): Map<string, List[]> {
  const found = new Map<string, List[]>();
  for (const list of lists) {
    const own = found.get(list.term);
    if (own) own.push(list);
    else found.set(list.term, [list]);
  }
  return found;
}

function note(lists: readonly List[], gone: Float64Array, dropped: Set<number>): void {
  for (const { postings } of lists) {
    const isGone = among(gone);
    for (const number of postings.numbers) if (isGone(number)) dropped.add(number);
  }
}

/** Lists of one term, those of one label together. */
function byLabel(lists: readonly List[], gone: Float64Array): List[] {
  return [...new Set(lists.map(({ label }) => label))].map((label) => {
    const own = lists.filter((list) => list.label === label);
    return {
      term: own[0]?.term ?? "",
      label,
      postings: ordered(joined(own.map(({ postings }) => without(postings, gone)))),
    };
  });
}

interface Row extends Omit<List, "postings"> {
  readonly docs: number;
  readonly postings: Uint8Array;
}

/** The lists of segments in pages, in the order of terms; all of a term are in one page, however many there are. */
async function* pages(
  db: CommunityDb,
  { community, kind }: SearchScope,
  segments: readonly bigint[],
): AsyncGenerator<readonly Row[]> {
  if (segments.length === 0) return;
  for (let last = ""; ; ) {
    const rows = await db.$queryRaw<Row[]>(sql`
      select term, label, docs, postings from search_list
      where community_id = ${community} and kind = ${kind} and segment = any(${[...segments]}::int8[]) and term > ${last}
      order by term fetch first (${LISTS_AT_ONCE}::int8) rows with ties`);
    const end = rows.at(-1)?.term;
    if (end === undefined) return;
    yield rows;
    last = end;
  }
}
