import { type Db, sql } from "../../store/store.ts";
import { defined } from "../../../kernel/values/defined.ts";
import type { SearchScope } from "../query.ts";
import type { Postings, IndexReading } from "../scoring/postings.ts";
import type { Delta } from "./delta-pool.ts";
import { type KnownDelta, knownDelta, knownUpTo, readDelta } from "./delta.ts";
import { readFormer } from "./former.ts";
import { knownLists, type Lists } from "./known-lists.ts";
import { joinedOnce } from "./joined-once.ts";
import { deltaOf, type ListRow, packedOf, together } from "./term-lists.ts";

interface Row extends ListRow {
  readonly what: "list" | "segments" | "gone" | "delta" | "former";
  readonly length: number;
}

/**
 * Reads what the reader may see of an index for some terms, beside what was read before. One statement, so that it is all of one
 * moment: a document that is written or filed meanwhile stands in it once.
 */
export async function readIndex(
  db: Db,
  scope: SearchScope,
  terms: readonly string[],
  before?: IndexReading,
): Promise<IndexReading> {
  const wanted = new Set(terms.filter((term) => before?.lists.has(term) !== true));
  const unpacked = new Map([...wanted].map((term) => [term, knownLists(scope, term)]));
  const { rows, delta } = await readRows(db, scope, unpacked, knownDelta(scope));
  const gone = goneOf(rows);
  const former = rows.some(({ what }) => what === "former")
    ? await readFormer(db, scope, [...wanted], before?.former)
    : undefined;
  const lists = new Map<string, Postings>(before?.lists);
  const packed = packedOf(scope, rows, unpacked, gone.numbers);
  for (const [term, own] of together(packed, deltaOf(delta, wanted), former?.lists)) {
    const postings = joinedOnce(own);
    if (postings.numbers.length > 0) lists.set(term, postings);
  }
  const segments = rows.find(({ what }) => what === "segments");
  const prose = Number(segments?.text ?? 0) - gone.prose + delta.prose;
  const length = (segments?.length ?? 0) - gone.length + delta.length;
  return {
    docs: Math.max(former?.docs ?? 0, (segments?.n ?? 0) - gone.numbers.length + delta.docs),
    averageLength: prose > 0 ? Math.max(0, length) / prose : (former?.averageLength ?? 0),
    lists,
    ...defined({ former: former?.ids }),
  };
}

/** The rows of the statement; it is asked again where what it left out is not known after all, as where another reader saw less before. */
async function readRows(
  db: Db,
  scope: SearchScope,
  unpacked: ReadonlyMap<string, Lists>,
  known: KnownDelta,
): Promise<{ readonly rows: readonly Row[]; readonly delta: Delta }> {
  const here = sql`community_id = ${scope.community} and kind = ${scope.kind}`;
  const digest = sql`coalesce(digest, hashtextextended(entry, 0))`;
  const rows = await db.$queryRaw<Row[]>(sql`
    select 'list' as what, l.term, l.docs as n, l.postings as bytes, l.place as text, 0::float8 as length
    from unnest(${[...unpacked.keys()]}::text[], ${[...unpacked.values()].map((lists) => ` ${[...lists.keys()].join(" ")} `)}::text[]) q(term, known)
    cross join lateral (
      select s.term, s.docs, concat(s.segment, '.', s.label) as place,
        case when strpos(q.known, concat(' ', s.segment, '.', s.label, ' ')) = 0 then s.postings end as postings
      from search_list s where ${here} and s.term = q.term offset 0) l
    union all
    select 'segments', null, coalesce(sum(docs), 0)::int, null, coalesce(sum(prose), 0)::text, coalesce(sum(length), 0)
    from search_segment where ${here}
    union all
    select 'gone', null, count(*)::int, null, string_agg(number || ' ' || length, ' ' order by number), 0 from search_gone where ${here}
    union all
    select 'delta', null, d.docs, null, concat_ws(e'\\n', d.state, case when d.state <> all(${[...known.states]}::int8[]) then (
        select string_agg(concat_ws(' ', number, length, ${digest}, case when number > ${known.upTo} then entry end), e'\\n')
        from search_document where ${here} and not packed) end), 0
    from (select count(*)::int as docs, coalesce(bit_xor(hashint8extended(number, ${digest})), 0) as state
      from search_document where ${here} and not packed) d
    union all
    select 'former', null, 0, null, null, 0 where exists (select from posting where ${here})`);
  const row = rows.find(({ what }) => what === "delta");
  const delta = readDelta(scope, row?.n ?? 0, row?.text ?? "");
  return typeof delta === "number" ? readRows(db, scope, unpacked, knownUpTo(delta)) : { rows, delta };
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
