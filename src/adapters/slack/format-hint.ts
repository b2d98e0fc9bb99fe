import type { Label } from "../../core/kernel/language/message-ids.ts";
import type { Translate } from "../../core/kernel/language/translate.ts";
import type { TextFormat } from "../../core/kernel/options/widget.ts";

const HINTS: Record<TextFormat, Label> = {
  moment: "slack.hint.when",
  day: "slack.hint.day",
  duration: "slack.hint.duration",
  address: "slack.hint.link",
};

/** How a text is written, where its field does not say so itself. */
export function formatHint(format: TextFormat | undefined, t: Translate): string | undefined {
  return format === undefined ? undefined : t(HINTS[format]);
}
