import type { FormField } from "../../core/form.ts";
import { readMention } from "../../core/mention.ts";
import { withoutControls } from "../../core/text.ts";

/** What was given to a field before, as text for a box; undefined for nothing and for a value with parts. */
export function givenText({ value }: FormField): string | undefined {
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") return undefined;
  const text = withoutControls(String(value));
  return text === "" ? undefined : text;
}

/** What was given as people would recognise it: a value with parts by its name. */
export function givenName(field: FormField): string | undefined {
  const { value } = field;
  if (typeof value !== "object" || value === null) return givenText(field);
  for (const part of ["name", "user", "id"]) {
    const found: unknown = part in value ? (value as Record<string, unknown>)[part] : undefined;
    if (typeof found === "string" && found !== "") return withoutControls(found);
  }
  return undefined;
}

/** The platform's id in a picked or mentioned person ({user}) or channel ({id}). */
export function givenId({ value }: FormField): string | undefined {
  if (typeof value === "string") return readMention(value)?.id;
  if (typeof value !== "object" || value === null) return undefined;
  if ("user" in value) return String(value.user);
  return "id" in value ? String(value.id) : undefined;
}
