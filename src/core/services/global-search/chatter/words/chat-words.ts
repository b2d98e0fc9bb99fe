import { COMMON_WORDS, isCommonWord, type WordClass } from "../../../../kernel/language/common-words/common-words.ts";
import { type Language, LANGUAGES } from "../../../../kernel/language/language.ts";
import { wordSet } from "../../../../kernel/text/word-set.ts";
import type { ChatClass, ChatWords } from "./chat-class.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { pt } from "./pt.ts";

/** What a word does among people who chat. */
export type Does = WordClass | ChatClass;

const CHAT = { en: inSets(en), es: inSets(es), pt: inSets(pt), fr: inSets(fr) };

function inSets(words: ChatWords): ReadonlyMap<Does, ReadonlySet<string>> {
  return new Map(Object.entries(words).map(([does, list]: [string, string]) => [does as Does, wordSet(list)]));
}

const isClass = (does: Does): does is WordClass => Object.hasOwn(COMMON_WORDS.en, does);

/** Whether a folded word, or two with "_" between them, does that in a language. */
export function does(language: Language, word: string, wanted: Does): boolean {
  return (
    CHAT[language].get(wanted)?.has(word) === true || (isClass(wanted) && COMMON_WORDS[language][wanted].has(word))
  );
}

/** Whether a language knows the word at all. */
export function isOf(language: Language, word: string): boolean {
  return (
    Object.values(COMMON_WORDS[language]).some((set) => set.has(word)) ||
    [...CHAT[language].values()].some((set) => set.has(word))
  );
}

const EVERYWHERE = new Set(LANGUAGES.flatMap((language) => [...CHAT[language].values()].flatMap((set) => [...set])));

/** Whether two folded words are said together and name nothing: "makes sense". */
export const isChatPair = (first: string, second: string): boolean => EVERYWHERE.has(`${first}_${second}`);

/** Whether a folded word names nothing among people who chat. */
export const isChatWord = (folded: string): boolean => isCommonWord(folded) || EVERYWHERE.has(folded);
