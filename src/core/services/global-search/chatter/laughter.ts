import { LANGUAGES } from "../../../kernel/language/language.ts";
import { does } from "./words/chat-words.ts";

// "jajaja", "ahahah", "kkkk", "rsrs", "huehue", "looool", "mdrrr", "xD".
const LAUGHTER =
  /^(?:[aeiou]*[hj]+([aeiou])\1*(?:[hj]+\1+)+[hj]*|(?:hu[ae]){2,}h?|k{2,}|(?:rs)+r?s*|l+o+l+(?:o+l+)*|lmf?ao+|rofl+|x+d+|x?p?t?mdr+|x?ptdr+)$/u;
const WOW = /^(?:wo+w|u+f+a?|ou+f|ua+u|wa+o*u*h*|omg|ugh|haha)$/u;
// What any laughter is read as.
const LAUGH = "haha";
const DRAWN = /(\p{L})\1{2,}/gu;
const CHEERED = ["reacts", "thanks", "greets", "leaves", "wishes"] as const;

/** A folded word as one writes it who does not laugh or draw it out: "haha", "thanks" for "thaaanks". */
export function plain(folded: string): string {
  if (LAUGHTER.test(folded)) return LAUGH;
  const short = folded.replace(DRAWN, "$1").replace(/^(\p{L}+?)([aeiouksy])\2$/u, "$1$2");
  return short !== folded && isCheered(short) ? short : folded;
}

const isCheered = (word: string): boolean =>
  LANGUAGES.some((language) => CHEERED.some((wanted) => does(language, word, wanted)));

/** Whether a plain word laughs or wonders, and asks nothing whatever follows it. */
export const bursts = (word: string): boolean => WOW.test(word);
