import type { SearchScope } from "../query.ts";
import type { Postings } from "../scoring/postings.ts";
import { LEAST_DRAWN } from "./segments.ts";

/** Lists of one term, by segment and label: "4503599627370496.1". */
export type Lists = ReadonlyMap<string, Postings>;

interface Known {
  readonly lists: Lists;
  readonly bytes: number;
}

// Of a library of a hundred thousand documents that is every list that questions ask for often.
const MOST_BYTES = 32 * 2 ** 20;
// Numbers, counts and lengths of a document; and what a list takes besides.
const OF_A_DOCUMENT = 10;
const OF_A_LIST = 400;
// What was merged since is of no use any more: readers see different lists of a term, but not so different ones.
const TIMES = 2;
const SPARE = 8;
// Segments that were counted have fewer.
const DIGITS = `${LEAST_DRAWN}`.length;

/** The terms that were asked for last come last. */
const known = new Map<string, Known>();
let bytes = 0;

const keyOf = ({ community, kind }: SearchScope, term: string): string => `${community} ${kind} ${term}`;

/**
 * Lists of a term as they were unpacked lately: they never change, so only others are sent again. Which of them a reader sees, the
 * database says each time. All that is remembered takes 32 MB at most.
 */
export const knownLists = (scope: SearchScope, term: string): Lists => known.get(keyOf(scope, term))?.lists ?? NONE;

const NONE: Lists = new Map();

/** Remembers the lists of a term that were read now, beside those that were known. */
export function rememberLists(scope: SearchScope, term: string, read: Lists): void {
  const key = keyOf(scope, term);
  const drawn = [...read].filter(([place]) => place.indexOf(".") === DIGITS);
  if (drawn.length === 0) return;
  const before = known.get(key);
  if (before !== undefined && drawn.every(([place, list]) => before.lists.get(place) === list)) {
    known.delete(key);
    return void known.set(key, before);
  }
  const kept = before === undefined || before.lists.size > TIMES * drawn.length + SPARE ? [] : before.lists;
  const lists = new Map([...kept, ...drawn]);
  const size = sizeOf(lists);
  forget(key);
  known.set(key, { lists, bytes: size });
  bytes += size;
  for (const [oldest] of known) {
    if (bytes <= MOST_BYTES) break;
    forget(oldest);
  }
}

function forget(key: string): void {
  bytes -= known.get(key)?.bytes ?? 0;
  known.delete(key);
}

/** What they take, several of a term also as the one that is made of them (joined-once.ts). */
const sizeOf = (lists: Lists): number =>
  [...lists.values()].reduce((sum, { numbers }) => sum + OF_A_LIST + OF_A_DOCUMENT * numbers.length, 0) *
  Math.min(2, lists.size);
