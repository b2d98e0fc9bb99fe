import type { Postings } from "../scoring/postings.ts";
import { joined, NO_POSTINGS } from "./packing.ts";

interface Whole {
  readonly parts: readonly Postings[];
  readonly whole: Postings;
}

// By the first of its parts, which are remembered as long as anything is known of the index.
const made = new WeakMap<Postings, Whole>();

/** Lists of one term as one. What the same lists made before is that again: thousands of numbers are not put together for each question. */
export function joinedOnce(lists: readonly Postings[]): Postings {
  const parts = lists.filter(({ numbers }) => numbers.length > 0);
  const [first = NO_POSTINGS, ...more] = parts;
  if (more.length === 0) return first;
  const before = made.get(first);
  if (before !== undefined && isSame(before.parts, parts)) return before.whole;
  const whole = joined(parts);
  made.set(first, { parts, whole });
  return whole;
}

const isSame = (one: readonly Postings[], other: readonly Postings[]): boolean =>
  one.length === other.length && one.every((part, place) => part === other[place]);
