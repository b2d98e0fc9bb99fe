import type { Hit } from "../../../services/search/search.ts";
import { amongEquals } from "./among-equals.ts";
import type { ToldApart } from "./telling-apart.ts";

/**
 * Hits of which somebody looked in time whether they are still so before those of which nobody did, and law that is known to be in force before
 * law of which nobody knows, among those that have the same words of a question as much. Nothing is left out.
 */
export function checkedFirst(hits: readonly Hit[], { facts }: ToldApart): readonly Hit[] {
  if (facts.size === 0) return hits;
  const checked = amongEquals(hits, ({ doc }) => Number(facts.get(doc)?.stale === true));
  const isLaw = ({ doc }: Hit) => (facts.get(doc)?.inForce ?? null) !== null;
  const laws = amongEquals(checked.filter(isLaw), ({ doc }) => {
    const { stale, inForce } = facts.get(doc) ?? {};
    return Number(stale === true) * 2 + Number(inForce === "unknown");
  }).values();
  return checked.map((hit) => (isLaw(hit) ? (laws.next().value ?? hit) : hit));
}
