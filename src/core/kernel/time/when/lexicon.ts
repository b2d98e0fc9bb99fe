import { cleanText, type PhraseToken, tokenize } from "./tokens.ts";
import type { DayPart, WordRole, Spellings, Unit, Vocabulary } from "./vocabulary.ts";

/** What a phrase of the vocabulary can mean. */
export type PhraseMeaning =
  | { readonly kind: "role"; readonly value: WordRole }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "nth"; readonly value: number }
  | { readonly kind: "later"; readonly value: number }
  | { readonly kind: "unit"; readonly value: Unit }
  | { readonly kind: "month"; readonly value: number }
  | { readonly kind: "weekday"; readonly value: number }
  | { readonly kind: "day"; readonly value: number; readonly part?: DayPart }
  | { readonly kind: "part"; readonly value: DayPart };

/** A meaning and how many tokens spell it. */
export type PhraseSense = { readonly meaning: PhraseMeaning; readonly length: number };

/** A vocabulary ready for look-up. */
export type PhraseLexicon = {
  readonly vocabulary: Vocabulary;
  /** Everything that the tokens from `at` on can mean, any length. */
  senses(tokens: readonly PhraseToken[], at: number): readonly PhraseSense[];
};

const compiled = new WeakMap<Vocabulary, PhraseLexicon>();

/** The vocabulary's lexicon; compiled once. */
export function lexiconOf(vocabulary: Vocabulary): PhraseLexicon {
  let lexicon = compiled.get(vocabulary);
  if (!lexicon) {
    lexicon = compile(vocabulary);
    compiled.set(vocabulary, lexicon);
  }
  return lexicon;
}

function compile(vocabulary: Vocabulary): PhraseLexicon {
  const phrases = new Map<string, PhraseMeaning[]>();
  let longest = 1;
  const add = (spellings: Spellings | undefined, meaning: PhraseMeaning) => {
    for (const spelling of spellings?.split("|") ?? []) {
      const tokens = tokenize(cleanText(spelling));
      const key = keyOf(tokens);
      longest = Math.max(longest, tokens.length);
      phrases.set(key, [...(phrases.get(key) ?? []), meaning]);
    }
  };
  vocabulary.months.forEach((names, index) => add(names, { kind: "month", value: index + 1 }));
  vocabulary.weekdays.forEach((names, index) => add(names, { kind: "weekday", value: index + 1 }));
  for (const [value, names] of Object.entries(vocabulary.numbers)) add(names, { kind: "number", value: Number(value) });
  for (const [value, names] of Object.entries(vocabulary.nth)) add(names, { kind: "nth", value: Number(value) });
  for (const [value, names] of Object.entries(vocabulary.later)) add(names, { kind: "later", value: Number(value) });
  for (const [offset, names] of Object.entries(vocabulary.days)) add(names, { kind: "day", value: Number(offset) });
  for (const [unit, names] of entries(vocabulary.units)) add(names, { kind: "unit", value: unit });
  for (const [part, names] of entries(vocabulary.parts)) add(names, { kind: "part", value: part });
  for (const [part, names] of entries(vocabulary.partsOfToday)) add(names, { kind: "day", value: 0, part });
  for (const [role, names] of entries(vocabulary.roles)) add(names, { kind: "role", value: role });
  return {
    vocabulary,
    senses(tokens, at) {
      const found: PhraseSense[] = [];
      for (let length = Math.min(longest, tokens.length - at); length >= 1; length--) {
        for (const meaning of phrases.get(keyOf(tokens.slice(at, at + length))) ?? []) found.push({ meaning, length });
      }
      return found;
    },
  };
}

function keyOf(tokens: readonly PhraseToken[]): string {
  return tokens.map((token) => token.text).join(" ");
}

function entries<K extends string>(table: Readonly<Partial<Record<K, Spellings>>>): Array<[K, Spellings]> {
  return Object.entries(table) as Array<[K, Spellings]>;
}
