import { type Db, sql } from "../../store/store.ts";
import { defined } from "../../../kernel/values/defined.ts";
import type { Scope } from "../query.ts";
import { packLength } from "../scoring/lengths.ts";
import type { Postings, Reading } from "../scoring/postings.ts";
import { entriesUnder, readDelta } from "./delta.ts";
import { type Entry, knownEntries } from "./entries.ts";
import { type Former, readFormer } from "./former.ts";
import { joined, type PackedPostings } from "./packing.ts";

interface Row {
  readonly what: "list" | "segments" | "gone" | "delta" | "former";
  readonly term: string | null;
  readonly n: number;
  readonly bytes: Uint8Array | null;
  readonly text: string | null;
  readonly length: number;
}

/**
 * Reads what the reader may see of an index for some terms, beside what was read before. One statement, so that it is all of one
 * moment: a document that is written or filed meanwhile stands in it once.
 */
export async function readIndex(db: Db, scope: Scope, terms: readonly string[], before?: Reading): Promise<Reading> {
  const wanted = new Set(terms.filter((term) => before?.lists.has(term) !== true));
  const known = knownEntries(scope);
  const here = sql`community_id = ${scope.community} and kind = ${scope.kind}`;
  const rows = await db.$queryRaw<Row[]>(sql`
    select 'list' as what, l.term, l.docs as n, l.postings as bytes, null as text, 0::float8 as length
    from unnest(${[...wanted]}::text[]) q(term)
    cross join lateral (select s.term, s.docs, s.postings from search_list s where ${here} and s.term = q.term offset 0) l
    union all
    select 'segments', null, coalesce(sum(docs), 0)::int, null, coalesce(sum(prose), 0)::text, coalesce(sum(length), 0)
    from search_segment where ${here}
    union all
    select 'gone', null, count(*)::int, null, string_agg(number || ' ' || length, ' ' order by number), 0 from search_gone where ${here}
    union all
    select 'delta', null, count(*)::int, null,
      string_agg(concat_ws(' ', number, length, digest, case when digest <> all(${[...known.keys()]}::int8[]) then entry end), e'\\n'), 0
    from (select number, length, entry, hashtextextended(entry, 0) as digest from search_document where ${here} and not packed offset 0) d
    union all
    select 'former', null, 0, null, null, 0 where exists (select from posting where ${here})`);
  const delta = readDelta(scope, rows.find(({ what }) => what === "delta")?.text ?? "", known);
  const gone = goneOf(rows);
  const former = rows.some(({ what }) => what === "former")
    ? await readFormer(db, scope, [...wanted], before?.former)
    : undefined;
  const lists = new Map<string, Postings>(before?.lists);
  for (const [term, own] of listsOf(rows, delta, wanted, former)) {
    const postings = joined(own, gone.numbers);
    if (postings.numbers.length > 0) lists.set(term, postings);
  }
  const segments = rows.find(({ what }) => what === "segments");
  const prose = Number(segments?.text ?? 0) - gone.prose + delta.filter(({ length }) => length > 0).length;
  const length = (segments?.length ?? 0) - gone.length + delta.reduce((sum, entry) => sum + entry.length, 0);
  return {
    docs: Math.max(former?.docs ?? 0, (segments?.n ?? 0) - gone.numbers.length + delta.length),
    averageLength: prose > 0 ? Math.max(0, length) / prose : (former?.averageLength ?? 0),
    lists,
    ...defined({ former: former?.ids }),
  };
}

function goneOf(rows: readonly Row[]) {
  const parts = (rows.find(({ what }) => what === "gone")?.text ?? "").split(" ").map(Number);
  const numbers = new Float64Array(Math.floor(parts.length / 2));
  let prose = 0;
  let sum = 0;
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const length = parts[at + 1] ?? 0;
    numbers[at / 2] = parts[at] ?? 0;
    if (length > 0) prose += 1;
    sum += length;
  }
  return { numbers, prose, length: sum };
}

/** By term, its lists in segments and of what stands in none. */
function listsOf(
  rows: readonly Row[],
  delta: readonly Entry[],
  wanted: ReadonlySet<string>,
  former: Former | undefined,
) {
  const lists = new Map<string, (Postings | PackedPostings)[]>();
  const add = (term: string, postings: Postings | PackedPostings) => {
    const own = lists.get(term);
    if (own) own.push(postings);
    else lists.set(term, [postings]);
  };
  for (const [term, postings] of former?.lists ?? []) add(term, postings);
  for (const { term, n, bytes } of rows) if (term !== null && bytes !== null) add(term, { bytes, docs: n });
  for (const [term, own] of entriesUnder(delta, wanted))
    add(term, {
      numbers: Float64Array.from(own, ({ number }) => number),
      counts: Uint8Array.from(own, ({ terms }) => terms.get(term) ?? 0),
      lengths: Uint8Array.from(own, ({ length }) => packLength(length)),
    });
  return lists;
}
