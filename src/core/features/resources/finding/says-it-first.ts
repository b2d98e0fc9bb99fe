import type { Word } from "../../../services/questions/reading/words.ts";
import type { Hit } from "../../../services/search/search.ts";
import { amongEquals } from "./among-equals.ts";
import type { PassageHit } from "./find-passages.ts";
import { hadOf } from "./fullest.ts";

// What counts much less than the best is no better for saying it in a passage, too: found with bench/search-questions/tune.
const NEAR = 0.7;

/** What says it in a passage, too, before what only is said to be about it. */
export function saysItFirst(
  hits: readonly Hit[],
  passages: readonly Pick<PassageHit, "resource" | "had">[],
  telling: readonly Word[],
): readonly Hit[] {
  const had = new Map(passages.map((one) => [one.resource, one.had]));
  const least = Math.max(0, ...hits.map(({ score }) => score)) * NEAR;
  return amongEquals(hits, (hit) =>
    hit.score >= least && (had.get(hit.doc) ?? 0) >= Math.max(1, hadOf(hit, telling)) ? 0 : 1,
  );
}
