import { isCommonWord } from "../../kernel/language/common-words/common-words.ts";
import { countryAdjectives } from "../../kernel/language/country-adjectives/country-adjectives.ts";
import { COUNTRIES, countryName } from "../../kernel/language/countries.ts";
import { LANGUAGES } from "../../kernel/language/language.ts";
import { foldedWords } from "../../kernel/text/fold.ts";
import type { LabelTerm, OtherWording } from "../search/search.ts";
import { isOtherwiseMeant } from "./otherwise-meant.ts";
import { otherForms } from "./other-forms.ts";
import { oncePerTaxonomy } from "./once-per-taxonomy.ts";

/** By what labels are called, folded and in any language of the interface: a name of several words as it stands. */
export interface LabelNames {
  readonly wordings: (tokens: readonly string[]) => readonly OtherWording[];
  /** Single words that lead to a label. */
  readonly names: readonly string[];
}

// A word of a longer name may mean something else.
const PART = 0.7;
const PART_LEAST = 4;

let countries: ReadonlyMap<string, readonly LabelTerm[]> | undefined;

/** What leads to the labels of topics and countries. */
export const labelNames = oncePerTaxonomy((terms): LabelNames => {
  countries ??= countryLabels();
  const names: Called = new Map([...countries].map(([name, labels]) => [name, new Set(labels)]));
  const parts: Called = new Map();
  for (const { key, kind, names: own } of terms)
    if (kind === "topic") for (const name of [key, ...own]) addTopic(names, parts, foldedWords(name), `topic:${key}`);
  for (const [form, others] of otherForms(terms))
    for (const label of others.flatMap((name) => [...(names.get(name) ?? [])])) add(names, form, label);
  const longest = Math.max(...[...names.keys()].map((name) => name.split(" ").length));
  return {
    names: [...names.keys()].filter((name) => !name.includes(" ") && name.length >= PART_LEAST),
    wordings: (tokens) =>
      tokens.flatMap((token, from) => [
        ...tokens.slice(from, from + longest).flatMap((_, more) => {
          const to = from + more + 1;
          if (more === 0 && isOtherwiseMeant(tokens, from)) return [];
          return called(names.get(tokens.slice(from, to).join(" ")), from, to, 1);
        }),
        ...called(parts.get(token), from, from + 1, PART),
      ]),
  };
});

type Called = Map<string, Set<LabelTerm>>;

function add(to: Called, name: string, label: LabelTerm): void {
  to.set(name, (to.get(name) ?? new Set()).add(label));
}

function addTopic(names: Called, parts: Called, words: readonly string[], label: LabelTerm): void {
  add(names, words.join(" "), label);
  for (const word of words.length > 1 ? words : [])
    if (word.length >= PART_LEAST && !isCommonWord(word)) add(parts, word, label);
}

const called = (labels: Iterable<LabelTerm> = [], from: number, to: number, weight: number): OtherWording[] =>
  [...labels].map((label) => ({ from, to, words: [label], weight }));

function countryLabels(): ReadonlyMap<string, readonly LabelTerm[]> {
  const names: Called = new Map();
  for (const code of COUNTRIES)
    for (const l of LANGUAGES) add(names, foldedWords(countryName(code, l)).join(" "), `country:${code}`);
  for (const [form, codes] of countryAdjectives()) for (const code of codes) add(names, form, `country:${code}`);
  return new Map([...names].map(([name, labels]) => [name, [...labels]]));
}
