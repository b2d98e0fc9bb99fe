import type { OptionKind } from "../../core/kernel/options/options.ts";
import type { Label } from "../../core/kernel/language/message-ids.ts";
import type { Translate } from "../../core/kernel/language/translate.ts";

const HINTS: Partial<Record<OptionKind, Label>> = {
  when: "slack.hint.when",
  day: "slack.hint.day",
  duration: "slack.hint.duration",
  link: "slack.hint.link",
};

/** How a kind of option is filled in, where its field does not say so itself. */
export function kindHint(kind: OptionKind, t: Translate): string | undefined {
  const hint = HINTS[kind];
  return hint === undefined ? undefined : t(hint);
}
