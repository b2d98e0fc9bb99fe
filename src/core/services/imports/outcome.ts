import type { Saved } from "../store/saving.ts";
import type { ImportFault } from "./fault.ts";

/** What becomes of rows: what is made, changed, not imported, and what of one is kept as it is. */
export const NOTED = ["left", "kept", "changed", "new"] as const;
export type NotedOutcome = (typeof NOTED)[number];

/** What is told of one row beside how many there are. */
export interface Note extends ImportFault {
  readonly of: NotedOutcome;
}

/** What an import did, or would do. */
export interface ImportOutcome extends Saved {
  /** Rows that are not imported, and why, and what else is told of rows. */
  readonly notes?: readonly Note[];
  /** What is wrong with rows that were left out for it. */
  readonly refused?: readonly ImportFault[];
  /** Places of the rows that are something there already. */
  readonly found?: readonly number[];
  /** By what it can be taken back as a whole. */
  readonly undo?: string;
}

/** What is wrong with rows beside what is stored: nothing was written. */
export interface Unsavable {
  readonly faults: readonly ImportFault[];
}
