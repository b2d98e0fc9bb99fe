import { isCommonWord } from "../../../kernel/language/common-words/common-words.ts";
import { COUNTRIES, countryName } from "../../../kernel/language/countries.ts";
import { LANGUAGES } from "../../../kernel/language/language.ts";
import { foldedWords } from "../../../kernel/text/fold.ts";
import type { Term } from "../../taxonomy/taxonomy.ts";

/** Whether folded words with a space between them name something that a library is asked for. */
export type IsName = (words: string) => boolean;

// Longest name that is looked for, in words.
const LONGEST = 6;

/** Which of the folded words are, alone or with their neighbours, such names. */
export function knownAmong(words: readonly string[], isName: IsName): boolean[] {
  const known = words.map(() => false);
  for (let from = 0; from < words.length; from += 1)
    for (let to = from + 1; to <= Math.min(from + LONGEST, words.length); to += 1)
      if (isName(words.slice(from, to).join(" "))) known.fill(true, from, to);
  return known;
}

/** Names of topics and countries, in every language; `isKind` says whether a word asks for a kind of thing, such as "law". */
export function namesIn(terms: readonly Term[], isKind: (word: string) => boolean): IsName {
  const topics = new Set(terms.flatMap(({ key, names }) => [key, ...names].map(phrase)));
  return (words) =>
    words.includes(" ")
      ? topics.has(words) || countries().has(words)
      : !isCommonWord(words) && (topics.has(words) || countries().has(words) || isKind(words));
}

let countryNames: ReadonlySet<string> | undefined;

function countries(): ReadonlySet<string> {
  countryNames ??= new Set(
    COUNTRIES.flatMap((code) => LANGUAGES.map((language) => phrase(countryName(code, language)))),
  );
  return countryNames;
}

const phrase = (name: string) => foldedWords(name).join(" ");
