import { fieldsOf } from "./counts.ts";
import type { Scoring } from "./scores.ts";
import type { Way } from "./sought.ts";

/** By place in the list, where some documents have what is looked for: fields, and kinds of labels. */
export type Reasons = ReadonlyMap<number, ReadonlySet<string>>;

/** For each of the slots, which of the things they have and where. */
export function reasonsOf(
  { reading, slots }: Scoring,
  sought: readonly (readonly Way[])[],
  best: readonly number[],
): ReadonlyMap<number, Reasons> {
  const reasons = new Map(best.map((slot) => [slot, new Map<number, Set<string>>()] as const));
  const asked = new Uint8Array(slots.size);
  for (const slot of best) asked[slot] = 1;
  sought.forEach((ways, place) => {
    for (const way of ways)
      for (const [slot, places] of placesOf(way))
        reasons.get(slot)?.set(place, new Set([...(reasons.get(slot)?.get(place) ?? []), ...places]));
  });
  return reasons;

  /** Of the slots that have all that a way takes, where they have it. */
  function placesOf({ terms }: Way): ReadonlyMap<number, ReadonlySet<string>> {
    const had = new Map<number, { nth: number; places: Set<string> }>();
    terms.forEach((any, nth) => {
      for (const term of any) {
        const postings = reading.lists.get(term);
        if (!postings) continue;
        slots.of(postings).forEach((slot, at) => {
          if (asked[slot] !== 1) return;
          const own = had.get(slot) ?? { nth: 0, places: new Set() };
          if (own.nth < nth) return;
          own.nth = nth + 1;
          for (const place of whereIs(term, postings.counts[at] ?? 0)) own.places.add(place);
          had.set(slot, own);
        });
      }
    });
    return new Map([...had].flatMap(([slot, own]) => (own.nth === terms.length ? [[slot, own.places] as const] : [])));
  }
}

// Words are filed under the language of their stem, or as they are ("x:"); labels under their kind.
const WORD = /^(?:[a-z]{2}|x):/;

const whereIs = (term: string, counts: number): string[] =>
  WORD.test(term) ? fieldsOf(counts) : [term.slice(0, term.indexOf(":"))];
