import QuickLRU from "quick-lru";
import type { SearchScope } from "../query.ts";
import type { Postings } from "../scoring/postings.ts";
import { readEntry } from "./entries.ts";

/** What of an index stands in no segment, as a reader sees it. */
export interface Delta {
  readonly docs: number;
  /** How many of them have prose, and how long that is together, in words. */
  readonly prose: number;
  readonly length: number;
  /** Those under a term; absent where none are. */
  under(term: string): Postings | undefined;
}

/** A document under a term. */
export interface Standing {
  readonly number: number;
  readonly length: number;
  readonly counts: number;
}

/** Entries that were read lately, each of them once, by what they stand under. */
export interface Pool {
  /** By number, the digest of the entry. */
  readonly digests: Map<number, string>;
  readonly terms: Map<string, Standing[]>;
  /** What readers saw, by how many documents that were and a digest of them all. */
  readonly seen: QuickLRU<string, Delta>;
  /** The highest number. */
  latest: number;
}

/** No number is less. */
export const ALL = -1;

// Readers with different roles, and before and after a write.
const STATES = 8;
// What was merged since is of no use any more: readers see different entries, but not so different ones.
const SPARE = 1_000;
const TIMES = 2;

// Of the kinds of communities that were asked lately. Which of the entries a reader sees, the database says each time.
const pools = new QuickLRU<string, Pool>({ maxSize: 50 });

const keyOf = ({ community, kind }: SearchScope): string => `${community} ${kind}`;

/** The entries that are known of a kind of a community. */
export const poolOf = (scope: SearchScope): Pool => pools.get(keyOf(scope)) ?? emptyPool();

/** Keeps what is known of it; of much that such a reader does not see, only what they do. */
export function keepPool(scope: SearchScope, pool: Pool, seen: ReadonlySet<number>): Pool {
  const kept = pool.digests.size > TIMES * seen.size + SPARE ? prunedTo(pool, seen) : pool;
  pools.set(keyOf(scope), kept);
  return kept;
}

/** Forgets what is known of it. */
export const forgetPool = (scope: SearchScope): boolean => pools.delete(keyOf(scope));

/** Notes an entry. */
export function noteEntry(
  pool: Pool,
  { number, length, digest }: { readonly number: number; readonly length: number; readonly digest: string },
  entry: string,
): void {
  for (const [term, counts] of readEntry(entry)) {
    const own = pool.terms.get(term);
    const standing = { number, length, counts };
    if (own) own.push(standing);
    else pool.terms.set(term, [standing]);
  }
  pool.digests.set(number, digest);
  pool.latest = Math.max(pool.latest, number);
}

const emptyPool = (): Pool => ({
  ...{ digests: new Map<number, string>(), terms: new Map<string, Standing[]>() },
  ...{ seen: new QuickLRU<string, Delta>({ maxSize: STATES }), latest: ALL },
});

function prunedTo({ digests, terms, latest }: Pool, seen: ReadonlySet<number>): Pool {
  const left = [...terms].map(([term, own]) => [term, own.filter(({ number }) => seen.has(number))] as const);
  return {
    ...emptyPool(),
    digests: new Map([...digests].filter(([number]) => seen.has(number))),
    terms: new Map(left.filter(([, own]) => own.length > 0)),
    latest,
  };
}
