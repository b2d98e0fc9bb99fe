import { fieldsOf } from "./counts.ts";
import type { Scoring } from "./ways.ts";
import type { Way } from "./sought.ts";

// Words are filed under the language of their stem, or as they are ("x:"); labels under their kind.
const WORD = /^(?:[a-z]{2}|x):/;

/** By place in the list, where some documents have what is looked for: fields, and kinds of labels. */
export type Reasons = ReadonlyMap<number, ReadonlySet<string>>;

/** For each of the slots, which of the things they have and where. */
export function reasonsOf(
  scoring: Scoring,
  sought: readonly (readonly Way[])[],
  best: readonly number[],
): ReadonlyMap<number, Reasons> {
  const reasons = new Map(best.map((slot) => [slot, new Map<number, Set<string>>()] as const));
  const asked = new Uint8Array(scoring.slots.size);
  for (const slot of best) asked[slot] = 1;
  sought.forEach((ways, place) => {
    const known = (slot: number) => setAt(reasons.get(slot) ?? new Map<number, Set<string>>(), place);
    for (const { terms } of ways) {
      if (terms.length === 1) notePlaces(scoring, terms[0] ?? [], asked, known);
      else for (const [slot, places] of placesOf(scoring, terms, asked)) for (const one of places) known(slot).add(one);
    }
  });
  return reasons;
}

function setAt<K>(sets: Map<K, Set<string>>, key: K): Set<string> {
  const known = sets.get(key) ?? new Set();
  sets.set(key, known);
  return known;
}

/** Of the asked slots that have one term of each list, where they have them. */
function placesOf(scoring: Scoring, terms: Way["terms"], asked: Uint8Array): ReadonlyMap<number, readonly string[]> {
  const had = terms.map((any) => {
    const own = new Map<number, Set<string>>();
    notePlaces(scoring, any, asked, (slot) => setAt(own, slot));
    return own;
  });
  const all = [...(had[0]?.keys() ?? [])].filter((slot) => had.every((own) => own.has(slot)));
  return new Map(all.map((slot) => [slot, had.flatMap((own) => [...(own.get(slot) ?? [])])]));
}

/** Notes of the asked slots that have one of the terms where they have it. */
function notePlaces(
  { reading, slots }: Scoring,
  terms: readonly string[],
  asked: Uint8Array,
  placesAt: (slot: number) => Set<string>,
): void {
  for (const term of terms) {
    const postings = reading.lists.get(term);
    const own = postings === undefined ? [] : slots.of(postings);
    const isWord = WORD.test(term);
    for (let at = 0; at < own.length; at += 1) {
      const slot = own[at] ?? 0;
      if (asked[slot] !== 1) continue;
      const places = placesAt(slot);
      if (isWord) for (const field of fieldsOf(postings?.counts[at] ?? 0)) places.add(field);
      else places.add(term.slice(0, term.indexOf(":")));
    }
  }
}
