import { labelled } from "../../core/kernel/forms/given-values.ts";
import type { FieldError, FormField } from "../../core/kernel/forms/form.ts";
import type { Label } from "../../core/kernel/language/message-ids.ts";
import type { Translate } from "../../core/kernel/language/translate.ts";
import type { TextFormat } from "../../core/kernel/options/widget.ts";

import { FOR_PLATFORM, truncate } from "../../core/kernel/text/truncate.ts";
import { LIMITS } from "./limits.ts";

const FORMATS: Record<TextFormat, Label> = {
  moment: "discord.hint.when",
  day: "discord.hint.day",
  duration: "discord.hint.duration",
  address: "discord.hint.link",
};

/** How what is typed into a box is written. Words are understood where other platforms search: a form of Discord's cannot ask while somebody types. */
function writing({ widget, format, choices }: FormField): Label | undefined {
  if (format !== undefined) return FORMATS[format];
  if (widget === "search" || widget === "person") return "discord.hint.words";
  return widget === "several" && choices ? "discord.hint.several" : undefined;
}

/** How a field is filled in; undefined where its name says it all. `typed`: into a box. */
export function hintOf(field: FormField, typed: boolean, t: Translate): string | undefined {
  const { example } = labelled(field);
  if (example !== undefined) return /[.!?…]$/.test(example) ? example : `${example}.`;
  const { widget, least, most } = field;
  if (widget === "number" && least !== undefined && most !== undefined)
    return t("discord.hint.integer", { least, most });
  const hint = writing(field);
  return hint === undefined || !typed ? undefined : t(hint);
}

/**
 * What stands beside a field: what is wrong with it, else what of its name found no room and how it is filled in; what was
 * given and cannot stand in it comes first of all.
 */
export function describe(
  field: FormField,
  error: FieldError | undefined,
  lost: string | undefined,
  typed: boolean,
  t: Translate,
): string | undefined {
  const { name } = labelled(field);
  const again =
    lost === undefined
      ? undefined
      : field.widget === "file"
        ? t("discord.file.again", { name: lost })
        : t("discord.typed", { text: lost });
  const parts = error
    ? [error.message, again]
    : [again, name.length > LIMITS.FIELD_LABEL ? name : undefined, hintOf(field, typed, t)];
  const said = parts.filter((part) => part !== undefined).join(" ");
  return said.trim() === "" ? undefined : truncate(said, LIMITS.FIELD_DESCRIPTION, FOR_PLATFORM);
}
