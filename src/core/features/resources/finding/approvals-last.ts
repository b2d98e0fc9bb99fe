import type { Hit } from "../../../services/search/search.ts";
import { amongEquals } from "./among-equals.ts";
import type { ToldApart } from "./telling-apart.ts";

/** Hits of which those that only approve or publish another text come after those that say something themselves, among those that have the same words of a question as much. */
export function approvalsLast(hits: readonly Hit[], { facts }: ToldApart): readonly Hit[] {
  const isApproving = ({ doc }: Hit) => facts.get(doc)?.approves === true;
  return hits.some(isApproving) ? amongEquals(hits, (hit) => Number(isApproving(hit))) : hits;
}
