import { type TextWord, wordsInText } from "../../../kernel/text/words-in-text.ts";
import { BEFORE, BEGINS, MAYBE, OF, type Phrases, WITHIN } from "./due-words.ts";
import { between, standsAt } from "./tokens.ts";

/** The days that a phrase may mean, YYYY-MM-DD; none where it means none. */
export type ReadDays = (phrase: string) => Promise<readonly string[]>;

/** Longest phrase for a day, in words, and how many phrases are tried. */
const LONGEST = 8;
const TRIES = 60;

/**
 * The day by which a line says that something is due ("by 3 March", "en dos semanas", "vendredi prochain"), the last where it names
 * several; more days where it may mean more than one; none where it says none.
 */
export async function readDue(line: string, days: ReadDays): Promise<readonly string[]> {
  const tokens = wordsInText(line);
  for (const { said, of } of [...atEnd(line, tokens), ...candidates(line, tokens)].slice(0, TRIES)) {
    const found = await days(said);
    // The longest that is a day says what it is of: "Friday" is not read in "the list of next Friday".
    if (found.length > 0 && of) return [];
    if (found.length > 0) return found;
  }
  return [];
}

/** A phrase that may be a day; `of`: such a day is none by which something is due. */
interface Candidate {
  readonly said: string;
  readonly of?: boolean;
}

/** What may be a day at the end of a line, without a word that says so; longer phrases first. */
function atEnd(line: string, tokens: readonly TextWord[]): Candidate[] {
  const { length } = tokens;
  const places = Array.from({ length: Math.min(LONGEST, length - 1) }, (_, n) => Math.max(1, length - LONGEST) + n);
  return places
    .filter((at) => at < length)
    .flatMap((at): Candidate[] => {
      const rest = (words: readonly string[]) => between(line, tokens, at + words.length, length);
      const lengths = WITHIN.flatMap(([word, all]) => {
        const words = standing(all, tokens, at);
        return words === undefined || at + words.length === length ? [] : [{ said: `${word} ${rest(words)}` }];
      });
      if (!standing(BEGINS, tokens, at)) return lengths;
      return [...lengths, { said: rest([]), of: OF.has(tokens[at - 1]?.folded ?? "") && !isDue(tokens, at) }];
    });
}

/** Whether what says that a day is due stands right before that word: "antes de mañana". */
const isDue = (tokens: readonly TextWord[], at: number): boolean =>
  BEFORE.some((words) => at >= words.length && standsAt(tokens, at - words.length, words));

/** What may be a day behind a word that says so, from the end of the line on, longer phrases first. */
function candidates(line: string, tokens: readonly TextWord[]): Candidate[] {
  return tokens
    .map((_, at) => at)
    .toReversed()
    .flatMap((at) => {
      const strong = standing(BEFORE, tokens, at);
      const words = strong ?? standing(MAYBE, tokens, at);
      if (words === undefined) return [];
      const from = at + words.length;
      const most = Math.min(tokens.length, from + LONGEST);
      const ends = Array.from({ length: Math.max(0, most - from) }, (_, n) => most - n);
      return ends
        .filter((to) => strong !== undefined || to === tokens.length)
        .map((to) => ({ said: between(line, tokens, from, to) }));
    });
}

/** The longest of some phrases that stands at that word. */
const standing = (all: Phrases, tokens: readonly TextWord[], at: number): readonly string[] | undefined =>
  all.find((words) => standsAt(tokens, at, words));
