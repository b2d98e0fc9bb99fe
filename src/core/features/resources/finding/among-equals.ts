import { groupBy } from "../../../kernel/values/group-by.ts";
import type { Hit } from "../../../services/search/search.ts";

/** Which words of a question a hit has, which of them in its name, and what it is filed as: of hits with the same, one answers as well as the other. */
const hadOfQuestion = ({ why, met }: Hit): string =>
  [
    ...why.map(({ word, fields }) => `${word.toLowerCase()} ${fields.includes("name") ? 1 : 0}`).sort(),
    ...met.map((labels) => (labels.length > 0 ? "filed" : "")),
  ].join("\n");

/** Whether any two hits have the same words of a question as much; what tells equals apart need not be read for others. */
export const haveEquals = (hits: readonly Hit[]): boolean => new Set(hits.map(hadOfQuestion)).size < hits.length;

/** Hits of which those that have the same words of a question as much stand by rank, the least first, in the places that they have together. */
export function amongEquals(hits: readonly Hit[], rank: (hit: Hit) => number): readonly Hit[] {
  const queues = new Map(
    [...groupBy(hits, hadOfQuestion)].map(([had, group]) => [
      had,
      group.toSorted((a, b) => rank(a) - rank(b)).values(),
    ]),
  );
  return hits.map((hit) => queues.get(hadOfQuestion(hit))?.next().value ?? hit);
}
