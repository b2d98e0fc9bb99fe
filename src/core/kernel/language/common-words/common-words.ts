import { wordSet } from "../../text/word-set.ts";
import { type Language, LANGUAGES } from "../language.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { pt } from "./pt.ts";
import type { WordClasses } from "./word-classes.ts";

/** What a common word does in a sentence. */
export type WordClass = keyof WordClasses;

type Classes = Readonly<Record<WordClass, ReadonlySet<string>>>;

/** The common words of each language by what they do; see word-classes.ts for how they are written. */
export const COMMON_WORDS: Readonly<Record<Language, Classes>> = {
  en: inSets(en),
  es: inSets(es),
  pt: inSets(pt),
  fr: inSets(fr),
};

function inSets(classes: WordClasses): Classes {
  return Object.fromEntries(
    Object.entries(classes).map(([name, words]: [string, string]) => [name, wordSet(words)]),
  ) as Partial<Classes> as Classes;
}

const EVERYWHERE = new Set(
  LANGUAGES.flatMap((language) => Object.values(COMMON_WORDS[language]).flatMap((words) => [...words])).filter(
    (word) => !/[_:]/.test(word),
  ),
);

/** Whether a folded word is common in any language of the interface, so that it names nothing that a library holds. */
export function isCommonWord(folded: string): boolean {
  return EVERYWHERE.has(folded);
}

/** Whether a folded word is a thing of every day, in any language of the interface, and nothing else: "photo", "report". */
export function isThing(folded: string): boolean {
  return (
    LANGUAGES.some((language) => COMMON_WORDS[language].things.has(folded)) &&
    !LANGUAGES.some((language) => COMMON_WORDS[language].everyday.has(folded))
  );
}

/** Whether a folded word is said every day in any language of the interface, and is no thing: it names nothing that is looked for. */
export const isEveryday = (folded: string): boolean => isCommonWord(folded) && !isThing(folded);

/** Whether a folded word only joins others, in any language of the interface: an article, a preposition and the like. */
export function onlyJoins(folded: string): boolean {
  return LANGUAGES.some((language) => COMMON_WORDS[language].joins.has(folded));
}
