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

/** Such postings again; `docs` is how many they are. */
export function unpack(bytes: Uint8Array, docs: number): Postings {
  const numbers = new Float64Array(docs);
  const counts = new Uint8Array(docs);
  const lengths = new Uint8Array(docs);
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
    numbers[i] = number;
    counts[i] = bytes[at] ?? 0;
    lengths[i] = bytes[at + 1] ?? 0;
    at += 2;
  }
  return { numbers, counts, lengths };
}

/** The postings of lists of one term together, without the numbers that are gone; in their order. */
export function joined(lists: readonly Postings[], gone: ReadonlySet<number>): Postings {
  const [only, ...more] = lists;
  if (only && more.length === 0 && gone.size === 0) return only;
  const most = lists.reduce((sum, { numbers }) => sum + numbers.length, 0);
  const numbers = new Float64Array(most);
  const counts = new Uint8Array(most);
  const lengths = new Uint8Array(most);
  let size = 0;
  for (const list of lists)
    for (let i = 0; i < list.numbers.length; i += 1) {
      const number = list.numbers[i] ?? 0;
      if (gone.size > 0 && gone.has(number)) continue;
      numbers[size] = number;
      counts[size] = list.counts[i] ?? 0;
      lengths[size] = list.lengths[i] ?? 0;
      size += 1;
    }
  return { numbers: numbers.subarray(0, size), counts: counts.subarray(0, size), lengths: lengths.subarray(0, size) };
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
