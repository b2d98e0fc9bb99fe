import { placeOf, type Postings } from "../scoring/postings.ts";

// Seven bits a byte, the lowest first; the highest bit says that more follow.
const BITS = 128;

/** Postings in order of their numbers, as bytes: of each the distance from the one before, its counts and its length; three bytes mostly. */
export function pack({ numbers, counts, lengths }: Postings): Buffer {
  const bytes = Buffer.allocUnsafe(numbers.length * 10);
  let at = 0;
  let before = 0;
  for (let i = 0; i < numbers.length; i += 1) {
    const number = numbers[i] ?? 0;
    let distance = number - before;
    before = number;
    while (distance >= BITS) {
      bytes[at] = (distance % BITS) | BITS;
      at += 1;
      distance = Math.floor(distance / BITS);
    }
    bytes[at] = distance;
    bytes[at + 1] = counts[i] ?? 0;
    bytes[at + 2] = lengths[i] ?? 0;
    at += 3;
  }
  return bytes.subarray(0, at);
}

/** Such postings again. */
export function unpack(bytes: Uint8Array, docs: number): Postings {
  const numbers = new Float64Array(docs);
  const counts = new Uint8Array(docs);
  const lengths = new Uint8Array(docs);
  let at = 0;
  let number = 0;
  for (let i = 0; i < docs; i += 1) {
    let byte = bytes[at] ?? 0;
    at += 1;
    number += byte % BITS;
    for (let unit = BITS; byte >= BITS; unit *= BITS) {
      byte = bytes[at] ?? 0;
      at += 1;
      number += (byte % BITS) * unit;
    }
    numbers[i] = number;
    counts[i] = bytes[at] ?? 0;
    lengths[i] = bytes[at + 1] ?? 0;
    at += 2;
  }
  return { numbers, counts, lengths };
}

/** Of a term under which nothing stands. */
export const NO_POSTINGS: Postings = {
  numbers: new Float64Array(),
  counts: new Uint8Array(),
  lengths: new Uint8Array(),
};

/** Postings of lists of one term together, each in order of its numbers, in that order. Of one list they are that list. */
export function joined(lists: readonly Postings[]): Postings {
  const [first = NO_POSTINGS, ...more] = lists.toSorted((a, b) => (a.numbers[0] ?? 0) - (b.numbers[0] ?? 0));
  return more.reduce((all, list) => both(all, list), first);
}

function both(one: Postings, other: Postings): Postings {
  const docs = one.numbers.length + other.numbers.length;
  const all = { numbers: new Float64Array(docs), counts: new Uint8Array(docs), lengths: new Uint8Array(docs) };
  let [left, right] = [0, 0];
  for (let at = 0; at < docs; at += 1) {
    const isLeft =
      (one.numbers[left] ?? Number.POSITIVE_INFINITY) <= (other.numbers[right] ?? Number.POSITIVE_INFINITY);
    const [from, place] = isLeft ? [one, left] : [other, right];
    all.numbers[at] = from.numbers[place] ?? 0;
    all.counts[at] = from.counts[place] ?? 0;
    all.lengths[at] = from.lengths[place] ?? 0;
    if (isLeft) left += 1;
    else right += 1;
  }
  return all;
}

/** The same without the numbers that are gone, both in order. Where none of it is gone, it is that list. */
export function without(postings: Postings, gone: Float64Array): Postings {
  const places = goneFrom(postings.numbers, gone);
  if (places.length === 0) return postings;
  const docs = postings.numbers.length - places.length;
  const left = { numbers: new Float64Array(docs), counts: new Uint8Array(docs), lengths: new Uint8Array(docs) };
  let from = 0;
  places.push(postings.numbers.length);
  places.forEach((to, before) => {
    left.numbers.set(postings.numbers.subarray(from, to), from - before);
    left.counts.set(postings.counts.subarray(from, to), from - before);
    left.lengths.set(postings.lengths.subarray(from, to), from - before);
    from = to + 1;
  });
  return left;
}

/** The places of those numbers that are gone: what there is less of is looked up in the other. */
function goneFrom(numbers: Float64Array, gone: Float64Array): number[] {
  const places: number[] = [];
  if (gone.length < numbers.length) {
    let from = 0;
    for (const number of gone) {
      from = placeOf(numbers, number, from);
      if (numbers[from] === number) places.push(from);
    }
    return places;
  }
  const isGone = among(gone);
  numbers.forEach((number, place) => {
    if (isGone(number)) places.push(place);
  });
  return places;
}

/** Whether a number stands among those, which are in order. Quick where it is asked of numbers in order, as a list has them. */
export function among(ordered: Float64Array): (number: number) => boolean {
  // All before this place are less than the last that was asked for.
  let from = 0;
  let last = Number.NEGATIVE_INFINITY;
  return (number) => {
    if (number < last) from = 0;
    last = number;
    if ((ordered[from] ?? Number.POSITIVE_INFINITY) < number) from = placeOf(ordered, number, from);
    return ordered[from] === number;
  };
}

/** The same in order of numbers. */
export function ordered(postings: Postings): Postings {
  const { numbers, counts, lengths } = postings;
  if (numbers.every((number, i) => i === 0 || number > (numbers[i - 1] ?? 0))) return postings;
  const order = Array.from(numbers, (_, i) => i).sort((a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0));
  return {
    numbers: Float64Array.from(order, (i) => numbers[i] ?? 0),
    counts: Uint8Array.from(order, (i) => counts[i] ?? 0),
    lengths: Uint8Array.from(order, (i) => lengths[i] ?? 0),
  };
}
