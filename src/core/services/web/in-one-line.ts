import { withoutControls } from "../../kernel/text/text.ts";

// Nobody reads more of what a page says of itself, in characters.
const LONGEST = 2_000;

/** A text of a stranger as one line of plain words: without controls, spaces as one. */
export const inOneLine = (text: string): string =>
  withoutControls(text.slice(0, LONGEST)).replace(/\s+/gu, " ").trim().normalize("NFC");
