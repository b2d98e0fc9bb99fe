import { groupBy } from "../../../kernel/values/group-by.ts";
import type { Hit } from "../../../services/search/search.ts";

/** Which words of a question a hit has, which of them in its name, and what it is filed as: of hits with the same, one answers as well as the other. */
function hadOfQuestion(hit: Hit): string {
  const before = known.get(hit);
  if (before !== undefined) return before;
  const had = [hadOfWords(hit.why), ...hit.met.map((labels) => (labels.length > 0 ? "filed" : ""))].join("\n");
  known.set(hit, had);
  return had;
}

function hadOfWords(why: Hit["why"]): string {
  const before = knownWords.get(why);
  if (before !== undefined) return before;
  const had = why
    .map(({ word, fields }) => `${word.toLowerCase()} ${fields.includes("name") ? 1 : 0}`)
    .sort()
    .join("\n");
  knownWords.set(why, had);
  return had;
}

// Asked by each of those that put equals in order.
const known = new WeakMap<Hit, string>();
const knownWords = new WeakMap<Hit["why"], string>();

/** Whether any two hits have the same words of a question as much; what tells equals apart need not be read for others. */
export const haveEquals = (hits: readonly Hit[]): boolean => new Set(hits.map(hadOfQuestion)).size < hits.length;

/** Hits of which those that have the same words of a question as much stand by rank, the least first, in the places that they have together. */
export function amongEquals(hits: readonly Hit[], rank: (hit: Hit) => number): readonly Hit[] {
  const queues = new Map(
    [...groupBy(hits, hadOfQuestion)].map(([had, group]) => [
      had,
      group.toSorted((a, b) => rank(a) - rank(b)).values(),
    ]),
  );
  return hits.map((hit) => queues.get(hadOfQuestion(hit))?.next().value ?? hit);
}
