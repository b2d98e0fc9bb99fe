import type { Hit } from "../../../services/search/search.ts";
import { amongEquals } from "./among-equals.ts";
import type { ToldApart } from "./telling-apart.ts";

/**
 * Hits with the reader's own country before others, among those that have the same words of a question as much: to somebody who
 * names no country, a law of their own is the likelier answer. What is of no country stays where it is.
 */
export function ownCountryFirst(hits: readonly Hit[], { facts }: ToldApart): readonly Hit[] {
  const isOfSome = ({ doc }: Hit) => (facts.get(doc)?.own ?? null) !== null;
  if (!hits.some(isOfSome)) return hits;
  const ordered = amongEquals(hits.filter(isOfSome), ({ doc }) => (facts.get(doc)?.own === true ? 0 : 1)).values();
  return hits.map((hit) => (isOfSome(hit) ? (ordered.next().value ?? hit) : hit));
}
