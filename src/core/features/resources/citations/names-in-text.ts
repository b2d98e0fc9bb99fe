import { foldedWords } from "../../../kernel/text/fold.ts";
import { type CitedNumber, citedNumbers, isSameNumber } from "./cited-number.ts";

/** A resource by what others name it. */
export interface NamedResource {
  readonly id: string;
  readonly title: string;
  readonly citation: string | null;
  readonly country: string | null;
}

interface Phrase {
  readonly words: readonly string[];
  readonly ids: Set<string>;
}

/** Names of resources, ready to be found in texts. */
export interface KnownNames {
  readonly all: ReadonlyMap<string, NamedResource>;
  /** By their first word, the longest first. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  readonly numbers: ReadonlyMap<string, readonly (CitedNumber & { readonly id: string })[]>;
}

// What is shorter is a word of every day: "Guide", "Arms law".
const LEAST_WORDS = 3;
const LEAST_CHARACTERS = 15;

/** What a resource is called in a text, in words: its title, with and without what stands in parentheses, and its citation. */
function phrasesOf({ title, citation }: NamedResource): string[][] {
  const titles = [title, title.replaceAll(/\([^()]*\)/gu, " ")].map(foldedWords);
  const long = titles.filter((words) => words.length >= LEAST_WORDS || words.join(" ").length >= LEAST_CHARACTERS);
  const cited = foldedWords(citation ?? "");
  return cited.length > 1 && cited.some((word) => /\d/u.test(word)) ? [...long, cited] : long;
}

const numbersOf = ({ title, citation }: NamedResource): CitedNumber[] => citedNumbers(`${title} ; ${citation ?? ""}`);

/** Makes names ready, once for any number of texts. */
export function knownNames(resources: readonly NamedResource[]): KnownNames {
  const phrases = new Map<string, Map<string, Phrase>>();
  const numbers = new Map<string, (CitedNumber & { id: string })[]>();
  for (const one of resources) {
    for (const words of phrasesOf(one)) {
      const [first = ""] = words;
      const begun = phrases.get(first) ?? new Map<string, Phrase>();
      phrases.set(first, begun);
      const same = begun.get(words.join(" ")) ?? { words, ids: new Set() };
      begun.set(words.join(" "), same);
      same.ids.add(one.id);
    }
    for (const number of numbersOf(one))
      numbers.set(number.number, [...(numbers.get(number.number) ?? []), { ...number, id: one.id }]);
  }
  const longestFirst = (some: Map<string, Phrase>) =>
    [...some.values()].toSorted((a, b) => b.words.length - a.words.length);
  return {
    all: new Map(resources.map((one) => [one.id, one])),
    phrases: new Map([...phrases].map(([first, some]) => [first, longestFirst(some)])),
    numbers,
  };
}

/**
 * Ids of the resources that a text of a resource names, but for itself: by their whole title, the longest that stands there, or
 * by their citation. Where several are called so, that of the same country is meant; where that does not tell, none.
 */
export function namedIn(text: string, by: NamedResource, known: KnownNames): string[] {
  const own = numbersOf(by);
  const called = new Set(phrasesOf(by).map((words) => words.join(" ")));
  const meant = [
    ...phrasesIn(foldedWords(text), known)
      .filter(({ words }) => !called.has(words.join(" ")))
      .map(({ ids }) => [...ids]),
    ...citedNumbers(text)
      .filter((cited) => !own.some((one) => isSameNumber(one, cited)))
      .map((cited) =>
        (known.numbers.get(cited.number) ?? []).filter((one) => isSameNumber(one, cited)).map(({ id }) => id),
      ),
  ];
  const found = meant.flatMap((ids) => onlyOne([...new Set(ids)], by, known));
  return [...new Set(found)].filter((id) => id !== by.id);
}

function phrasesIn(words: readonly string[], { phrases }: KnownNames): Phrase[] {
  const found: Phrase[] = [];
  for (let at = 0; at < words.length; ) {
    const here = phrases
      .get(words[at] ?? "")
      ?.find((phrase) => phrase.words.every((word, i) => words[at + i] === word));
    if (here) found.push(here);
    at += here?.words.length ?? 1;
  }
  return found;
}

function onlyOne(ids: readonly string[], by: NamedResource, { all }: KnownNames): readonly string[] {
  if (ids.length < 2 || ids.includes(by.id)) return ids.includes(by.id) ? [] : ids;
  const near = ids.filter((id) => by.country !== null && all.get(id)?.country === by.country);
  return near.length === 1 ? near : [];
}
