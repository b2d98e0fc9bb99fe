import type { FormField } from "../../../core/kernel/forms/form.ts";
import { boxText, givenChoices, givenId } from "../../../core/kernel/forms/given-values.ts";
import type { Translate } from "../../../core/kernel/language/translate.ts";
import type { Choice } from "../../../core/kernel/values/choice.ts";

/** By what a field is filled in, where forms have boxes for text, lists, and pickers of the platform's own; and what stands in it. */
export type FieldInput =
  | { readonly kind: "text"; readonly long: boolean; readonly text: string | undefined }
  | {
      readonly kind: "list";
      readonly choices: readonly Choice[];
      readonly several: boolean;
      readonly picked: readonly string[];
    }
  | { readonly kind: "person" | "channel"; readonly id: string | undefined }
  | { readonly kind: "file" };

/**
 * By what a field is filled in. What was given and cannot be picked stands in a box, as it was typed; a box for a line has
 * room for `line` characters.
 */
export function fieldInput(field: FormField, line: number, t: Translate): FieldInput {
  const { widget, max = 0 } = field;
  if (widget === "file") return { kind: "file" };
  const text = boxText(field);
  const id = givenId(field);
  if ((widget === "person" || widget === "channel") && (text === undefined || id !== undefined))
    return { kind: widget, id };
  const choices = choicesOf(field, t);
  const { picked, whole } = givenChoices({ ...field, ...(choices ? { choices } : {}) });
  if (choices && whole) return { kind: "list", choices, several: widget === "several", picked };
  const longest = Math.max(max, text?.length ?? 0);
  return { kind: "text", long: widget === "long-text" || longest > line || /[\r\n]/.test(text ?? ""), text };
}

function choicesOf({ widget, choices, offers, others }: FormField, t: Translate): readonly Choice[] | undefined {
  // Of examples only, anything else could not be picked.
  if (widget !== "switch") return choices ?? (others ? undefined : offers);
  // A tick that is not made is no answer.
  return [
    { value: "true", label: t("word.yes") },
    { value: "false", label: t("word.no") },
  ];
}

/** The name of a field that asks for an option: with it comes back by what it is filled in. */
export const inputName = ({ kind }: FieldInput, option: string): string => `${kind}:${option}`;

/** The name of the switch that asks for more options. */
export const MORE = "more";

/** Whether more options were asked for by it; of a form without one, that comes back from those before. */
export const wantsMore = (entered: Readonly<Record<string, unknown>>, { left }: { readonly left: readonly string[] }) =>
  left.length > 0 && entered[MORE] === true;

/** Finds what the platform's own ids stand for, as raw values; undefined for a file that is not whoever sent the form's. */
export interface InputLookup {
  readonly channel: (id: string) => Promise<unknown>;
  readonly file: (id: string) => Promise<unknown>;
}

/** What was entered, by the names of fields, as raw values of those options; ids of persons are the platform's own. */
export async function enteredValues(
  entered: Readonly<Record<string, unknown>>,
  options: readonly string[],
  lookup: InputLookup,
): Promise<Record<string, unknown>> {
  const values: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(entered)) {
    const [, kind, option = ""] = /^(\w+):(.+)$/.exec(name) ?? [];
    if (!options.includes(option) || value === undefined || value === null || value === "") continue;
    const text = (Array.isArray(value) ? value : [value]).map(String).join(",");
    if (kind === "person") values[option] = { user: text };
    else if (kind === "channel") values[option] = await lookup.channel(text);
    else values[option] = kind === "file" ? await lookup.file(text) : text;
  }
  return values;
}
