import QuickLRU from "quick-lru";
import { LANGUAGES } from "../../../kernel/language/language.ts";
import { type Concept, readConcept } from "./concept.ts";
import type { Glossary, ConceptSense } from "./meant.ts";
import type { TermSpan } from "./spans.ts";
import { wordsSaid } from "./words-said.ts";
import { termKey, sameWords } from "./word-key.ts";

// A question leads to some tens of them; a megabyte at most.
const LATELY = 500;

/**
 * Concepts by their terms, in little memory: their lines as they were read, and numbers by key. What a line says is read
 * again when it is asked for; of those that were asked for lately it is known.
 */
export class ConceptIndex implements Glossary {
  readonly trust = 1;
  readonly general = false;
  readonly #lines: readonly string[];
  /** By key, the places of what it leads to: the line's number, the language's, and whether the term is a usual one. */
  readonly #places = new Map<string, number | number[]>();
  readonly #read = new QuickLRU<number, Concept>({ maxSize: LATELY });

  /** Throws where a line is not as it should be. */
  constructor(lines: readonly string[]) {
    this.#lines = lines;
    lines.forEach((line, number) => {
      const { said } = readConcept(line);
      LANGUAGES.forEach((language, l) =>
        said[language]?.forEach(({ text }, place) =>
          this.#add(termKey(language, text), ((number << 2) | l) * 2 + (place === 0 ? 1 : 0)),
        ),
      );
    });
  }

  get size(): number {
    return this.#lines.length;
  }

  /** What a key leads to as a term of that language, each concept once. */
  senses({ language, key, words }: TermSpan): ConceptSense[] {
    const found = this.#places.get(key);
    const places = found === undefined ? [] : typeof found === "number" ? [found] : found;
    const usual = new Map<number, boolean>();
    for (const place of places) {
      const [number, l] = [place >> 3, (place >> 1) & 3];
      if (LANGUAGES[l] === language) usual.set(number, usual.get(number) === true || (place & 1) === 1);
    }
    return [...usual].map(([number, first]) => {
      const concept = this.#concept(number);
      const itself = wordsSaid(concept, language).some((said) => sameWords(words, said));
      return { concept, usual: first, itself };
    });
  }

  #concept(number: number): Concept {
    const known = this.#read.get(number);
    if (known !== undefined) return known;
    const concept = readConcept(this.#lines[number] ?? "");
    this.#read.set(number, concept);
    return concept;
  }

  #add(key: string, place: number): void {
    const before = this.#places.get(key);
    if (before === undefined) this.#places.set(key, place);
    else if (typeof before === "number") this.#places.set(key, [before, place]);
    else before.push(place);
  }
}
