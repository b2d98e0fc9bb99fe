import { fieldsOf } from "./counts.ts";
import { docsUnder, placeOf } from "./postings.ts";
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
  const { numbers } = scoring.slots;
  const asked = best.toSorted((one, other) => (numbers[one] ?? 0) - (numbers[other] ?? 0));
  sought.forEach((ways, place) => {
    const known = (slot: number) => setAt(reasons.get(slot) ?? new Map<number, Set<string>>(), place);
    for (const { terms } of ways) noteWay(scoring, terms, asked, known);
  });
  return reasons;
}

/** Notes of the asked slots that have one term of each list where they have them. */
function noteWay(
  scoring: Scoring,
  terms: Way["terms"],
  asked: readonly number[],
  placesAt: (slot: number) => Set<string>,
): void {
  if (terms.length === 1) notePlaces(scoring, terms[0] ?? [], asked, placesAt);
  else for (const [slot, places] of placesOf(scoring, terms, asked)) for (const one of places) placesAt(slot).add(one);
}

function setAt<K>(sets: Map<K, Set<string>>, key: K): Set<string> {
  const known = sets.get(key) ?? new Set();
  sets.set(key, known);
  return known;
}

/** Of the asked slots that have one term of each list, where they have them. */
function placesOf(
  scoring: Scoring,
  terms: Way["terms"],
  asked: readonly number[],
): ReadonlyMap<number, readonly string[]> {
  const had: Map<number, Set<string>>[] = [];
  // From the rarest on: of the others only what has it is looked up.
  let left = asked;
  for (const place of rarestFirst(scoring, terms)) {
    const own = new Map<number, Set<string>>();
    notePlaces(scoring, terms[place] ?? [], left, (slot) => setAt(own, slot));
    had[place] = own;
    left = left.filter((slot) => own.has(slot));
    if (left.length === 0) return new Map();
  }
  return new Map(left.map((slot) => [slot, had.flatMap((own) => [...(own.get(slot) ?? [])])]));
}

/** The places of the lists of terms, those of which fewest documents have any first. */
function rarestFirst({ reading }: Scoring, terms: Way["terms"]): number[] {
  const docs = terms.map((any) => any.reduce((sum, term) => sum + docsUnder(reading, term), 0));
  return [...docs.keys()].sort((a, b) => (docs[a] ?? 0) - (docs[b] ?? 0));
}

/** Notes of the asked slots, in order of their numbers, that have one of the terms where they have it. */
function notePlaces(
  { reading, slots }: Scoring,
  terms: readonly string[],
  asked: readonly number[],
  placesAt: (slot: number) => Set<string>,
): void {
  for (const term of terms) {
    const postings = reading.lists.get(term);
    if (!postings) continue;
    const isWord = WORD.test(term);
    const label = [term.slice(0, term.indexOf(":"))];
    eachOf(asked, slots.numbers, postings.numbers, (slot, at) => {
      const places = placesAt(slot);
      for (const place of isWord ? fieldsOf(postings.counts[at] ?? 0) : label) places.add(place);
    });
  }
}

/** Goes through those of the slots, in order of their numbers, whose numbers stand in a list: with the place in it. */
function eachOf(
  asked: readonly number[],
  numbers: Float64Array,
  list: Float64Array,
  say: (slot: number, at: number) => void,
): void {
  let at = 0;
  for (const slot of asked) {
    at = placeOf(list, numbers[slot] ?? 0, at);
    if (at === list.length) return;
    if (list[at] === numbers[slot]) say(slot, at);
  }
}
