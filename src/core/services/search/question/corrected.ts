import type { Language } from "../../../kernel/language/language.ts";
import type { Db } from "../../store/store.ts";
import { readingsOf } from "../index/read-once.ts";
import type { Query, SearchResult } from "../query.ts";
import type { IndexReading } from "../scoring/postings.ts";
import type { SoughtWord, WayToHave } from "../scoring/sought.ts";
import { type CorrectionCandidates, furtherCandidates, likeliest, nearestCandidates } from "./correction.ts";
import { nearWords } from "./near-words.ts";
import { type QueryWord, termsOfWords } from "./query-words.ts";
import { reworded } from "./wordings.ts";

/** What words are taken for slips of. */
export interface Corrections {
  readonly reading: IndexReading;
  readonly made: SearchResult["corrected"];
  has(word: QueryWord | undefined): boolean;
  apply(sought: SoughtWord, word: QueryWord | undefined): SoughtWord;
}

interface Used {
  readonly word: string;
  readonly ways: readonly WayToHave[];
}

/** Finds out which of the words are slips of words by which the reader finds something. */
export async function corrected(
  db: Db,
  query: Query,
  slipped: readonly QueryWord[],
  spoken: readonly Language[],
  before: IndexReading,
): Promise<Corrections> {
  const typed = [...new Set(slipped.map(({ folded }) => folded))];
  const names = new Set(query.names);
  const near = query.near ?? nearWords(db, query);
  const readings = query.readings ?? readingsOf(db, query);
  const used = new Map<string, Used>();
  let reading = before;
  const take = async (candidates: CorrectionCandidates, distance: number) => {
    const tier = typed.flatMap((folded) => {
      const list = (candidates.get(folded) ?? []).filter((one) => one.distance === distance);
      return used.has(folded) || list.length === 0 ? [] : [[folded, list] as const];
    });
    if (tier.length === 0) return;
    const ways = await waysOf(db, query, [...new Set(tier.flatMap(([, list]) => list.map(({ word }) => word)))]);
    reading = await readings.read([...ways.values()].flat().flatMap(termsOf), reading);
    for (const [folded, list] of tier) {
      const likely = list.map((one) => ({
        ...one,
        terms: (ways.get(one.word) ?? []).flatMap(termsOf),
        named: names.has(one.word),
      }));
      const word = likeliest(reading, likely, spoken);
      if (word !== undefined) used.set(folded, { word, ways: ways.get(word) ?? [] });
    }
  };
  // The nearest first: what is further away is only looked for and read for words that are like nothing nearer.
  const nearest = await nearestCandidates(near, typed, names);
  for (const distance of distancesIn(nearest)) await take(nearest, distance);
  const left = typed.filter((folded) => !used.has(folded));
  const further = await furtherCandidates(near, left, names, nearest);
  for (const distance of distancesIn(further)) await take(further, distance);
  return correctionsBy(slipped, used, reading);
}

const distancesIn = (candidates: CorrectionCandidates): number[] =>
  [...new Set([...candidates.values()].flatMap((list) => list.map(({ distance }) => distance)))].sort((a, b) => a - b);

const termsOf = (way: WayToHave): readonly string[] => way.terms.flat();

function correctionsBy(
  slipped: readonly QueryWord[],
  used: ReadonlyMap<string, Used>,
  reading: IndexReading,
): Corrections {
  const usedFor = (word: QueryWord | undefined) =>
    word !== undefined && slipped.includes(word) ? used.get(word.folded) : undefined;
  return {
    reading,
    made: slipped.flatMap((word) => {
      const { word: meant } = usedFor(word) ?? {};
      return meant === undefined ? [] : [{ typed: word.typed, used: meant }];
    }),
    has: (word) => usedFor(word) !== undefined,
    apply: (sought, word) => ({ ...sought, ways: usedFor(word)?.ways ?? sought.ways }),
  };
}

/** By word, how documents have it, by itself and by other wordings. */
async function waysOf(
  db: Db,
  query: Query,
  words: readonly string[],
): Promise<ReadonlyMap<string, readonly WayToHave[]>> {
  const terms = await termsOfWords(db, words);
  // At the same time, so that what is stored of them is looked up in one go.
  const others = await Promise.all(words.map((word) => otherWays(db, query, word)));
  return new Map(
    words.map((word, at) => [word, [{ terms: [terms.get(word) ?? []], weight: 1 }, ...(others[at] ?? [])]] as const),
  );
}

async function otherWays(db: Db, query: Query, folded: string): Promise<readonly WayToHave[]> {
  const word = { typed: folded, folded, terms: [], exact: false, correctable: false, common: false, whole: false };
  const alone = { ...word, telling: true, kind: "words", excluded: false, stretch: 0 } as const;
  const said = await reworded(db, [alone], query.wordings);
  return said.flatMap((one) => one.ways);
}
