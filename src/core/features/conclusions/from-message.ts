import { filledIn } from "../../kernel/commands/filled-in.ts";
import type { SaidMessage } from "../../kernel/commands/shortcuts.ts";
import { withoutControls } from "../../kernel/text/text.ts";

/** The raw values of the form of `conclusion add` for a message: its text, and where it was said. What is too long for a conclusion, the form says is. */
export function conclusionFromMessage({ text, permalink }: SaidMessage): Record<string, unknown> {
  const said = withoutControls(text).trim();
  return { ...(said === "" ? {} : { text: filledIn(said) }), source: permalink };
}
