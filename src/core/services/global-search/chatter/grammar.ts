import { wordSet } from "../../../kernel/text/word-set.ts";
import { COMMON_WORDS, isThing } from "../../../kernel/language/common-words/common-words.ts";
import { type Language, LANGUAGES } from "../../../kernel/language/language.ts";
import type { SpokenWord } from "./sentences.ts";
import { isFiniteVerb } from "./verb-forms.ts";
import { isWrittenName } from "./written-names.ts";
import { does, type Does, isChatPair, isChatWord, isOf } from "./words/chat-words.ts";

/** What the words of a sentence do in it. */
export interface Grammar {
  /** Whether the word at that place does that, in the language that seems to be spoken. */
  readonly is: (at: number, wanted: Does) => boolean;
  /** Whether it makes a sentence of the words: "is", "I". */
  readonly tells: (at: number) => boolean;
  /** Whether it is a thing of every day: "coffee". */
  readonly isThing: (at: number) => boolean;
  /** Whether it is no common word, so that it may name something. */
  readonly isContent: (at: number) => boolean;
}

// After these a verb only describes what was named: "laws that are in force".
const RELATIVES = wordSet("that which who que qui quem quien quienes");
// "Annex I" is the first annex.
const PARTS = wordSet(
  `annex annexe annexes anexo anexos appendix apendice part parte partie chapter capitulo chapitre title titulo titre
  schedule section seccion secao article articulo artigo table tabla tabela tableau category categoria categorie class
  clase classe book livro libro livre volume volumen protocol protocolo protocole`,
);

/** Reads what words do in their sentence. */
export function grammarOf(words: readonly SpokenWord[]): Grammar {
  const spoken = languagesOf(words);
  const folded = (at: number) => words[at]?.folded ?? "";
  const isIn = (language: Language, at: number, wanted: Does) => {
    const after = words[at]?.after ?? "";
    // "Today's meetings" announces nothing.
    if (wanted === "announces" && /^['’]s/.test(`${after}${folded(at + 1)}`)) return false;
    return (
      does(language, folded(at), wanted) ||
      (/^[\s'’-]*$/u.test(after) && does(language, `${folded(at)}_${folded(at + 1)}`, wanted)) ||
      (/^\s*[:,!–—-]/u.test(after) && does(language, `${folded(at)}:`, wanted))
    );
  };
  const is = (at: number, wanted: Does) => spoken.some((language) => isIn(language, at, wanted));
  const tellsIn = (language: Language, at: number) => {
    // "do" tells something in English, and only joins words in Portuguese.
    const joins = spoken.some((l) => COMMON_WORDS[l].joins.has(folded(at)) && !COMMON_WORDS[l].tells.has(folded(at)));
    return (isIn(language, at, "tells") && !joins) || isIn(language, at, "wants");
  };
  const isPaired = (at: number) => isChatPair(folded(at), folded(at + 1)) || isChatPair(folded(at - 1), folded(at));
  // In French, nouns end as verbs do in Spanish: "autorité", "le texte".
  const isNoun = (at: number) => spoken.includes("fr") && !/(?:ó|mos|ste|ron)$/u.test(words[at]?.raw ?? "");
  const isVerb = (at: number) =>
    spoken.some((language) => !(language === "es" && isNoun(at)) && isFiniteVerb(language, words, at));
  // "São" is no saint.
  const isSpelt = (at: number) => {
    const lower = words[at]?.raw.toLowerCase() ?? "";
    return lower !== folded(at) && spoken.some((language) => COMMON_WORDS[language].tells.has(lower));
  };
  return {
    is,
    isThing: (at) => inAnyNumber(folded(at), isThing) && !isPaired(at),
    isContent: (at) =>
      isWrittenName(words, at) || (!isCommonHere(folded(at)) && !isPaired(at) && !isVerb(at) && !isSpelt(at)),
    tells(at) {
      const { raw = "" } = words[at] ?? {};
      const lower = raw.toLowerCase();
      if (isPartOfName(raw, at, folded(at - 1))) return false;
      if (isSpelt(at)) return true;
      // "l'est" is the east, and "esta ley" is this law.
      if (folded(at - 1) === "l" || (lower === "esta" && (at === 0 || is(at - 1, "joins")))) return false;
      return spoken.some((language) => tellsIn(language, at)) || isVerb(at);
    },
  };
}

// Shorter words are others with an s at their end.
const SHORTEST = 4;

/** Whether a word is such, or would be if it were one or several. */
const inAnyNumber = (folded: string, such: (word: string) => boolean): boolean =>
  such(folded) ||
  (folded.length >= SHORTEST && (folded.endsWith("s") ? such(folded.slice(0, -1)) : such(`${folded}s`)));

/** Whether a word names nothing among people who chat, or is a thing of every day. */
const isCommonHere = (folded: string): boolean => isChatWord(folded) || inAnyNumber(folded, isThing);

/** "Annex I", "the law that was", "Ley Esta": none of these tells what somebody did. */
function isPartOfName(raw: string, at: number, before: string): boolean {
  if (raw === "I") return PARTS.has(before) || (at > 1 && RELATIVES.has(before));
  return (at > 1 && RELATIVES.has(before)) || (at > 0 && /^\p{Lu}/u.test(raw));
}

/** The languages in which most of the words are common; all, where none is. */
export function languagesOf(words: readonly SpokenWord[]): readonly Language[] {
  const isCommonIn = (language: Language, { raw, folded }: SpokenWord) =>
    isOf(language, folded) || isOf(language, raw.toLowerCase());
  const votes = LANGUAGES.map((language) => words.filter((word) => isCommonIn(language, word)).length);
  const most = Math.max(...votes);
  return LANGUAGES.filter((_language, i) => votes[i] === most);
}
