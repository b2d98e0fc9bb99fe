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
const MOST = 10_000;

/** The entries that are known of a kind of a community, by digest. */
export function knownEntries({ community, kind }: Scope): Map<string, Entry["terms"]> {
  const key = `${community} ${kind}`;
  const entries = known.get(key);
  if (entries && entries.size <= MOST) return entries;
  const fresh = new Map<string, Entry["terms"]>();
  known.set(key, fresh);
  return fresh;
}
