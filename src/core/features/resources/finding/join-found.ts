import type { Word } from "../../../services/questions/reading/words.ts";
import type { Hit } from "../../../services/search/search.ts";
import { hadOf } from "./fullest.ts";
import type { PassageHit } from "./find-passages.ts";

// What has less than half of the words is no answer beside what has them.
const HALF = 0.5;

/**
 * The ids of resources that were found by what is said of them and by what they say, best first. What is said of a resource comes first, but
 * for a passage that has more of the question's words than anything that is said of any; what else has at least half of them in a passage
 * comes last.
 */
export function joinedFound(hits: readonly Hit[], passages: readonly PassageHit[], telling: readonly Word[]): string[] {
  const most = Math.max(0, ...hits.map((hit) => hadOf(hit, telling)));
  const fuller = passages.filter(({ had }) => had > most).toSorted((a, b) => b.had - a.had || b.score - a.score);
  const least = Math.max(most, fuller[0]?.had ?? 0, telling.length) * HALF;
  const ids = [
    ...fuller.map(({ resource }) => resource),
    ...hits.map(({ doc }) => doc),
    ...passages.filter(({ had }) => had >= least).map(({ resource }) => resource),
  ];
  return [...new Set(ids)];
}
