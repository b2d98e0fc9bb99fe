import type { Digest } from "./digest.ts";
import { EDGE_MS } from "./tell.ts";

/** Stands in what was seen, before the moment up to which all of that is to be known: a clock that is set back comes by there again. */
const UNTIL = "until:";

/** Of what a digest has seen of its edge, what the next run has to know. */
export function seenAfter(
  { seen, coveredUntil }: Pick<Digest, "seen" | "coveredUntil">,
  upTo: Date,
  edge: readonly string[],
): string[] {
  const knownUntil = Math.max(coveredUntil.getTime(), untilOf(seen));
  const still = upTo.getTime() - knownUntil < EDGE_MS ? seen : [];
  return [...new Set([...still, ...edge])];
}

/** What a digest has seen, where it told also what bears moments after now, up to the one that is given. */
export const seenAhead = (seen: readonly string[], ahead: readonly string[], until: Date): string[] => [
  ...new Set([...seen.filter((one) => !one.startsWith(UNTIL)), ...ahead]),
  `${UNTIL}${new Date(Math.max(until.getTime(), untilOf(seen))).toISOString()}`,
];

const untilOf = (seen: readonly string[]): number =>
  Math.max(0, ...seen.flatMap((one) => (one.startsWith(UNTIL) ? [Date.parse(one.slice(UNTIL.length))] : [])));
