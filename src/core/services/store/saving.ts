import type { Ids } from "../../kernel/values/ids.ts";

/** What saving rows in bulk needs besides the store. */
export interface Saving {
  /** The community's id. */
  readonly community: string;
  /** The moment at which all of it happens. */
  readonly now: Date;
  readonly ids: Ids;
}

/** How many things were made, changed, and found to be as given already. */
export interface Saved {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}

/** Rows that one statement reads or writes: large enough for few statements, far below PostgreSQL's 65,535 parameters. */
export const BATCH = 1_000;

/** The items in runs of at most `size`, in order. */
export function* batches<T>(items: readonly T[], size = BATCH): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}
