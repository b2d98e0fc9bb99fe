import { FOR_PLATFORM, truncate } from "../text/truncate.ts";

/**
 * So much of a message comes into a field of a form, in UTF-16 units: as much as the forms of every platform give back. It may be more
 * than the option takes, which the form says as of what was typed too long: nothing of somebody's words is left out unsaid.
 */
const FILLED_MOST = 3_000;

/** A text of a message as a field of a form is filled in with it. */
export const filledIn = (text: string): string => truncate(text, FILLED_MOST, FOR_PLATFORM);
