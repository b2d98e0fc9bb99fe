import type { Hit } from "../../../services/search/search.ts";
import { amongEquals } from "./among-equals.ts";
import type { TieBreak, ToldApart } from "./telling-apart.ts";

/**
 * Hits of which somebody looked in time whether they are still so before those of which nobody ever did, these before those whose day is over,
 * law that is known to be in force before law of which nobody knows, and what is over last unless that is asked for, among those that have
 * the same words of a question as much. Nothing is left out.
 */
export function checkedFirst(hits: readonly Hit[], { facts }: ToldApart, asksForOver: boolean): readonly Hit[] {
  if (facts.size === 0) return hits;
  const over = asksForOver ? 0 : 3;
  const rank = ({ doc }: Hit) => (facts.get(doc)?.over === true ? over : unchecked(facts.get(doc)));
  const checked = amongEquals(hits, rank);
  const isLaw = ({ doc }: Hit) => (facts.get(doc)?.inForce ?? null) !== null;
  const laws = amongEquals(checked.filter(isLaw), (hit) => {
    const unknown = facts.get(hit.doc)?.inForce === "unknown";
    return rank(hit) + (unknown ? 1 / 2 : 0);
  }).values();
  return checked.map((hit) => (isLaw(hit) ? (laws.next().value ?? hit) : hit));
}

/** 0 of what somebody looked at in time, 1 of what nobody ever looked at, 2 of what was looked at too long ago. */
function unchecked({ stale, verified }: Partial<TieBreak> = {}): number {
  if (stale === true) return 2;
  return verified === true ? 0 : 1;
}
