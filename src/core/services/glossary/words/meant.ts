import { isEveryday } from "../../../kernel/language/common-words/common-words.ts";
import { type Language, LANGUAGES } from "../../../kernel/language/language.ts";
import type { Concept } from "./concept.ts";
import { type TermSpan, withoutForms } from "./spans.ts";
import { spokenIn } from "./spoken.ts";

/** A concept that a term leads to. */
export interface ConceptSense {
  readonly concept: Concept;
  /** Whether the term is the usual one for it in its language. */
  readonly usual: boolean;
  /** Whether the words are the term itself but for their number: "investigadores" are "investigador", and have only the stem of "investigar". */
  readonly itself: boolean;
}

/** A glossary: what a span leads to in it, and how far that is trusted: 1 for what was written for who asks. */
export interface Glossary<S extends ConceptSense = ConceptSense> {
  readonly trust: number;
  /** Whether it is of a language and of no field: it knows words of every day, and what it says of a word is all that this means. */
  readonly general: boolean;
  senses(span: TermSpan): readonly S[];
}

/** A concept that words of a question may mean. */
export interface MeantConcept extends TermSpan {
  readonly concept: Concept;
  /** How sure it is: 1 where the words have no other meaning, less else. */
  readonly sure: number;
}

// What a word means besides its usual meaning, by its stem alone where it is a term itself, in a language that is not spoken here,
// or as a part of a longer term. Our choice.
const UNUSUAL = 0.85;
const BY_STEM = 0.5;
const FOREIGN = 0.7;
const PART = 0.45;
// A meaning of the community's own stands before those that ship.
const SECOND_GLOSSARY = 0.5;

/**
 * What the words of a question mean, by glossaries of which the first that knows a span stands before the others. A word
 * with several meanings leads to each of them, less surely.
 */
export function meantBy(
  tokens: readonly string[],
  spans: readonly TermSpan[],
  asker: Language,
  glossaries: readonly Glossary[],
): MeantConcept[] {
  const all = spans.flatMap((span) => {
    const everyday = tokens.slice(span.from, span.to).every(isEveryday);
    const known = glossaries
      // What is said every day is no concept: "gracias" is not the grace of a pardon.
      .filter(({ general }) => general || !everyday)
      .map((glossary) => ({ senses: glossary.senses(span), trust: glossary.trust, general: glossary.general }))
      .filter(({ senses }) => senses.length > 0);
    return known.length === 0 ? [] : [{ span, known }];
  });
  const found = withoutForms(all);
  const terms = new Map(
    LANGUAGES.map((l) => [l, covered(found.flatMap((f) => (f.span.language === l ? f.span : [])))]),
  );
  const spoken = spokenIn(tokens, terms, asker);
  return found.flatMap(({ span, known }) => {
    const here = spoken.includes(span.language);
    const part = found.some(({ span: other }) => holds(other, span) && spoken.includes(other.language));
    const sure = (here ? 1 : FOREIGN) * (part ? PART : 1);
    return known.flatMap(({ senses, trust, general }, place) => {
      const themselves = senses.filter(({ itself }) => itself).length;
      // "Pipe" has the stem of a Spanish word by accident.
      return senses
        .filter(({ itself }) => here || itself)
        .map((sense) => ({
          ...span,
          concept: sense.concept,
          sure: sure * trust * (general ? 1 : howLikely(sense, themselves, senses.length)) * SECOND_GLOSSARY ** place,
        }));
    });
  });
}

/** One of so many meanings, of which some have the very words. */
function howLikely({ usual, itself }: ConceptSense, themselves: number, all: number): number {
  const among = itself ? themselves : all;
  return ((usual ? 1 : UNUSUAL) * (!itself && themselves > 0 ? BY_STEM : 1)) / Math.sqrt(among);
}

const holds = (long: TermSpan, short: TermSpan): boolean =>
  long.from <= short.from && short.to <= long.to && long.to - long.from > short.to - short.from;

/** How many words the spans hold together. */
function covered(spans: readonly TermSpan[]): number {
  return new Set(spans.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i))).size;
}
