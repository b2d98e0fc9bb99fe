import type { Context } from "../../../kernel/commands/command.ts";
import type { Hit } from "../../../services/search/search.ts";
import { amongEquals, haveEquals } from "./among-equals.ts";
import { standings } from "../freshness/checked.ts";

/**
 * Hits of which somebody looked in time whether they are still so before those of which nobody did, and law that is known to be in force before
 * law of which nobody knows, among those that have the same words of a question as much. Nothing is left out.
 */
export async function checkedFirst(
  context: Pick<Context, "db" | "community" | "now">,
  hits: readonly Hit[],
): Promise<readonly Hit[]> {
  if (!haveEquals(hits)) return hits;
  const all = await standings(
    context,
    hits.map(({ doc }) => doc),
  );
  const checked = amongEquals(hits, ({ doc }) => Number(all.get(doc)?.stale === true));
  const isLaw = ({ doc }: Hit) => (all.get(doc)?.inForce ?? null) !== null;
  const laws = amongEquals(checked.filter(isLaw), ({ doc }) => {
    const { stale, inForce } = all.get(doc) ?? {};
    return Number(stale === true) * 2 + Number(inForce === "unknown");
  }).values();
  return checked.map((hit) => (isLaw(hit) ? (laws.next().value ?? hit) : hit));
}
