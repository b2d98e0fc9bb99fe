import { edits } from "../../../kernel/text/nearest.ts";
import type { Language } from "../../../kernel/language/language.ts";
import { docsUnder, type IndexReading } from "../scoring/postings.ts";
import { exactTerm } from "../words/stems.ts";
import type { NearWords } from "./near-words.ts";
import type { QueryWord } from "./query-words.ts";

/** A word that a mistyped one may have been meant to be. */
export interface CorrectionCandidate {
  readonly word: string;
  readonly distance: number;
}

const SHORTEST = 4;
const SHORT = 5;
const LONG = 7;
// Each costs a few milliseconds; a question with more unknown words is in a language that nothing here is in.
const MOST_WORDS = 3;
const MOST_CANDIDATES = 12;
const FAR = 2;

/** Those of the words that may be slips; none where there are so many that the question is in another language. */
export function slips(unknown: readonly QueryWord[]): QueryWord[] {
  const typed = unknown.filter((word) => word.correctable && word.folded.length >= SHORTEST);
  return new Set(typed.map(({ folded }) => folded)).size > MOST_WORDS ? [] : typed;
}

/** For each of some folded words those that it is likely to be a slip of, the nearest first. */
export type CorrectionCandidates = ReadonlyMap<string, readonly CorrectionCandidate[]>;

/**
 * By what stands in documents that the reader may see and by `names`, which documents are found by without having them: what is one
 * edit away, or goes on.
 */
export async function nearestCandidates(
  near: NearWords,
  typed: readonly string[],
  names: ReadonlySet<string>,
): Promise<CorrectionCandidates> {
  const found = typed.length === 0 ? new Map<string, never>() : await near.nearest(typed);
  return new Map(
    typed.map((one) => {
      const likely = candidates(one, found.get(one), names).filter(({ distance: away }) => away < FAR);
      return [one, likely.slice(0, MOST_CANDIDATES)];
    }),
  );
}

/** What is two edits away from long words, where they are no slips of those that are nearer. */
export async function furtherCandidates(
  near: NearWords,
  typed: readonly string[],
  names: ReadonlySet<string>,
  nearer: CorrectionCandidates,
): Promise<CorrectionCandidates> {
  const long = typed.filter((one) => one.length >= LONG && (nearer.get(one)?.length ?? 0) < MOST_CANDIDATES);
  const found = long.length === 0 ? new Map<string, never>() : await near.further(long);
  return new Map(
    long.map((one) => {
      const likely = candidates(one, found.get(one), names).filter(({ distance: away }) => away === FAR);
      return [one, likely.slice(0, MOST_CANDIDATES - (nearer.get(one)?.length ?? 0))];
    }),
  );
}

function candidates(typed: string, found: readonly string[] = [], names: ReadonlySet<string>): CorrectionCandidate[] {
  const words = new Set(found);
  for (const name of names) if (Math.abs(name.length - typed.length) <= 2 || name.startsWith(typed)) words.add(name);
  const likely: CorrectionCandidate[] = [];
  for (const word of words) {
    const away = distance(typed, word);
    if (Number.isFinite(away)) likely.push({ word, distance: away });
  }
  return likely.sort((a, b) => a.distance - b.distance);
}

/** By what a candidate is found; in a question whose language is certain, no word of another language that merely looks like it. */
export function likeliest(
  reading: IndexReading,
  likely: readonly (CorrectionCandidate & { readonly terms: readonly string[]; readonly named: boolean })[],
  spoken: readonly Language[],
): string | undefined {
  const own = (term: string) => spoken.length === 0 || spoken.some((language) => term.startsWith(`${language}:`));
  const visible = likely
    .map((c) => {
      const terms = c.named ? c.terms : c.terms.filter((term) => own(term) || term === exactTerm(c.word));
      return { ...c, docs: Math.max(0, ...terms.map((term) => docsUnder(reading, term))) };
    })
    .filter((c) => c.docs > 0);
  return visible.sort((a, b) => a.distance - b.distance || b.docs - a.docs)[0]?.word;
}

// Most words under which nothing is found are right, and merely absent: what is taken for a slip must look like one.
function distance(typed: string, word: string): number {
  const [long, alike] = [typed.length >= LONG, typed[0] === word[0]];
  if (!long && !alike) return Number.POSITIVE_INFINITY;
  const away = edits(typed, word, long && alike ? 2 : 1);
  if (away === 1 && isSlip(typed, word)) return 1;
  if (word.startsWith(typed)) return 1.5;
  return away === FAR && long && alike ? FAR : Number.POSITIVE_INFINITY;
}

// In a short word, another letter makes another word; and few people miss the first letter.
function isSlip(typed: string, word: string): boolean {
  if (typed[0] !== word[0]) return typed.length >= LONG;
  const replaced = typed.length === word.length && sorted(typed) !== sorted(word);
  return !replaced || typed.length > SHORT;
}

const sorted = (word: string): string => Array.from(word).sort().join("");
