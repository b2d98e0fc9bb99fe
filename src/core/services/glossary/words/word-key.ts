import { stemmer as english } from "@orama/stemmers/english";
import { stemmer as french } from "@orama/stemmers/french";
import { stemmer as portuguese } from "@orama/stemmers/portuguese";
import { stemmer as spanish } from "@orama/stemmers/spanish";
import QuickLRU from "quick-lru";
import { COMMON_WORDS } from "../../../kernel/language/common-words/common-words.ts";
import type { Language } from "../../../kernel/language/language.ts";
import { TYPED_ENDINGS, type TypedEnding } from "../../../kernel/language/typed-endings.ts";
import { fold, foldedWords } from "../../../kernel/text/fold.ts";

/**
 * Snowball's stemmers (https://snowballstem.org) as a function, so that words are looked up without asking the database.
 * Keys are stored with imported entries: another version of the package must give the same.
 */
const STEMMERS: Readonly<Record<Language, (word: string) => string>> = {
  en: english,
  es: spanish,
  pt: portuguese,
  fr: french,
};

// What people type without accents, and plurals that the stemmers do not know: "investigacion", "munições", "policiais".
const ENDINGS: Readonly<Record<Language, readonly TypedEnding[]>> = {
  en: [],
  es: TYPED_ENDINGS.es,
  pt: [
    [/(?<=..)[oa]es$/, "ão"],
    [/(?<=..)ao$/, "ão"],
    [/(?<=..)([aeo])is$/, "$1l"],
    [/ns$/, "m"],
  ],
  fr: TYPED_ENDINGS.fr,
};

// Shorter ones are no plurals: "gas", "mes".
const LEAST_PLURAL = 4;

/** What the forms of a folded word have in common: "arma" of "armas", "investig" of "investigacion". */
export function wordKey(language: Language, folded: string): string {
  const known = (KEYS[language] ??= new QuickLRU({ maxSize: 10_000 }));
  const before = known.get(folded);
  if (before !== undefined) return before;
  const key = keyOf(language, folded);
  known.set(folded, key);
  return key;
}

const KEYS: Partial<Record<Language, QuickLRU<string, string>>> = {};

function keyOf(language: Language, folded: string): string {
  const [ending, meant] = ENDINGS[language].find(([end]) => end.test(folded)) ?? [];
  const stemmed = STEMMERS[language](ending === undefined ? folded : folded.replace(ending, meant ?? ""));
  const stem = ending === undefined ? stemmed : fold(stemmed);
  const single = stem.length >= LEAST_PLURAL && stem.endsWith("s") ? stem.slice(0, -1) : stem;
  // "juez" and "jueces".
  return language === "es" ? single.replace(/z$/, "c") : single;
}

/** Whether a folded word only joins others in that language, so that a term is found with another or without. */
export function joins(language: Language, folded: string): boolean {
  return folded.length < 2 || COMMON_WORDS[language].joins.has(folded);
}

/** The words of a term that say something, folded; all of them where none does. */
export function tellingWordsOf(language: Language, term: string): string[] {
  const words = foldedWords(term);
  const telling = words.filter((word) => !joins(language, word));
  return telling.length > 0 ? telling : words;
}

/** Under which a term is looked up: the keys of its telling words, in order, with a space between them. */
export function termKey(language: Language, term: string): string {
  return tellingWordsOf(language, term)
    .map((word) => wordKey(language, word))
    .join(" ");
}

/** Whether two terms have the same telling words but for their number. */
export const sameButNumber = (words: readonly string[], language: Language, term: string): boolean =>
  sameWords(words, tellingWordsOf(language, term));

/** Whether words are the same as others but for their number. */
export const sameWords = (words: readonly string[], other: readonly string[]): boolean =>
  words.length === other.length && words.every((word, i) => single(word) === single(other[i] ?? ""));

// As far as telling "investigadores" from "investigar" takes.
const single = (word: string): string => word.replace(/(?:es|s|e)$/, "");

/** A key as it is stored, with its language. */
export const storedKey = (language: Language, key: string): string => `${language}:${key}`;
