import type { SearchScope } from "../query.ts";
import { packLength } from "../scoring/lengths.ts";
import type { Postings } from "../scoring/postings.ts";
import { ALL, type Delta, forgetPool, keepPool, noteEntry, type Pool, poolOf, type Standing } from "./delta-pool.ts";
import { ordered } from "./packing.ts";

/** What the database is told of what is known already: states of which nothing is sent again, and the number up to which no entry is. */
export interface KnownDelta {
  readonly states: readonly string[];
  readonly upTo: number;
}

/** What is known of what stands in no segment of an index. */
export function knownDelta(scope: SearchScope): KnownDelta {
  const { seen, latest } = poolOf(scope);
  return { states: [...seen.keys()].map((key) => key.split(" ")[1] ?? ""), upTo: latest };
}

/** That no state is known, and entries up to a number. */
export const knownUpTo = (upTo: number): KnownDelta => ({ states: [], upTo });

/**
 * Reads what stands in no segment: its state in the first line and, where that is not known, a line for each document with number, length,
 * digest and, past the number that was told, the entry. Where something is not known after all, returns up to which number all is.
 */
export function readDelta(scope: SearchScope, docs: number, text: string): Delta | number {
  if (docs === 0) return NOTHING;
  const [state = "", ...rows] = text.split("\n");
  const key = `${docs} ${state}`;
  const before = poolOf(scope);
  if (rows.length === 0) return before.seen.get(key) ?? ALL;
  const lines = rows.map(readLine);
  const unknown = noteEntries(before, lines);
  if (unknown === ALL) forgetPool(scope);
  const numbers = new Set(lines.map(({ number }) => number));
  if (unknown !== undefined) return unknown;
  const pool = keepPool(scope, before, numbers);
  const delta = deltaOf(pool, lines, numbers);
  pool.seen.set(key, delta);
  return delta;
}

interface Line {
  readonly number: number;
  readonly length: number;
  readonly digest: string;
  /** Absent where it was not sent. */
  readonly entry: string | undefined;
}

function readLine(line: string): Line {
  const [number = "", length = "", digest = ""] = line.split(" ", 3);
  const from = number.length + length.length + digest.length + 3;
  const entry = line.length < from ? undefined : line.slice(from);
  return { number: Number(number), length: Number(length), digest, entry };
}

/** Notes the entries that were sent; says up to which number all is known where some is not, and ALL where what is known is of another database. */
function noteEntries(pool: Pool, lines: readonly Line[]): number | undefined {
  let least = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    const known = pool.digests.get(line.number);
    if (known === line.digest) continue;
    if (known !== undefined) return ALL;
    if (line.entry === undefined) least = Math.min(least, line.number);
    else noteEntry(pool, line, line.entry);
  }
  return Number.isFinite(least) ? least - 1 : undefined;
}

/** What of a pool is seen; lists are made when they are asked for, and once. */
function deltaOf({ terms }: Pool, lines: readonly Line[], seen: ReadonlySet<number>): Delta {
  const lists = new Map<string, Postings | undefined>();
  return {
    docs: seen.size,
    prose: lines.filter(({ length }) => length > 0).length,
    length: lines.reduce((sum, { length }) => sum + length, 0),
    under(term) {
      const own = terms.get(term);
      if (own === undefined || lists.has(term)) return lists.get(term);
      const list = listOf(own.filter(({ number }) => seen.has(number)));
      lists.set(term, list);
      return list;
    },
  };
}

const listOf = (own: readonly Standing[]): Postings | undefined =>
  own.length === 0
    ? undefined
    : ordered({
        numbers: Float64Array.from(own, ({ number }) => number),
        counts: Uint8Array.from(own, ({ counts }) => counts),
        lengths: Uint8Array.from(own, ({ length }) => packLength(length)),
      });

const NOTHING: Delta = { docs: 0, prose: 0, length: 0, under: () => undefined };
