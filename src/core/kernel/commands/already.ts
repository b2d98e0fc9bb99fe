import type { Input, Press } from "../views/model.ts";

/** What there is already, in a sentence, and what shows it. */
export interface Already {
  readonly says: string;
  readonly show: Press;
  /** What the button says that makes another. */
  readonly another: string;
  /** Options as they are meant now, in place of words that mean something else later. */
  readonly exactly?: Input;
}
