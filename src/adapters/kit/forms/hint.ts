import { labelled } from "../../../core/kernel/forms/given-values.ts";
import type { FieldError, FormField } from "../../../core/kernel/forms/form.ts";
import type { Label } from "../../../core/kernel/language/message-ids.ts";
import type { Translate } from "../../../core/kernel/language/translate.ts";
import { plainWords, type TypeCommand } from "../../../core/kernel/values/command-line.ts";
import type { TextFormat } from "../../../core/kernel/options/widget.ts";

const FORMATS: Record<TextFormat, Label> = {
  moment: "field.hint.when",
  day: "field.hint.day",
  duration: "field.hint.duration",
  rhythm: "field.hint.rhythm",
  address: "field.hint.link",
};

/** How a text is written. */
export const formatHint = (format: TextFormat, t: Translate): string => t(FORMATS[format]);

/** The example that a field's name brings, as a sentence; none where there is only to tick or to pick. */
export function exampleOf(field: FormField): string | undefined {
  if (field.widget === "several" && field.choices) return undefined;
  const { example } = labelled(field);
  return example === undefined || /[.!?…]$/.test(example) ? example : `${example}.`;
}

/** How a field is filled in; undefined where its name says it all. `typed`: into a box that cannot search while somebody types. */
export function hintOf(field: FormField, typed: boolean, t: Translate): string | undefined {
  const example = exampleOf(field);
  if (example !== undefined) return example;
  const { widget, least, most } = field;
  if (widget === "number" && least !== undefined && most !== undefined) return t("field.hint.integer", { least, most });
  return typed ? writing(field, t) : undefined;
}

/** What is wrong with a field, else how it is filled in; nothing where its name says it all. */
export function helpOf(
  field: FormField,
  error: FieldError | undefined,
  typed: boolean,
  { t, typeCommand }: { readonly t: Translate; readonly typeCommand: TypeCommand },
): string {
  return error ? `⚠ ${plainWords(error.message, typeCommand)}` : (hintOf(field, typed, t) ?? "");
}

/** How what is typed into a box is written. */
function writing({ widget, format, choices }: FormField, t: Translate): string | undefined {
  if (format !== undefined) return formatHint(format, t);
  if (widget === "search" || widget === "person") return t("field.hint.words");
  return widget === "several" && choices ? t("field.hint.several") : undefined;
}
