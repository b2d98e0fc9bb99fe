import type { Language } from "../../../kernel/language/language.ts";
import type { Db } from "../../store/store.ts";
import { readIndex } from "../index/read-index.ts";
import type { Query, SearchResult } from "../query.ts";
import type { Reading } from "../scoring/postings.ts";
import type { SoughtWord, Way } from "../scoring/sought.ts";
import { candidatesFor, likeliest } from "./correction.ts";
import { type QueryWord, termsOfWords } from "./query-words.ts";
import { reworded } from "./wordings.ts";

/** What words are taken for slips of. */
export interface Corrections {
  readonly reading: Reading;
  readonly made: SearchResult["corrected"];
  has(word: QueryWord | undefined): boolean;
  apply(sought: SoughtWord, word: QueryWord | undefined): SoughtWord;
}

/** Finds out which of the words are slips of words by which the reader finds something. */
export async function corrected(
  db: Db,
  query: Query,
  slipped: readonly QueryWord[],
  spoken: readonly Language[],
  reading: Reading,
): Promise<Corrections> {
  const names = new Set(query.names);
  const near =
    slipped.length === 0
      ? new Map<string, never>()
      : await candidatesFor(
          db,
          query,
          slipped.map((w) => w.folded),
          names,
        );
  const likely = [...new Set([...near.values()].flatMap((list) => list.map(({ word }) => word)))];
  const terms = await termsOfWords(db, likely);
  const ways = new Map<string, readonly Way[]>();
  for (const word of likely)
    ways.set(word, [{ terms: [terms.get(word) ?? []], weight: 1 }, ...(await otherWays(db, query, word))]);
  const wider =
    likely.length === 0
      ? reading
      : await readIndex(
          db,
          query,
          [...ways.values()].flat().flatMap((way) => way.terms.flat()),
          reading,
        );
  const used = new Map<string, string>();
  for (const { folded } of slipped) {
    const candidates = (near.get(folded) ?? []).map((candidate) => ({
      ...candidate,
      terms: (ways.get(candidate.word) ?? []).flatMap((way) => way.terms.flat()),
      named: names.has(candidate.word),
    }));
    const word = likeliest(wider, candidates, spoken);
    if (word !== undefined) used.set(folded, word);
  }
  const isSlip = (word: QueryWord | undefined) => word !== undefined && slipped.includes(word) && used.has(word.folded);
  return {
    reading: wider,
    made: slipped.flatMap(({ typed, folded }) => {
      const word = used.get(folded);
      return word === undefined ? [] : [{ typed, used: word }];
    }),
    has: isSlip,
    apply: (sought, word) =>
      isSlip(word) ? { ...sought, ways: ways.get(used.get(word?.folded ?? "") ?? "") ?? [] } : sought,
  };
}

async function otherWays(db: Db, query: Query, folded: string): Promise<readonly Way[]> {
  const word = { typed: folded, folded, terms: [], exact: false, correctable: false, common: false, whole: false };
  const said = await reworded(
    db,
    [{ ...word, telling: true, kind: "words", excluded: false, stretch: 0 }],
    query.wordings,
  );
  return said.flatMap((one) => one.ways);
}
