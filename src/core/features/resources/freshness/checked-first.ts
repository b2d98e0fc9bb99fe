import type { Context } from "../../../kernel/commands/command.ts";
import type { Hit } from "../../../services/search/search.ts";
import { amongEquals } from "../among-equals.ts";
import { standings } from "./checked.ts";

/**
 * Hits that are known to be as they are said before those of which nobody looked in time, or of which it is not known whether they are in
 * force, among those that have the same words of a question as much. Nothing is left out.
 */
export async function checkedFirst(
  context: Pick<Context, "db" | "community" | "now">,
  hits: readonly Hit[],
): Promise<readonly Hit[]> {
  if (hits.length < 2) return hits;
  const all = await standings(
    context,
    hits.map(({ doc }) => doc),
  );
  const isKnown = ({ doc }: Hit) => all.get(doc)?.stale !== true && all.get(doc)?.uncertain !== true;
  return hits.every(isKnown) ? hits : amongEquals(hits, (hit) => (isKnown(hit) ? 0 : 1));
}
