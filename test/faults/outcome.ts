import type { BreakageName } from "./child/breakages.ts";
import type { Verdict } from "./judge.ts";
import type { Tally } from "./tally.ts";

/** How a campaign went. */
export interface Outcome extends Verdict {
  readonly name: string;
  readonly seed: number;
  readonly replicas: number;
  readonly breakages: readonly BreakageName[];
  readonly tally: Tally;
  /** What else was done and measured, by its name. */
  readonly also: Readonly<Record<string, string | number>>;
  readonly expected: number;
  readonly seconds: number;
  /** What was to be done, or to be so, and was not; a sentence each. */
  readonly unmet: readonly string[];
}
