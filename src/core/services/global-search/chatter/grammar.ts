import { COMMON_WORDS, isCommonWord, type WordClass } from "../../../kernel/language/common-words/common-words.ts";
import { type Language, LANGUAGES } from "../../../kernel/language/language.ts";
import type { SpokenWord } from "./sentences.ts";

/** What the words of a sentence do in it. */
export interface Grammar {
  /** Whether the word at that place does that, in the language that seems to be spoken. */
  readonly is: (at: number, wanted: WordClass) => boolean;
  /** Whether it makes a sentence of the words: "is", "I". */
  readonly tells: (at: number) => boolean;
  /** Whether it is a thing of every day: "coffee". */
  readonly isThing: (at: number) => boolean;
  /** Whether it is no common word, so that it may name something. */
  readonly isContent: (at: number) => boolean;
}

// After these a verb only describes what was named: "laws that are in force".
const RELATIVES = new Set("that which who que qui quem quien quienes".split(" "));

/** Reads what words do in their sentence. */
export function grammarOf(words: readonly SpokenWord[]): Grammar {
  const spoken = languagesOf(words);
  const folded = (at: number) => words[at]?.folded ?? "";
  const isIn = (language: Language, at: number, wanted: WordClass) => {
    const set = COMMON_WORDS[language][wanted];
    const after = words[at]?.after ?? "";
    // "Today's meetings" announces nothing.
    if (wanted === "announces" && /^['’]s/.test(`${after}${folded(at + 1)}`)) return false;
    return (
      set.has(folded(at)) ||
      (/^[\s'’-]*$/u.test(after) && set.has(`${folded(at)}_${folded(at + 1)}`)) ||
      (/^\s*[:,!–—-]/u.test(after) && set.has(`${folded(at)}:`))
    );
  };
  const is = (at: number, wanted: WordClass) => spoken.some((language) => isIn(language, at, wanted));
  const tellsIn = (language: Language, at: number) => {
    // "do" tells something in English, and only joins words in Portuguese.
    const joins = spoken.some((l) => COMMON_WORDS[l].joins.has(folded(at)) && !COMMON_WORDS[l].tells.has(folded(at)));
    return (isIn(language, at, "tells") && !joins) || isIn(language, at, "wants");
  };
  return {
    is,
    isThing: (at) => isThing(folded(at)),
    isContent: (at) => !isCommonWord(folded(at)),
    tells(at) {
      const { raw = "" } = words[at] ?? {};
      const lower = raw.toLowerCase();
      if (at > 0 && (RELATIVES.has(folded(at - 1)) || (raw !== "I" && /^\p{Lu}/u.test(raw)))) return false;
      if (lower !== folded(at) && spoken.some((language) => COMMON_WORDS[language].tells.has(lower))) return true;
      // "l'est" is the east, and "esta ley" is this law.
      if (folded(at - 1) === "l" || (lower === "esta" && (at === 0 || is(at - 1, "joins")))) return false;
      return spoken.some((language) => tellsIn(language, at));
    },
  };
}

function isThing(word: string): boolean {
  return (
    LANGUAGES.some((l) => COMMON_WORDS[l].things.has(word)) &&
    !LANGUAGES.some((l) => COMMON_WORDS[l].everyday.has(word))
  );
}

/** The languages in which most of the words are common; all, where none is. */
function languagesOf(words: readonly SpokenWord[]): readonly Language[] {
  const isCommonIn = (language: Language, { raw, folded }: SpokenWord) =>
    Object.values(COMMON_WORDS[language]).some((set) => set.has(folded) || set.has(raw.toLowerCase()));
  const votes = LANGUAGES.map((language) => words.filter((word) => isCommonIn(language, word)).length);
  const most = Math.max(...votes);
  return LANGUAGES.filter((_language, i) => votes[i] === most);
}
