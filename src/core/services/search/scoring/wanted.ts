import { docsOf, type Scoring } from "./ways.ts";
import { rarity } from "./bm25.ts";
import { LABELLED } from "./counts.ts";
import type { Sought, SoughtCondition, WayToHave } from "./sought.ts";

/** Which documents are wanted, by slot. */
export interface EligibleDocuments {
  /** 1 where a document meets all conditions that it must, has what is required, and nothing that is excluded. */
  readonly met: Uint8Array;
  /** By condition, 1 where a document meets it. */
  readonly each: readonly Uint8Array[];
}

/** Finds out which documents are wanted, and adds to the scores what the conditions count. */
export function wanted(scoring: Scoring, sought: Sought, scores: Float64Array): EligibleDocuments {
  const met = new Uint8Array(scoring.slots.size).fill(1);
  const each = sought.conditions.map((condition) => {
    const own = having(scoring, waysOf(condition));
    const counts = worthOf(scoring, condition) * (condition.boost ?? 1);
    for (let slot = 0; slot < own.length; slot += 1) if (own[slot] === 1) scores[slot] = (scores[slot] ?? 0) + counts;
    if (condition.boost === undefined) keep(met, own, 1);
    return own;
  });
  for (const way of sought.required) keep(met, having(scoring, [way]), 1);
  keep(met, having(scoring, sought.excluded), 0);
  return { met, each };
}

function keep(met: Uint8Array, own: Uint8Array, as: 0 | 1): void {
  for (let slot = 0; slot < met.length; slot += 1) if (own[slot] !== as) met[slot] = 0;
}

/** The ways in which a document meets a condition. */
export const waysOf = ({ labels, words }: SoughtCondition): WayToHave[] => [
  { terms: [labels], weight: 1 },
  ...(words.length > 0 ? [{ terms: words, weight: 1 }] : []),
];

/** A condition that is met counts like a word that stands in as many names. */
function worthOf({ reading, gain }: Scoring, condition: SoughtCondition): number {
  const docs = Math.max(...waysOf(condition).map((way) => docsOf(reading, way)));
  const labelled = { numbers: new Float64Array(1), counts: Uint8Array.of(LABELLED), lengths: new Uint8Array(1) };
  return rarity(reading.docs, docs) * gain(labelled, 0);
}

/** By slot, 1 where a document has something in one of those ways. */
function having(scoring: Scoring, ways: readonly WayToHave[]): Uint8Array {
  const found = new Uint8Array(scoring.slots.size);
  for (const { terms } of ways) {
    const had = new Uint16Array(scoring.slots.size);
    terms.forEach((any, nth) => count(scoring, any, nth, had));
    if (terms.length > 0)
      for (let slot = 0; slot < had.length; slot += 1) if (had[slot] === terms.length) found[slot] = 1;
  }
  return found;
}

/** Counts up the documents that have one of the terms, of those that had as many before. */
function count({ reading, slots }: Scoring, terms: readonly string[], before: number, had: Uint16Array): void {
  for (const term of terms) {
    const postings = reading.lists.get(term);
    const places = postings === undefined ? [] : slots.of(postings);
    for (let at = 0; at < places.length; at += 1) {
      const slot = places[at] ?? 0;
      if (had[slot] === before) had[slot] = before + 1;
    }
  }
}
