import type { Log } from "../../core/kernel/errors/log.ts";
import type { Spot } from "./spot.ts";
import type { Pressing } from "./words.ts";

/** What answering needs. */
export interface Desk extends Pressing {
  readonly log: Log;
  /** Shows the person's Home tab afresh, after something on it was pressed. */
  readonly refreshHome: (spot: Spot) => Promise<void>;
}
