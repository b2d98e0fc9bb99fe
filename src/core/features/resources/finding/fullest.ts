import { isOfTheField } from "../../../services/questions/loose-words.ts";
import type { Word } from "../../../services/questions/reading/words.ts";
import type { Hit } from "../../../services/search/search.ts";
import { wordsHad } from "../../../services/search/words-had.ts";

// What has less than half of the words, and counts less than half of the best, is no answer beside it; what has none of them
// must meet as much of the rest.
const HALF = 0.5;
const WITHOUT = 0.7;

/** Hits without those that have too little of the words of a question beside those that have more; where "arms" is all, in a library on arms, nothing lacks much. */
export function fullest(hits: readonly Hit[], telling: readonly Word[]): readonly Hit[] {
  const words = telling.every(({ folded }) => isOfTheField(folded)) ? [] : telling;
  const [first] = hits;
  if (first === undefined || words.length === 0) return hits;
  const had = (hit: Hit) => hadOf(hit, words);
  const most = Math.max(...hits.map(had));
  const best = Math.max(...hits.map(({ score }) => score));
  return hits.filter((hit) => had(hit) >= most * HALF || hit.score >= best * (had(hit) > 0 ? HALF : WITHOUT));
}

/** How many of the words a hit has. */
export function hadOf(hit: Hit, words: readonly Word[]): number {
  const { all } = wordsHad(hit);
  return words.filter(({ folded }) => all.has(folded)).length;
}
