import type { Hit } from "../../../services/search/search.ts";
import { amongEquals } from "./among-equals.ts";
import type { ToldApart } from "./telling-apart.ts";

// Whoever reads further looks for something else.
const MOST = 50;

/**
 * Hits that most of the others of their country cite before those that cite them, among those that have the same words of a question as much:
 * the law before what amends or applies it. What other countries cite may be one of several copies.
 */
export function citedFirst(hits: readonly Hit[], { facts }: ToldApart): readonly Hit[] {
  const first = new Set(hits.slice(0, MOST).map(({ doc }) => doc));
  const times = new Map<string, number>();
  for (const id of first) {
    const own = (facts.get(id)?.citedBy ?? []).filter((by) => first.has(by)).length;
    if (own > 0) times.set(id, own);
  }
  return times.size === 0 ? hits : amongEquals(hits, ({ doc }) => -(times.get(doc) ?? 0));
}
