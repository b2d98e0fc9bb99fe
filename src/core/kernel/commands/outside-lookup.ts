import type { Outside } from "../ports/outside.ts";
import type { Spend } from "./spend.ts";

type Raw = Readonly<Record<string, unknown>>;

/** What is looked up outside for a command's form, such as the title of the page whose address was given. */
export interface OutsideLookup {
  /**
   * The raw values that were given to the command, with what is found: its form shows them, to be looked at, and it is never run with that
   * unseen. Undefined where there is nothing to look for; it takes no longer than people wait for a form. What it takes of a budget stays
   * taken. Throws UserError where nothing is looked for any more.
   */
  find(outside: Outside, given: Raw, spend: Spend): Promise<Raw | undefined>;
  /** And where its form was sent without what is found: it is shown again with that. */
  readonly again?: true;
}
