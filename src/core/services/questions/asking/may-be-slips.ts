import type { Hit } from "../../search/search.ts";
import { wordsHad } from "../../search/words-had.ts";
import type { UnderstoodQuestion } from "./asked.ts";

// Who writes more may well use words that nothing here has: found with bench/search-questions/tune.
const FEW_WORDS = 3;
const HALF = 0.5;

/**
 * Whether words that nothing has may be slips in what describes something: where that is a few words and nothing else, of which nothing has
 * half.
 */
export function mayBeSlips({ conditions, telling }: UnderstoodQuestion, hits: readonly Hit[]): boolean {
  if (conditions.length > 0 || telling.length > FEW_WORDS) return false;
  return hits.every(
    (hit) => telling.filter(({ folded }) => wordsHad(hit).all.has(folded)).length < telling.length * HALF,
  );
}
