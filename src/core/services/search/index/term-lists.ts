import type { SearchScope } from "../query.ts";
import type { Postings } from "../scoring/postings.ts";
import type { Delta } from "./delta-pool.ts";
import { type Lists, rememberLists } from "./known-lists.ts";
import { unpack, without } from "./packing.ts";

/** A list of a segment as it is read: with its term and place, and without its bytes where it was unpacked before. What has no term is no list. */
export interface ListRow {
  readonly term: string | null;
  readonly n: number;
  readonly bytes: Uint8Array | null;
  readonly text: string | null;
}

/** By term, its lists in segments, but for what is gone. Those that were unpacked before were not sent. */
export function packedOf(
  scope: SearchScope,
  rows: readonly ListRow[],
  unpacked: ReadonlyMap<string, Lists>,
  gone: Float64Array,
): Map<string, Postings[]> {
  const found = new Map<string, Map<string, Postings>>();
  for (const { term, n, bytes, text: place } of rows) {
    if (term === null || place === null) continue;
    const own = found.get(term) ?? new Map<string, Postings>();
    found.set(term, own);
    const postings = bytes === null ? unpacked.get(term)?.get(place) : unpack(bytes, n);
    if (postings !== undefined) own.set(place, postings);
  }
  for (const [term, own] of found) rememberLists(scope, term, own);
  return new Map([...found].map(([term, own]) => [term, [...own.values()].map((list) => without(list, gone))]));
}

/** By term, the lists of what stands in no segment. */
export const deltaOf = (delta: Delta, wanted: ReadonlySet<string>): Map<string, Postings> =>
  new Map(
    [...wanted].flatMap((term) => {
      const list = delta.under(term);
      return list === undefined ? [] : [[term, list] as const];
    }),
  );

/** All lists of each term. */
export function together(
  packed: Map<string, Postings[]>,
  delta: ReadonlyMap<string, Postings>,
  former: ReadonlyMap<string, Postings> = new Map(),
): ReadonlyMap<string, readonly Postings[]> {
  for (const [term, postings] of [...former, ...delta]) {
    const own = packed.get(term);
    if (own) own.push(postings);
    else packed.set(term, [postings]);
  }
  return packed;
}
