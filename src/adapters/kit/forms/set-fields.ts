import type { FormField } from "../../../core/kernel/forms/form.ts";
import { givenName } from "../../../core/kernel/forms/given-values.ts";
import { fieldName } from "./more.ts";

/** What a field holds, as people know it; undefined for nothing. */
export function shownIn(field: FormField): string | undefined {
  const given = givenName(field);
  return field.choices?.find(({ value }) => value === given)?.label ?? field.shown ?? given;
}

/** The fields that hold something: what each is called, and what it holds. */
export function setFields(fields: readonly FormField[]): readonly (readonly [name: string, shown: string])[] {
  return fields.flatMap((f) => {
    const shown = shownIn(f);
    return shown === undefined ? [] : [[fieldName(f), shown] as const];
  });
}
