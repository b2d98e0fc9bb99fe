import type { Outside } from "../ports/outside.ts";
import type { Spend } from "./spend.ts";

type Raw = Readonly<Record<string, unknown>>;

/**
 * The raw values that were given to a command, with what is found outside, such as the title of the page whose address was given: its form
 * shows them, to be looked at. Undefined where there is nothing to look for; it takes no longer than people wait for a form. What it takes of a
 * budget stays taken. Throws UserError where nothing is looked for any more.
 */
export type Elsewhere = (outside: Outside, given: Raw, spend: Spend) => Promise<Raw | undefined>;
