import QuickLRU from "quick-lru";
import type { Scope } from "../query.ts";

/** A document that stands in no segment: its terms with their packed counts, and its length. */
export interface Entry {
  readonly number: number;
  readonly length: number;
  readonly terms: ReadonlyMap<string, number>;
}

/** Terms and counts as a document's row has them. */
export function writeEntry(terms: ReadonlyMap<string, number>): string {
  return [...terms].map(([term, counts]) => `${term} ${counts}`).join(" ");
}

/** Such an entry again. */
export function readEntry(text: string): ReadonlyMap<string, number> {
  const parts = text.split(" ");
  const terms = new Map<string, number>();
  for (let at = 0; at + 1 < parts.length; at += 2) terms.set(parts[at] ?? "", Number(parts[at + 1]));
  return terms;
}

/**
 * Entries that were read lately, by what PostgreSQL's hashtextextended makes of their text, so that only what is new is sent
 * again. Which of them a reader sees, the database says each time.
 */
const known = new QuickLRU<string, Map<string, Entry["terms"]>>({ maxSize: 50 });
// What was merged since is of no use any more: readers see different entries, but not so different ones.
const SPARE = 1_000;
const TIMES = 2;

/** The entries that are known of a kind of a community, by digest. */
export const knownEntries = ({ community, kind }: Scope): ReadonlyMap<string, Entry["terms"]> =>
  known.get(`${community} ${kind}`) ?? new Map();

/** Remembers what was read, beside what was known. */
export function rememberEntries({ community, kind }: Scope, read: ReadonlyMap<string, Entry["terms"]>): void {
  const key = `${community} ${kind}`;
  const before = known.get(key) ?? new Map<string, Entry["terms"]>();
  if (before.size > TIMES * read.size + SPARE) return void known.set(key, new Map(read));
  for (const [digest, terms] of read) before.set(digest, terms);
  known.set(key, before);
}
