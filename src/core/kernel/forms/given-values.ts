import type { FormField } from "./form.ts";
import { readMention, readRoleMention } from "../text/mention.ts";
import { withoutControls } from "../text/text.ts";

/** What was given to a field before, as text for a box; undefined for nothing and for a value with parts. */
export function givenText({ value }: FormField): string | undefined {
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") return undefined;
  const text = withoutControls(String(value));
  return text === "" ? undefined : text;
}

/** Whether something picked from more than a list holds stands in a box by its name, and not by the id or code that was given (`Draft.named`). */
export const standsByName = ({ widget, value, shown = "", others, choices, offers }: FormField): boolean =>
  (widget === "search" || widget === "person" || widget === "several") &&
  shown.trim() !== "" &&
  shown !== value &&
  !others &&
  !choices &&
  !offers;

/** What stands in a box for text: what was given, or its name. */
export const boxText = (field: FormField): string | undefined => (standsByName(field) ? field.shown : givenText(field));

/** Which of a field's several choices were given, and whether that is all that was given. */
export function givenChoices(field: FormField): { readonly picked: readonly string[]; readonly whole: boolean } {
  const parts = (givenText(field) ?? "").split(",").flatMap((part) => (part.trim() === "" ? [] : [part.trim()]));
  const found = parts.map((part) => field.choices?.find((c) => c.value === part || c.label === part)?.value);
  return { picked: [...new Set(found.filter((value) => value !== undefined))], whole: !found.includes(undefined) };
}

/** What was given as people would recognise it: a value with parts by its name. */
export function givenName(field: FormField): string | undefined {
  const { value } = field;
  if (typeof value !== "object" || value === null) return givenText(field);
  for (const part of ["name", "user", "role", "id"]) {
    const found: unknown = (value as Readonly<Record<string, unknown>>)[part];
    if (typeof found === "string" && found !== "") return withoutControls(found);
  }
  return undefined;
}

/** The platform's id in a picked or mentioned person ({user}), role ({role}) or channel ({id}). */
export function givenId({ widget, value }: FormField): string | undefined {
  if (typeof value === "string") return (widget === "role" ? readRoleMention(value) : readMention(value))?.id;
  if (typeof value !== "object" || value === null) return undefined;
  for (const part of ["user", "role", "id"])
    if (part in value) return String((value as Readonly<Record<string, unknown>>)[part]);
  return undefined;
}

/** A field's name, and the example that its label brings ("When: tomorrow at 15:00"). */
export function labelled({ name, text }: FormField): { name: string; example?: string } {
  const [, before, example] = /^([^:]+?)\s*: (.+)$/u.exec(text) ?? [];
  if (before !== undefined && example !== undefined) return { name: before, example };
  return { name: text.trim() === "" ? name : text };
}
