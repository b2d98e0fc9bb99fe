import { edits } from "../../kernel/text/nearest.ts";
import { type Db, sql } from "../store/store.ts";
import { type Collection, countDocuments, type Scope } from "./collection.ts";
import { termsOfWords, type QueryTerm } from "./query-terms.ts";

/** What a mistyped word was taken for. */
export interface Correction {
  readonly used: string;
  readonly terms: readonly string[];
}

const SHORTEST = 4;
const SHORT = 5;
const LONG = 7;
// Each costs a few milliseconds; a question with more unknown words is in a language that nothing here is in.
const MOST_WORDS = 8;
const MOST_CANDIDATES = 12;
// What two neighbours swapped in the middle of a word leave of its trigrams.
const ALIKE = { short: 0.1, long: 0.2 };

/**
 * For words under which the reader finds nothing, the likeliest words under which they do: one edit away, a
 * continuation, or two edits away from a long word. By the word's place in the list.
 */
export async function correctWords(
  db: Db,
  scope: Scope,
  unknown: ReadonlyMap<number, QueryTerm>,
): Promise<{ corrections: ReadonlyMap<number, Correction>; frequency: Collection["frequency"] }> {
  const typed = [...unknown].filter(([, w]) => w.correctable && w.folded.length >= SHORTEST).slice(0, MOST_WORDS);
  if (typed.length === 0) return { corrections: new Map(), frequency: new Map() };
  const near = await nearWords(
    db,
    scope,
    typed.map(([, w]) => w.folded),
  );
  const terms = await termsOfWords(db, [...new Set([...near.values()].flatMap((c) => c.map((x) => x.word)))]);
  const { frequency } = await countDocuments(db, scope, [...terms.values()].flat());
  const corrections = new Map<number, Correction>();
  for (const [at, { folded }] of typed) {
    const visible = (near.get(folded) ?? [])
      .map((c) => ({ ...c, docs: Math.max(0, ...(terms.get(c.word) ?? []).map((t) => frequency.get(t) ?? 0)) }))
      .filter((c) => c.docs > 0);
    const [first] = visible.sort((a, b) => a.distance - b.distance || b.docs - a.docs);
    if (first) corrections.set(at, { used: first.word, terms: terms.get(first.word) ?? [] });
  }
  return { corrections, frequency };
}

interface Near {
  readonly word: string;
  readonly distance: number;
}

async function nearWords(
  db: Db,
  scope: Scope,
  typed: readonly string[],
): Promise<ReadonlyMap<string, readonly Near[]>> {
  const alike = typed.map((w) => (w.length < SHORT ? ALIKE.short : ALIKE.long));
  const rows = await db.$queryRaw<{ typed: string; word: string }[]>(sql`
    select q.typed, n.word from unnest(${[...typed]}::text[], ${alike}::real[]) q(typed, alike)
    cross join lateral near_words(${scope.kind}, q.typed, q.alike) n order by q.typed, n.likeness desc, n.word`);
  return new Map(
    typed.map((t) => [
      t,
      rows
        .filter((r) => r.typed === t)
        .map((r) => ({ word: r.word, distance: distance(t, r.word) }))
        .filter((c) => Number.isFinite(c.distance))
        .sort((a, b) => a.distance - b.distance)
        .slice(0, MOST_CANDIDATES),
    ]),
  );
}

// Most words under which nothing is found are right, and merely absent: what is taken for a slip must look like one.
function distance(typed: string, word: string): number {
  const away = edits(typed, word, 2);
  if (away === 1 && isSlip(typed, word)) return 1;
  if (word.startsWith(typed)) return 1.5;
  return away === 2 && typed.length >= LONG && typed[0] === word[0] ? 2 : Number.POSITIVE_INFINITY;
}

// In a short word, another letter makes another word; and few people miss the first letter.
function isSlip(typed: string, word: string): boolean {
  if (typed[0] !== word[0]) return typed.length >= LONG;
  const replaced = typed.length === word.length && sorted(typed) !== sorted(word);
  return !replaced || typed.length > SHORT;
}

const sorted = (word: string): string => Array.from(word).sort().join("");
