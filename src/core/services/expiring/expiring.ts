import type { Sql } from "../store/store.ts";

/** What is over at a moment that was reckoned from when it began: a code, a request, a time in which somebody may change their mind. */
export interface Expiring {
  readonly table: string;
  /** The column that has the moment at which it is over. */
  readonly moment: string;
  /** How long after now that is at most, in milliseconds; or the column that has when it began, where people choose how long it lasts. */
  readonly lasts: number | string;
  /** The condition that the row `r` is not over otherwise. */
  readonly open?: Sql;
}

declare module "../../kernel/catalogue/feature.ts" {
  interface Feature {
    /** What of its tables is over in time: what a clock that was ahead began is not open for as long as that was ahead. */
    readonly expiring?: readonly Expiring[];
  }
}
