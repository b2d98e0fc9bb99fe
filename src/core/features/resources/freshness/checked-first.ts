import type { Context } from "../../../kernel/commands/command.ts";
import { groupBy } from "../../../kernel/values/group-by.ts";
import type { Hit } from "../../../services/search/search.ts";
import { hadWords } from "../had-words.ts";
import { uncheckedSince } from "./checked.ts";

/**
 * Hits of which somebody looked in time whether they are still so before those of which nobody did, among those that have the same words
 * of a question as much. Nothing is left out.
 */
export async function checkedFirst(
  context: Pick<Context, "db" | "community" | "now">,
  hits: readonly Hit[],
): Promise<readonly Hit[]> {
  if (hits.length < 2) return hits;
  const stale = await uncheckedSince(
    context,
    hits.map(({ doc }) => doc),
  );
  if (stale.size === 0) return hits;
  const queues = new Map(
    [...groupBy(hits, hadWords)].map(([had, group]) => [
      had,
      group.toSorted((a, b) => Number(stale.has(a.doc)) - Number(stale.has(b.doc))).values(),
    ]),
  );
  return hits.map((hit) => queues.get(hadWords(hit))?.next().value ?? hit);
}
