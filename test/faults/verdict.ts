import type { Outcome } from "./outcome.ts";

/** Why a campaign failed, a sentence each; none where all is well. */
export function failures({ tally, unmet, lost, doubled, strange, misleading, stale }: Outcome): string[] {
  const counts = {
    lost,
    doubled,
    "for nobody": strange,
    misleading,
    "cards that show what is not so": stale,
    "ended by themselves": tally.ended,
  };
  return [
    ...Object.entries(counts).flatMap(([name, found]) => (found.length === 0 ? [] : [`${found.length} ${name}`])),
    ...unmet,
  ];
}
