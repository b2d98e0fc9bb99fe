import { fieldsOf } from "./counts.ts";
import type { Scoring } from "./scores.ts";
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
    for (const way of ways)
      for (const [slot, places] of placesOf(scoring, way, asked)) note(reasons.get(slot), place, places);
  });
  return reasons;
}

function note(reasons: Map<number, Set<string>> | undefined, place: number, places: ReadonlySet<string>): void {
  const known = reasons?.get(place);
  if (known) for (const one of places) known.add(one);
  else reasons?.set(place, new Set(places));
}

/** Of the asked slots that have all that a way takes, where they have it. */
function placesOf(scoring: Scoring, { terms }: Way, asked: Uint8Array): ReadonlyMap<number, ReadonlySet<string>> {
  const had = terms.map(() => new Map<number, Set<string>>());
  terms.forEach((any, nth) => {
    for (const term of any) notePlaces(scoring, term, asked, had[nth] ?? new Map<number, Set<string>>());
  });
  const [first = new Map<number, Set<string>>(), ...more] = had;
  if (more.length === 0) return first;
  const all = [...first.keys()].filter((slot) => more.every((own) => own.has(slot)));
  return new Map(all.map((slot) => [slot, new Set(had.flatMap((own) => [...(own.get(slot) ?? [])]))]));
}

function notePlaces({ reading, slots }: Scoring, term: string, asked: Uint8Array, had: Map<number, Set<string>>): void {
  const postings = reading.lists.get(term);
  if (!postings) return;
  const own = slots.of(postings);
  const isWord = WORD.test(term);
  const label = term.slice(0, term.indexOf(":"));
  for (let at = 0; at < own.length; at += 1) {
    const slot = own[at] ?? 0;
    if (asked[slot] !== 1) continue;
    const places = had.get(slot) ?? new Set<string>();
    had.set(slot, places);
    if (isWord) for (const field of fieldsOf(postings.counts[at] ?? 0)) places.add(field);
    else places.add(label);
  }
}
