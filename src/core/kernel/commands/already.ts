import type { Action, Block, Input, Press } from "../views/model.ts";

/** What there is already, in a sentence, and what shows it. */
export interface Already {
  readonly says: string;
  readonly show: Press;
  /** What there is beside what was given. */
  readonly beside?: readonly Block[];
  /** What can be done in place of making another. */
  readonly instead?: Action;
  /** What the button says that makes another. */
  readonly another: string;
  /** Options as they are meant now, in place of words that mean something else later. */
  readonly exactly?: Input;
}
