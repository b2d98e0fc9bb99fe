import type { LabelTerm } from "../document.ts";

/** Terms by which a document has something: of each list it has one. */
export interface WayToHave {
  readonly terms: readonly (readonly string[])[];
  /** How much it counts that a document has it so, at most 1. */
  readonly weight: number;
}

/** A word that is looked for. */
export interface SoughtWord {
  /** The ways in which a document may have it, the first by the word itself. */
  readonly ways: readonly WayToHave[];
  /** How often the question has it; a word of every day counts less than once. */
  readonly times: number;
}

/** Words that may be said otherwise together. */
export interface SoughtSpan {
  /** Places in the list of words; each of them stands in the question once. */
  readonly words: readonly number[];
  readonly ways: readonly WayToHave[];
}

/** A condition: one of the labels, or all of the words, each by one of its terms. */
export interface SoughtCondition {
  readonly labels: readonly LabelTerm[];
  readonly words: readonly (readonly string[])[];
  /** As of Condition. */
  readonly boost?: number;
}

/** What is looked for. */
export interface Sought {
  readonly words: readonly SoughtWord[];
  readonly spans: readonly SoughtSpan[];
  /** All of them are to be met. */
  readonly conditions: readonly SoughtCondition[];
  /** What has one of these is not wanted. */
  readonly excluded: readonly WayToHave[];
  /** What lacks one of these is not wanted. */
  readonly required: readonly WayToHave[];
}

/** All terms that matter. */
export function termsOfSought({ words, spans, conditions, excluded, required }: Sought): string[] {
  const ways = [...words, ...spans].flatMap((one) => one.ways);
  return [
    ...new Set([
      ...[...ways, ...excluded, ...required].flatMap((way) => way.terms.flat()),
      ...termsOfConditions(conditions),
    ]),
  ];
}

/** All terms by which conditions are met. */
export function termsOfConditions(conditions: readonly SoughtCondition[]): string[] {
  return [...new Set(conditions.flatMap(({ labels, words }) => [...labels, ...words.flat()]))];
}
