import { type Db, sql } from "../store/store.ts";
import type { Collection, Scope } from "./collection.ts";
import { visiblePosting } from "./visible.ts";

/** A document that was found, with the words it was found by (as numbers in the list of words) and their field bits. */
export interface Ranked {
  readonly doc: string;
  readonly score: number;
  readonly words: readonly { readonly word: number; readonly fields: number }[];
}

/** A piece of SQL. */
export type Sql = ReturnType<typeof sql>;

// BM25 as in https://doi.org/10.1561/1500000019, with the customary parameters.
const K1 = 1.2;
const B = 0.75;
// However often a word stands in a document, it counts at most this many times its rarity.
const MOST = K1 + 1;

interface Weighed {
  readonly word: number;
  /** Terms under which something stands. */
  readonly terms: readonly string[];
  readonly rarity: number;
}

/**
 * The best documents for words, each a list of terms of which the best counts. Common words are only looked up for
 * documents found by the rare ones, where no other document can come among the best by common words alone.
 */
export async function rankDocuments(db: Db, scope: Scope, collection: Collection, words: readonly (readonly string[])[], limit: number, narrow: Sql = sql`true`): Promise<Ranked[]> {
  const weighed = words.map((terms, word) => weigh(collection, terms, word)).filter((w) => w.terms.length > 0).sort((a, b) => b.rarity - a.rarity);
  if (weighed.length === 0) return [];
  const rare = rareOnes(weighed);
  const common = weighed.slice(rare.length);
  const found = await best(db, scope, collection, rare, common, limit, narrow);
  const enough = common.length === 0 || (found.length === limit && (found.at(-1)?.score ?? 0) > mostOf(common));
  return enough ? found : best(db, scope, collection, weighed, [], limit, narrow);
}

function weigh(collection: Collection, terms: readonly string[], word: number): Weighed {
  const there = terms.filter((t) => collection.frequency.has(t));
  const n = Math.max(...there.map((t) => collection.frequency.get(t) ?? 0));
  return { word, terms: there, rarity: Math.log(1 + (collection.docs - n + 0.5) / (n + 0.5)) };
}

function mostOf(words: readonly Weighed[]): number {
  return MOST * words.reduce((sum, w) => sum + w.rarity, 0);
}

// As few as have a chance of being enough: a document with the rarest word gets about that word's rarity.
function rareOnes(words: readonly Weighed[]): readonly Weighed[] {
  const count = words.findIndex((_, i) => mostOf(words.slice(i + 1)) < (words[0]?.rarity ?? 0));
  return words.slice(0, count + 1);
}

async function best(db: Db, scope: Scope, collection: Collection, rare: readonly Weighed[], common: readonly Weighed[], limit: number, narrow: Sql): Promise<Ranked[]> {
  const visible = visiblePosting(scope.community, scope.kind, scope.caller);
  const gain = sql`p.tf * ${MOST}::float8 / (p.tf + ${K1 * (1 - B)}::float8 + ${(K1 * B * collection.docs) / (collection.length || 1)}::float8 * p.len)`;
  const rows = await db.$queryRaw<{ doc: string; score: number; word: number; fields: number }[]>(sql`
    with scored as materialized (
      select p.doc, sum(p.gain) as score from (
        select p.doc, q.word, max(q.rarity * p.gain) as gain
        from ${asTable(rare)} cross join lateral (select p.doc, ${gain} as gain from posting p where ${visible} and p.term = q.term offset 0) p
        group by p.doc, q.word
      ) p where ${narrow} group by p.doc
    ), hopeful as materialized (
      select doc, score from scored
      where score >= coalesce((select score from scored order by score desc offset ${limit - 1} limit 1), 0) - ${mostOf(common)}::float8
    ), top as materialized (
      select h.doc, (h.score + coalesce(c.score, 0))::real as score from hopeful h cross join lateral (
        select sum(gain) as score from (
          select max(q.rarity * p.gain) as gain
          from ${asTable(common)} cross join lateral (select ${gain} as gain from posting p where ${visible} and p.term = q.term and p.doc = h.doc offset 0) p
          group by q.word
        ) each_word
      ) c order by 2 desc, 1 limit ${limit}
    )
    select t.doc, t.score, q.word, bit_or(p.fields)::int as fields
    from top t cross join ${asTable([...rare, ...common])} cross join lateral (select p.fields from posting p where ${visible} and p.term = q.term and p.doc = t.doc offset 0) p
    group by t.doc, t.score, q.word order by t.score desc, t.doc, q.word`);
  const found = new Map<string, { doc: string; score: number; words: { word: number; fields: number }[] }>();
  for (const { doc, score, word, fields } of rows) {
    const hit = found.get(doc) ?? { doc, score, words: [] };
    hit.words.push({ word, fields });
    found.set(doc, hit);
  }
  return [...found.values()];
}

// Looking each term up in turn is the best plan always; "offset 0" holds the planner to it, who knows nothing yet of a
// table just filled, and never will in the embedded store, where nothing gathers statistics.
function asTable(words: readonly Weighed[]) {
  const rows = words.flatMap((w) => w.terms.map((term) => ({ term, word: w.word, rarity: w.rarity })));
  return sql`unnest(${rows.map((r) => r.term)}::text[], ${rows.map((r) => r.word)}::int[], ${rows.map((r) => r.rarity)}::float8[]) q(term, word, rarity)`;
}
