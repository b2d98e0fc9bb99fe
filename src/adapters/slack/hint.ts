import type { OptionKind } from "../../core/options/options.ts";
import type { FormField } from "../../core/form.ts";
import type { Label } from "../../core/language/catalogue.ts";
import type { Translate } from "../../core/language/translate.ts";

/** A field's name and example: a label may carry its hint, as in "When: tomorrow at 15:00". */
export function labelled({ text }: FormField): { name: string; example?: string } {
  const [, name, example] = /^([^:]+?)\s*: (.+)$/u.exec(text) ?? [];
  return name === undefined || example === undefined ? { name: text } : { name, example };
}

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
