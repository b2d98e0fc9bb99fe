import { isCommonWord } from "../../../kernel/language/common-words/common-words.ts";
import { COUNTRIES, countryName } from "../../../kernel/language/countries.ts";
import { LANGUAGES } from "../../../kernel/language/language.ts";
import { foldedWords } from "../../../kernel/text/fold.ts";
import type { Term } from "../../taxonomy/taxonomy.ts";

/** What words name: something that a library holds, or a country, which only says where. */
export type NamedByWords = "thing" | "place";

/** What folded words with a space between them name that a library is asked for; undefined where they name nothing. */
export type NameOf = (words: string) => NamedByWords | undefined;

// Longest name that is looked for, in words.
const LONGEST = 6;

/** What each of the folded words names, alone or with its neighbours. */
export function knownAmong(words: readonly string[], nameOf: NameOf): (NamedByWords | undefined)[] {
  const known: (NamedByWords | undefined)[] = words.map(() => undefined);
  for (let from = 0; from < words.length; from += 1)
    for (let to = from + 1; to <= Math.min(from + LONGEST, words.length); to += 1) {
      const named = nameOf(words.slice(from, to).join(" "));
      if (named === undefined) continue;
      for (let at = from; at < to; at += 1) if (known[at] !== "thing") known[at] = named;
    }
  return known;
}

/** Names of topics and countries, in every language; `isKind` says whether a word asks for a kind of thing, such as "law". */
export function namesIn(terms: readonly Term[], isKind: (word: string) => boolean): NameOf {
  const topics = new Set(terms.flatMap(({ key, names }) => [key, ...names].map(phrase)));
  return (words) => {
    const single = !words.includes(" ");
    if (single && isCommonWord(words)) return undefined;
    if (topics.has(words) || (single && isKind(words))) return "thing";
    return countries().has(words) ? "place" : undefined;
  };
}

let countryNames: ReadonlySet<string> | undefined;

function countries(): ReadonlySet<string> {
  countryNames ??= new Set(
    COUNTRIES.flatMap((code) => LANGUAGES.map((language) => phrase(countryName(code, language)))),
  );
  return countryNames;
}

const phrase = (name: string) => foldedWords(name).join(" ");
