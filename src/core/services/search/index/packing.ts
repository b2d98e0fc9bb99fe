import type { Postings } from "../scoring/postings.ts";

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

/** Postings as bytes, and how many they are. */
export interface PackedPostings {
  readonly bytes: Uint8Array;
  readonly docs: number;
}

/** Such postings again. */
export const unpack = (bytes: Uint8Array, docs: number): Postings => joined([{ bytes, docs }], new Float64Array());

/** The postings of lists of one term together, without the numbers that are gone, which are in order; in their order. */
export function joined(lists: readonly (Postings | PackedPostings)[], gone: Float64Array): Postings {
  const most = lists.reduce((sum, list) => sum + ("bytes" in list ? list.docs : list.numbers.length), 0);
  const numbers = new Float64Array(most);
  const counts = new Uint8Array(most);
  const lengths = new Uint8Array(most);
  let size = 0;
  for (const list of lists) {
    const isGone = among(gone);
    const add = (number: number, count: number, length: number) => {
      if (isGone(number)) return;
      numbers[size] = number;
      counts[size] = count;
      lengths[size] = length;
      size += 1;
    };
    if ("bytes" in list) eachPacked(list, add);
    else list.numbers.forEach((number, i) => add(number, list.counts[i] ?? 0, list.lengths[i] ?? 0));
  }
  if (size === most) return { numbers, counts, lengths };
  return { numbers: numbers.subarray(0, size), counts: counts.subarray(0, size), lengths: lengths.subarray(0, size) };
}

function eachPacked(
  { bytes, docs }: PackedPostings,
  say: (number: number, count: number, length: number) => void,
): void {
  let at = 0;
  let number = 0;
  for (let i = 0; i < docs; i += 1) {
    let unit = 1;
    for (let byte = bytes[at] ?? 0; ; byte = bytes[at] ?? 0) {
      at += 1;
      number += (byte % BITS) * unit;
      if (byte < BITS) break;
      unit *= BITS;
    }
    say(number, bytes[at] ?? 0, bytes[at + 1] ?? 0);
    at += 2;
  }
}

/** Whether a number stands among those, which are in order. Quick where it is asked of numbers in order, as a list has them. */
export function among(ordered: Float64Array): (number: number) => boolean {
  // All before this place are less than the last that was asked for.
  let from = 0;
  let last = Number.NEGATIVE_INFINITY;
  return (number) => {
    if (number < last) from = 0;
    last = number;
    if ((ordered[from] ?? Number.POSITIVE_INFINITY) < number) {
      let to = ordered.length;
      while (from < to) {
        const middle = (from + to) >> 1;
        if ((ordered[middle] ?? 0) < number) from = middle + 1;
        else to = middle;
      }
    }
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
