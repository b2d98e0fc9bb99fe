import { readdirSync, readFileSync } from "node:fs";
import { type Language, LANGUAGES } from "../src/core/kernel/language/language.ts";
import { seeded, word } from "./synthetic.ts";

// As many different words as a language's library of this size has.
const WORDS = 20_000;
// Ranks before these are the language's stop words.
const FIRST = 20;
const FOLDER = new URL("../src/core/services/glossary/concepts/", import.meta.url);
const COLUMNS: readonly Language[] = ["en", "es", "pt", "fr"];

/** A concept of the glossary that each language has one word for. */
export type Concept = Readonly<Record<Language, string>>;

/** Concepts of the product's glossary whose usual term is one word in each language. */
export const CONCEPTS: readonly Concept[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".txt"))
  .flatMap((name) => readFileSync(new URL(name, FOLDER), "utf8").split("\n"))
  .flatMap((line) => {
    const [, ...terms] = line.split(" | ").map((cell) => (cell.split(";")[0] ?? "").replace(/@.*$/, "").trim());
    const isWord = terms.length === COLUMNS.length && terms.every((term) => /^\p{L}{4,}$/u.test(term));
    return isWord ? [Object.fromEntries(COLUMNS.map((language, i) => [language, terms[i]])) as unknown as Concept] : [];
  });

/** The words of each language, the most frequent first: every other one is of the glossary as long as it has some, the rest are invented. */
const VOCABULARIES: Readonly<Record<Language, readonly string[]>> = Object.fromEntries(
  LANGUAGES.map((language, n) => {
    const own = [
      ...new Set(
        shuffled(
          CONCEPTS.map((concept) => concept[language]),
          n + 1,
        ),
      ),
    ];
    const words = Array.from({ length: WORDS }, (_, r) => (r % 2 === 0 ? own[r / 2] : undefined) ?? word(r * 4 + n));
    return [language, words];
  }),
) as unknown as Readonly<Record<Language, readonly string[]>>;

function shuffled<T>(all: readonly T[], seed: number): T[] {
  const random = seeded(seed);
  return all
    .map((one) => [random(), one] as const)
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one);
}

/**
 * A word of a language as texts have them: rank r with probability about 1/r (Zipf), without the twenty most frequent, which are
 * stop words. The commonest that is left stands in one summary of three, as "arms" does in a library about them.
 */
export function zipfWord(language: Language, random: () => number): string {
  return VOCABULARIES[language][Math.floor(FIRST * (WORDS / FIRST) ** random()) - FIRST] ?? "";
}

/** One of the words that a language has most of, or fewest of. */
export function wordAmong(language: Language, how: "frequent" | "rare", random: () => number): string {
  const words = VOCABULARIES[language];
  const at = how === "frequent" ? Math.floor(random() * 20) : Math.floor(WORDS * (0.4 + random() * 0.5)) - FIRST;
  return words[at] ?? "";
}

/** So many words of a text. */
export const words = (language: Language, random: () => number, count: number): string =>
  Array.from({ length: count }, () => zipfWord(language, random)).join(" ");

/** One of several. */
export const pick = <T>(random: () => number, from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
