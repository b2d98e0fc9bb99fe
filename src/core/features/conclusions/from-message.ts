import type { Said } from "../../kernel/commands/menus.ts";
import { cutAtWord, withoutControls } from "../../kernel/text/text.ts";
import { CONCLUSION_MAX } from "./conclusion.ts";

/** The raw values of the form of `conclusion add` for a message: its text, cut at a word where it is too long, and where it was said. */
export function conclusionFromMessage({ text, permalink }: Said): Record<string, unknown> {
  const said = withoutControls(text).trim();
  return { ...(said === "" ? {} : { text: cutAtWord(said, CONCLUSION_MAX) }), source: permalink };
}
