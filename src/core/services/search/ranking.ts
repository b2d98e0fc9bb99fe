import { type Db, sql } from "../store/store.ts";
import type { Collection, Scope } from "./collection.ts";
import { B, K1, MOST, mostOf, rareOnes, weigh, type Weighed } from "./weighed-words.ts";

/** A document that was found, with the words it was found by (as numbers in the list of words) and their field bits. */
export interface Ranked {
  readonly doc: string;
  readonly score: number;
  readonly words: readonly { readonly word: number; readonly fields: number }[];
}

/** A piece of SQL. */
export type Sql = ReturnType<typeof sql>;

// As many are certain to be the best ones, in the right order. Further down, a document with common words only may be missing.
const FIRST = 20;

/**
 * The best documents for words, each a list of terms of which the best counts. Common words are only looked up for
 * documents found by the rare ones, where those are enough and no other could be among the first by common words alone.
 */
export async function rankDocuments(
  db: Db,
  scope: Scope,
  collection: Collection,
  words: readonly (readonly string[])[],
  limit: number,
  narrow: Sql = sql`true`,
): Promise<Ranked[]> {
  const weighed = words
    .map((terms, word) => weigh(collection, terms, word))
    .filter((w) => w.terms.length > 0)
    .sort((a, b) => b.rarity - a.rarity);
  if (weighed.length === 0) return [];
  const rare = rareOnes(weighed, limit);
  const common = weighed.slice(rare.length);
  const found = await best(db, scope, collection, rare, common, limit, narrow);
  const enough =
    common.length === 0 ||
    (found.length === limit && (found[Math.min(limit, FIRST) - 1]?.score ?? 0) >= mostOf(common));
  return enough ? found : best(db, scope, collection, weighed, [], limit, narrow);
}

async function best(
  db: Db,
  scope: Scope,
  collection: Collection,
  rare: readonly Weighed[],
  common: readonly Weighed[],
  limit: number,
  narrow: Sql,
): Promise<Ranked[]> {
  const first = Math.min(limit, FIRST);
  const here = sql`p.community_id = ${scope.community} and p.kind = ${scope.kind}`;
  const gain = sql`p.tf * ${MOST}::float8 / (p.tf + ${K1 * (1 - B)}::float8 + ${(K1 * B * collection.docs) / (collection.length || 1)}::float8 * p.len)`;
  const gains = (words: readonly Weighed[]) => sql`
    select p.doc, q.word, q.rarity * p.gain as gain, p.fields
    from ${asTable(words)} cross join lateral (select p.doc, p.fields, ${gain} as gain from posting p where ${here} and p.term = q.term offset 0) p`;
  const rows = await db.$queryRaw<{ doc: string; score: number; words: string }[]>(sql`
    with scored as materialized (
      select p.doc, sum(p.gain) as score, string_agg(p.word || ' ' || p.fields, ' ') as words from (
        ${gains(rare.filter((w) => w.terms.length === 1))}
        union all
        select p.doc, p.word, max(p.gain), bit_or(p.fields) from (${gains(rare.filter((w) => w.terms.length > 1))}) p group by p.doc, p.word
      ) p where ${narrow} group by p.doc
    ), placed as materialized (
      select score, row_number() over (order by score desc) as place from scored order by score desc limit ${limit}
    ), hopeful as materialized (
      select doc, score, words from scored
      where score >= (select coalesce(min(score) filter (where place = ${limit}), 0) from placed)
        or score >= (select coalesce(min(score) filter (where place = ${first}), 0) from placed) - ${mostOf(common)}::float8
    ), top as materialized (
      select h.doc, (h.score + coalesce(c.score, 0))::real as score, concat_ws(' ', h.words, c.words) as words
      from hopeful h cross join lateral (
        select sum(gain) as score, string_agg(word || ' ' || fields, ' ') as words from (
          select q.word, max(q.rarity * p.gain) as gain, bit_or(p.fields) as fields
          from ${asTable(common)} cross join lateral (select p.fields, ${gain} as gain from posting p where ${here} and (p.term, p.doc) >= (q.term, h.doc) and (p.term, p.doc) <= (q.term, h.doc) offset 0) p
          group by q.word
        ) each_word
      ) c order by score desc, h.doc limit ${limit}
    )
    select doc, score, words from top order by score desc, doc`);
  return rows.map(({ doc, score, words }) => ({ doc, score, words: readWords(words) }));
}

// As "word fields word fields": the driver takes long over arrays, and there are hundreds.
function readWords(words: string): Ranked["words"] {
  const numbers = words.split(" ").map(Number);
  const read = Array.from({ length: numbers.length / 2 }, (_, i) => ({
    word: numbers[2 * i] ?? 0,
    fields: numbers[2 * i + 1] ?? 0,
  }));
  return read.sort((a, b) => a.word - b.word);
}

// Looking each term up in turn in the primary key is the best plan always. The planner is held to it, who knows nothing of
// a table just filled, and never will in the embedded store: by "offset 0", and by naming a term and a document as one
// range of pairs, which no other index has.
function asTable(words: readonly Weighed[]) {
  const rows = words.flatMap((w) => w.terms.map((term) => ({ term, word: w.word, rarity: w.rarity })));
  return sql`unnest(${rows.map((r) => r.term)}::text[], ${rows.map((r) => r.word)}::int[], ${rows.map((r) => r.rarity)}::float8[]) q(term, word, rarity)`;
}
