import type { Hit } from "../../../services/search/search.ts";
import { amongEquals } from "./among-equals.ts";
import type { ToldApart } from "./telling-apart.ts";

/**
 * Hits of which somebody looked in time whether they are still so before those of which nobody ever did, these before those whose day is over,
 * law that is known to be in force before law of which nobody knows, and what is over last, among those that have the same words of a question
 * as much. Nothing is left out.
 */
export function checkedFirst(hits: readonly Hit[], { facts }: ToldApart): readonly Hit[] {
  if (facts.size === 0) return hits;
  const checked = amongEquals(hits, (hit) => unchecked(hit, facts));
  const isLaw = ({ doc }: Hit) => (facts.get(doc)?.inForce ?? null) !== null;
  const laws = amongEquals(checked.filter(isLaw), (hit) => {
    const unknown = facts.get(hit.doc)?.inForce === "unknown";
    return unchecked(hit, facts) + (unknown ? 1 / 2 : 0);
  }).values();
  return checked.map((hit) => (isLaw(hit) ? (laws.next().value ?? hit) : hit));
}

/** 0 of what somebody looked at in time, 1 of what nobody ever looked at, 2 of what was looked at too long ago, 3 of what is over. */
function unchecked({ doc }: Hit, facts: ToldApart["facts"]): number {
  const { stale, verified, over } = facts.get(doc) ?? {};
  if (over === true) return 3;
  if (stale === true) return 2;
  return verified === true ? 0 : 1;
}
