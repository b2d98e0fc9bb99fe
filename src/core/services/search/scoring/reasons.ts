import { fieldsOf } from "./counts.ts";
import type { Scoring } from "./scores.ts";
import type { Way } from "./sought.ts";

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
      for (const [slot, places] of placesOf(scoring, way, asked))
        reasons.get(slot)?.set(place, new Set([...(reasons.get(slot)?.get(place) ?? []), ...places]));
  });
  return reasons;
}

/** Of the asked slots that have all that a way takes, where they have it. */
function placesOf(scoring: Scoring, { terms }: Way, asked: Uint8Array): ReadonlyMap<number, ReadonlySet<string>> {
  const had = terms.map(() => new Map<number, Set<string>>());
  terms.forEach((any, nth) => {
    for (const term of any) notePlaces(scoring, term, asked, had[nth] ?? new Map<number, Set<string>>());
  });
  const [first = new Map<number, Set<string>>(), ...more] = had;
  const all = [...first.keys()].filter((slot) => more.every((own) => own.has(slot)));
  return new Map(all.map((slot) => [slot, new Set(had.flatMap((own) => [...(own.get(slot) ?? [])]))]));
}

function notePlaces({ reading, slots }: Scoring, term: string, asked: Uint8Array, had: Map<number, Set<string>>): void {
  const postings = reading.lists.get(term);
  if (!postings) return;
  const own = slots.of(postings);
  for (let at = 0; at < own.length; at += 1) {
    const slot = own[at] ?? 0;
    if (asked[slot] !== 1) continue;
    had.set(slot, new Set([...(had.get(slot) ?? []), ...whereIs(term, postings.counts[at] ?? 0)]));
  }
}

// Words are filed under the language of their stem, or as they are ("x:"); labels under their kind.
const WORD = /^(?:[a-z]{2}|x):/;

const whereIs = (term: string, counts: number): string[] =>
  WORD.test(term) ? fieldsOf(counts) : [term.slice(0, term.indexOf(":"))];
