import { onlyJoins } from "../../../kernel/language/common-words/common-words.ts";
import type { Db } from "../../store/store.ts";
import type { LabelTerm } from "../document.ts";
import type { WayToHave } from "../scoring/sought.ts";
import { type QueryWord, termsOfWords } from "./query-words.ts";

/** A stretch of a question that may also be said otherwise. */
export interface OtherWording {
  /** The stretch [from, to) among the tokens. */
  readonly from: number;
  readonly to: number;
  /** Folded words, or labels ("topic:tracing"); a document has the wording only where it has all of them. */
  readonly words: readonly string[];
  /** How much it counts, at most 1: what the stretch itself would count. */
  readonly weight: number;
  /** Whether it says what initials stand for: they are meant as they are written, and so is this. */
  readonly spelledOut?: true;
}

/** Other wordings of words of a question, which are given folded, in order and each as often as it stands there. */
export type Wordings = (tokens: readonly string[]) => readonly OtherWording[] | Promise<readonly OtherWording[]>;

/** A stretch of words, by their places, and the ways in which it is also said. */
export interface Reworded {
  readonly words: readonly number[];
  readonly ways: readonly WayToHave[];
}

// So many lists more are read at most for a question, those of the surest wordings: a long text has a thousand.
const MOST_WORDINGS = 500;

/** Whether a word of a query is a label, as in "topic:tracing". */
export const isLabel = (word: string): word is LabelTerm => word.includes(":");

/** The stretches of a question that are said otherwise, too. What is meant as it is written is so only by labels, and initials by what they stand for. */
export async function reworded(
  db: Db,
  words: readonly QueryWord[],
  wordings: Wordings | undefined,
): Promise<Reworded[]> {
  if (wordings === undefined) return [];
  const places = words.flatMap((word, place) => (word.whole || word.kind !== "words" ? [] : [place]));
  const stretches = new Map<string, { words: number[]; said: OtherWording[] }>();
  for (const wording of surest(await wordings(places.map((place) => words[place]?.folded ?? "")))) {
    const own = places.slice(wording.from, wording.to);
    const sameStretch = new Set(own.map((place) => words[place]?.stretch)).size === 1;
    const asWritten = own.some((place) => words[place]?.exact === true);
    const other = asWritten && wording.spelledOut !== true && !wording.words.every(isLabel);
    if (!sameStretch || wording.words.length === 0 || other) continue;
    const key = own.join(" ");
    const stretch = stretches.get(key) ?? { words: own, said: [] };
    stretch.said.push(wording);
    stretches.set(key, stretch);
  }
  const said = [...stretches.values()].flatMap((stretch) => stretch.said.flatMap((one) => one.words));
  const terms = await termsOfWords(db, [...new Set(said.filter((word) => !isLabel(word)))]);
  return [...stretches.values()].map((stretch) => ({
    words: stretch.words,
    ways: stretch.said.map((one) => ({
      terms: telling(one.words).map((word) => (isLabel(word) ? [word] : (terms.get(word) ?? []))),
      weight: Math.min(1, one.weight),
    })),
  }));
}

const surest = (said: readonly OtherWording[]): readonly OtherWording[] =>
  said.length <= MOST_WORDINGS ? said : said.toSorted((a, b) => b.weight - a.weight).slice(0, MOST_WORDINGS);

// Articles and the like are not filed.
function telling(words: readonly string[]): readonly string[] {
  const own = words.filter((word) => !onlyJoins(word));
  return own.length > 0 ? own : words;
}
