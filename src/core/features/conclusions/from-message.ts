import type { SaidMessage } from "../../kernel/commands/shortcuts.ts";
import { withoutControls } from "../../kernel/text/text.ts";
import { truncate } from "../../kernel/text/truncate.ts";
import { CONCLUSION_MAX } from "./conclusion.ts";

/** The raw values of the form of `conclusion add` for a message: its text, cut at a word where it is too long, and where it was said. */
export function conclusionFromMessage({ text, permalink }: SaidMessage): Record<string, unknown> {
  const said = withoutControls(text).trim();
  return { ...(said === "" ? {} : { text: truncate(said, CONCLUSION_MAX, { at: "word" }) }), source: permalink };
}
