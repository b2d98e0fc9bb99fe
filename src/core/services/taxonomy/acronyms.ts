import { isCommonWord } from "../../kernel/language/common-words/common-words.ts";
import { fold } from "../../kernel/text/fold.ts";
import { wordSet } from "../../kernel/text/word-set.ts";

// Two capitals in one word.
const ACRONYM = /^\p{L}*\p{Lu}\p{L}*\p{Lu}\p{L}*$/u;
// Words of a language that are no common ones.
const WORDS = wordSet("star mosaic aids care cast lead rise sage");

/** Whether a name is an acronym that is a word of every day otherwise ("StAR"), so that it names something in capitals only. */
export const isEverydayAcronym = (name: string): boolean =>
  ACRONYM.test(name) && (isCommonWord(fold(name)) || WORDS.has(fold(name)));
