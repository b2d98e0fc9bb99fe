import { type Gain, gainFor, rarity } from "./bm25.ts";
import { docsUnder, placeOf, type Postings, type IndexReading } from "./postings.ts";
import type { Scratch } from "./scratch.ts";
import type { Slots } from "./slots.ts";
import type { SoughtWord, WayToHave } from "./sought.ts";

/** What is known of the documents that are scored. */
export interface Scoring {
  readonly reading: IndexReading;
  readonly slots: Slots;
  readonly gain: Gain;
}

/** What scores documents by the words that stand in the slots. */
export const scoringOf = (reading: IndexReading, slots: Slots): Scoring => ({
  reading,
  slots,
  gain: gainFor(reading.averageLength),
});

/** The same while scores are reckoned: with numbers by slot, 0 but for a moment. */
export interface Reckoning extends Scoring {
  readonly scratch: Scratch;
  readonly spare: readonly [Float64Array, Float64Array];
}

/** Goes through the slots of the documents that have one of the ways' terms; some come more than once. */
export function eachSlot({ reading, slots }: Scoring, ways: readonly WayToHave[], say: (slot: number) => void): void {
  for (const term of new Set(ways.flatMap((way) => way.terms.flat()))) {
    const postings = reading.lists.get(term);
    const places = postings === undefined ? [] : slots.of(postings);
    for (let at = 0; at < places.length; at += 1) say(places[at] ?? 0);
  }
}

/** In how many documents a way of saying something is found, at most: the rarest of its words decides. */
export function docsOf(reading: IndexReading, { terms }: WayToHave): number {
  return Math.min(...terms.map((any) => Math.max(0, ...any.map((term) => docsUnder(reading, term)))));
}

// Ways that count less are of another language, or may mean something else.
const ITSELF = 0.9;

/**
 * A word is as rare as the commonest way of saying it that means the same, whichever a document has: its translations say nothing of
 * that, unless nothing else stands anywhere.
 */
export function rarityOf({ reading }: Scoring, ways: readonly WayToHave[]): number {
  const most = (some: readonly WayToHave[]) => Math.max(0, ...some.map((way) => docsOf(reading, way)));
  return rarity(reading.docs, most(ways.filter(({ weight }) => weight >= ITSELF)) || most(ways));
}

/** Puts into `into`, which is empty, what each document gains by the way of saying the word that counts most in it. */
export function best(reckoning: Reckoning, { ways }: Pick<SoughtWord, "ways">, into: Float64Array): void {
  const rare = rarityOf(reckoning, ways);
  for (const way of ways) putWay(reckoning, way, rare * way.weight, into);
}

/** Puts into `into` what documents gain by a way of saying something, where that is more. */
export function putWay(reckoning: Reckoning, { terms }: WayToHave, weight: number, into: Float64Array): void {
  const [only, ...more] = terms;
  if (only && more.length === 0) for (const term of only) putTerm(reckoning, term, weight, into);
  else if (only) putWhole(reckoning, terms, weight, into);
}

function putTerm({ reading, slots, gain }: Reckoning, term: string, weight: number, into: Float64Array): void {
  const postings = reading.lists.get(term);
  if (!postings) return;
  const places = slots.of(postings);
  for (let at = 0; at < places.length; at += 1) {
    const slot = places[at] ?? 0;
    const own = gain(postings, at) * weight;
    if (own > (into[slot] ?? 0)) into[slot] = own;
  }
}

/** Of the documents that have one term of each list, the mean of what they gain by these. */
function putWhole(reckoning: Reckoning, terms: WayToHave["terms"], weight: number, into: Float64Array): void {
  // From the rarest on: of the others only what has it counts.
  const docs = (any: readonly string[]) => any.reduce((sum, term) => sum + docsUnder(reckoning.reading, term), 0);
  let [had, both] = reckoning.spare;
  let left: readonly number[] | undefined;
  for (const any of [...terms].sort((a, b) => docs(a) - docs(b))) {
    const found = addGains(reckoning, any, left && { slots: left, gains: had }, both);
    for (const slot of left ?? []) had[slot] = 0;
    [had, both, left] = [both, had, found];
  }
  for (const slot of left ?? []) {
    const own = ((had[slot] ?? 0) / terms.length) * weight;
    if (own > (into[slot] ?? 0)) into[slot] = own;
    had[slot] = 0;
  }
}

interface Had {
  readonly slots: readonly number[];
  readonly gains: Float64Array;
}

// So many times as many documents are gone through in the time in which one is looked up among them.
const LOOKED_UP = 16;

/** Puts into `now` what the terms add to what was had before, of those that had anything, or of all; says which they are. */
function addGains(
  { reading, slots, gain }: Reckoning,
  terms: readonly string[],
  before: Had | undefined,
  now: Float64Array,
): number[] {
  const found: number[] = [];
  for (const term of terms) {
    const postings = reading.lists.get(term);
    if (!postings) continue;
    eachPlace(slots, postings, before, (slot, at) => {
      if (now[slot] === 0) found.push(slot);
      now[slot] = Math.max(now[slot] ?? 0, (before?.gains[slot] ?? 0) + gain(postings, at));
    });
  }
  return found;
}

/** Goes through the documents of a list, of those alone that had anything before where some had: by slot and place in the list. */
function eachPlace(
  slots: Slots,
  postings: Postings,
  before: Had | undefined,
  say: (slot: number, at: number) => void,
): void {
  const { numbers } = postings;
  if (before !== undefined && before.slots.length * LOOKED_UP < numbers.length) {
    for (const slot of before.slots) {
      const at = placeOf(numbers, slots.numbers[slot] ?? 0, 0);
      if (numbers[at] === slots.numbers[slot]) say(slot, at);
    }
    return;
  }
  const places = slots.of(postings);
  for (let at = 0; at < places.length; at += 1) {
    const slot = places[at] ?? 0;
    if (before === undefined || before.gains[slot] !== 0) say(slot, at);
  }
}
