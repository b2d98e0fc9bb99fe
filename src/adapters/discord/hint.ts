import { labelled } from "../../core/kernel/commands/given.ts";
import type { FieldError, FormField } from "../../core/kernel/forms/form.ts";
import type { Label } from "../../core/kernel/language/message-ids.ts";
import type { Translate } from "../../core/kernel/language/translate.ts";
import type { OptionKind } from "../../core/kernel/options/options.ts";
import { cutTo } from "../../core/kernel/text/cutting.ts";
import { LIMITS } from "./limits.ts";

// Words are understood where other platforms search: a form of Discord's cannot ask while somebody types.
const HINTS: Partial<Record<OptionKind, Label>> = {
  when: "discord.hint.when",
  day: "discord.hint.day",
  duration: "discord.hint.duration",
  link: "discord.hint.link",
  country: "discord.hint.words",
  term: "discord.hint.words",
  language: "discord.hint.words",
  zone: "discord.hint.words",
  reference: "discord.hint.words",
  person: "discord.hint.words",
  choices: "discord.hint.several",
};

/** How a field is filled in; undefined where its name says it all. `typed`: into a box. */
export function hintOf(field: FormField, typed: boolean, t: Translate): string | undefined {
  const { example } = labelled(field);
  if (example !== undefined) return /[.!?…]$/.test(example) ? example : `${example}.`;
  const { kind, least, most } = field;
  if (kind === "integer" && least !== undefined && most !== undefined) return t("discord.hint.integer", { least, most });
  const hint = HINTS[kind];
  return hint === undefined || !typed ? undefined : t(hint);
}

/**
 * What stands beside a field: what is wrong with it, else what of its name found no room and how it is filled in; what was
 * given and cannot stand in it comes first of all.
 */
export function describe(field: FormField, error: FieldError | undefined, lost: string | undefined, typed: boolean, t: Translate): string | undefined {
  const { name } = labelled(field);
  const again = lost === undefined ? undefined : field.kind === "file" ? t("discord.file.again", { name: lost }) : t("discord.typed", { text: lost });
  const parts = error ? [error.message, again] : [again, name.length > LIMITS.FIELD_LABEL ? name : undefined, hintOf(field, typed, t)];
  const said = parts.filter((part) => part !== undefined).join(" ");
  return said.trim() === "" ? undefined : cutTo(said, LIMITS.FIELD_DESCRIPTION);
}
