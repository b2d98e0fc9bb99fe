import type { Composition } from "../composer.ts";
import type { DueRow } from "../ledger.ts";

/** A direct message that nobody asked for, about to be said. */
export interface Unasked {
  readonly row: DueRow;
  readonly said: Extract<Composition, { kind: "say" }>;
  readonly person: string;
  /** The person's day, YYYY-MM-DD. */
  readonly day: string;
  /** They must act: it waits for nothing. */
  readonly acts: boolean;
}

/** Under what it is counted. */
export const countedAs = ({ person, day }: Pick<Unasked, "person" | "day">): string => `${person} ${day}`;
