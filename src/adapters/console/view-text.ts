import type { FieldError, FormField } from "../../core/kernel/forms/form.ts";
import { formatter } from "../../core/kernel/language/format.ts";
import type { Translate } from "../../core/kernel/language/translate.ts";
import { usage } from "../../core/kernel/lines/line.ts";
import { withoutControls } from "../../core/kernel/text/text.ts";
import { truncate } from "../../core/kernel/text/truncate.ts";
import type { View } from "../../core/kernel/views/model.ts";
import { type Paint, toPlain } from "../../core/kernel/views/plain.ts";
import { defined } from "../../core/kernel/values/defined.ts";
import type { ConverseReply } from "./converse.ts";
import type { TerminalSession } from "./terminal-session.ts";
import "./messages/index.ts";
import { plainWords } from "../../core/kernel/values/command-line.ts";

/** A view as the reader reads it, without anything that a terminal would take as a command but what `paint` adds. */
export function viewText(
  view: View,
  reader: Pick<TerminalSession, "language" | "zone">,
  now: Date,
  paint?: Paint,
): string {
  const format = formatter(reader.language, reader.zone);
  return toPlain(harmless(view), { format, now, ...defined({ paint }) });
}

/** The same without signs that steer a terminal, in all that it says. */
function harmless(view: View): View {
  const clean = (_name: string, value: unknown) =>
    typeof value === "string" ? withoutControls(value).replaceAll("\r", "") : value;
  return JSON.parse(JSON.stringify(view), clean) as View;
}

/**
 * A form as text: its fields that are required, wrong or filled in, with their labels, what is wrong and what would do, how
 * the whole is typed, and what explains those that are not shown.
 */
export function formText({ form, errors }: Extract<ConverseReply, { plan: "form" }>, t: Translate): string {
  const isAsked = ({ name, required, value }: FormField) =>
    required || value !== undefined || errors[name] !== undefined;
  const asked = form.fields.filter(isAsked);
  const count = form.fields.length - asked.length;
  const others = { command: `/${form.command} --help`, shown: asked.length === 0 ? "none" : "some", count };
  const lines = [
    t(Object.keys(errors).length > 0 ? "form.wrong" : "form.ask", { title: form.title }),
    ...asked.flatMap((field) => fieldText(field, errors[field.name], t)),
    t("terminal.usage", { usage: usage(form.command, form.fields) }),
    ...(count > 0 ? [t("terminal.others", others)] : []),
  ];
  return withoutControls(lines.join("\n"));
}

/** One field: `when: When it begins – required = "what was typed"`, and below it the error and suggestions. */
export function fieldText(field: FormField, error: FieldError | undefined, t: Translate): string[] {
  const value = field.value === undefined ? "" : ` = ${truncate(JSON.stringify(field.value), 100)}`;
  const choices =
    field.choices && field.value === undefined ? ` (${field.choices.map((c) => c.value).join(", ")})` : "";
  const lines = [`- ${field.name}: ${field.text}${field.required ? ` – ${t("form.required")}` : ""}${choices}${value}`];
  if (error) lines.push(`  ! ${plainWords(error.message)}`);
  for (const choice of error?.suggestions ?? []) lines.push(`    ${choiceText(choice.value, choice.label)}`);
  return lines;
}

/** A choice to type: its value, and its label where that says more. */
export function choiceText(value: string, label: string): string {
  return label === value ? value : `${value} – ${label}`;
}
