import { fieldsOf } from "./counts.ts";
import { docsUnder, placeOf, type Postings } from "./postings.ts";
import { NOWHERE, together, type FieldsAndLabels, whereIn } from "./where.ts";
import type { Scoring } from "./ways.ts";
import type { WayToHave } from "./sought.ts";

// Words are filed under the language of their stem, or as they are ("x:"); labels under their kind.
const WORD = /^(?:[a-z]{2}|x):/;
// So many documents are gone through in the time in which one is looked up among them.
const LOOKED_UP = 8;

/** Where documents have what is looked for: fields, and kinds of labels. */
export interface Reasons {
  /** Of the nth document, by place in the list of what is looked for. */
  of(nth: number): readonly FieldsAndLabels[];
}

/** For each of the slots, which of the things they have and where. */
export function reasonsOf(
  scoring: Scoring,
  sought: readonly (readonly WayToHave[])[],
  best: readonly number[],
): Reasons {
  const had = new Array<FieldsAndLabels>(best.length * sought.length).fill(NOWHERE);
  withPlaces(scoring, best, (asked) => {
    sought.forEach((ways, place) => {
      const add = (nth: number, where: FieldsAndLabels) => {
        const cell = nth * sought.length + place;
        had[cell] = together(had[cell] ?? NOWHERE, where);
      };
      for (const { terms } of ways) noteWay(scoring, terms, asked, add);
    });
  });
  return { of: (nth) => had.slice(nth * sought.length, (nth + 1) * sought.length) };
}

/** The slots that are asked about. */
interface Asked {
  /** In order of their numbers, each with its place among those that were asked about. */
  readonly inOrder: readonly { readonly nth: number; readonly number: number }[];
  /** By slot, one more than that place; 0 of others. */
  readonly places: Int32Array;
}

// By slot, 0 but for a moment.
let spare = new Int32Array();

function withPlaces({ slots }: Scoring, best: readonly number[], work: (asked: Asked) => void): void {
  if (spare.length < slots.size) spare = new Int32Array(slots.size);
  const inOrder = best.map((slot, nth) => ({ nth, number: slots.numbers[slot] ?? 0 }));
  inOrder.sort((one, other) => one.number - other.number);
  best.forEach((slot, nth) => (spare[slot] = nth + 1));
  try {
    work({ inOrder, places: spare });
  } finally {
    for (const slot of best) spare[slot] = 0;
  }
}

type Add = (nth: number, where: FieldsAndLabels) => void;

/** Notes of the asked slots that have one term of each list where they have them. */
function noteWay(scoring: Scoring, terms: WayToHave["terms"], asked: Asked, add: Add): void {
  const [only, ...more] = terms;
  if (only !== undefined && more.length === 0) return void notePlaces(scoring, only, asked, add);
  let left: ReadonlyMap<number, FieldsAndLabels> | undefined;
  // From the rarest on: what lacks one has nothing.
  for (const any of rarestFirst(scoring, terms)) {
    const own = new Map<number, FieldsAndLabels>();
    notePlaces(scoring, any, asked, (nth, where) => {
      if (left === undefined || left.has(nth)) own.set(nth, together(own.get(nth) ?? left?.get(nth) ?? NOWHERE, where));
    });
    if (own.size === 0) return;
    left = own;
  }
  for (const [nth, where] of left ?? []) add(nth, where);
}

/** Lists of terms, those of which fewest documents have any first. */
function rarestFirst({ reading }: Scoring, terms: WayToHave["terms"]): (readonly string[])[] {
  const docs = terms.map((any) => any.reduce((sum, term) => sum + docsUnder(reading, term), 0));
  return [...docs.keys()].sort((a, b) => (docs[a] ?? 0) - (docs[b] ?? 0)).map((place) => terms[place] ?? []);
}

/** Notes of the asked slots that have one of the terms where they have it. */
function notePlaces({ reading, slots }: Scoring, terms: readonly string[], asked: Asked, add: Add): void {
  for (const term of terms) {
    const postings = reading.lists.get(term);
    if (!postings) continue;
    const label = WORD.test(term) ? undefined : whereIn([term.slice(0, term.indexOf(":"))]);
    eachOf(asked, postings, slots.of(postings), (nth, at) =>
      add(nth, label ?? whereIn(fieldsOf(postings.counts[at] ?? 0))),
    );
  }
}

/** Goes through those of the asked slots that stand in a list: with the place in it. */
function eachOf(asked: Asked, { numbers }: Postings, slots: Int32Array, say: (nth: number, at: number) => void): void {
  if (slots.length <= asked.inOrder.length * LOOKED_UP) {
    for (let at = 0; at < slots.length; at += 1) {
      const nth = asked.places[slots[at] ?? 0] ?? 0;
      if (nth > 0) say(nth - 1, at);
    }
    return;
  }
  let at = 0;
  for (const { nth, number } of asked.inOrder) {
    at = placeOf(numbers, number, at);
    if (at === numbers.length) return;
    if (numbers[at] === number) say(nth, at);
  }
}
