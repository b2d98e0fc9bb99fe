import { given } from "../../core/kernel/forms/fillable.ts";
import type { FieldErrors, Form, FormField } from "../../core/kernel/forms/form.ts";

/** The fields that each step of a form asks for, at most `most` at once; a form without fields has one step, too. */
export function stepsOf({ fields }: Form, most: number): (readonly FormField[])[] {
  const count = Math.max(1, Math.ceil(fields.length / most));
  return Array.from({ length: count }, (_, step) => fields.slice(step * most, (step + 1) * most));
}

/** The first step in which something is wrong, or the first of all. */
export function stepWithErrors(form: Form, errors: FieldErrors | undefined, most: number): number {
  return firstStep(form, most, ({ name }) => errors?.[name] !== undefined);
}

/** The first step of a form that was sent and came back: in which something is wrong or missing. */
export function stepToMend(form: Form, errors: FieldErrors | undefined, most: number): number {
  return firstStep(form, most, (field) => errors?.[field.name] !== undefined || isMissing(field));
}

/** Whether a field must be filled in and is not. */
export const isMissing = (field: FormField): boolean => field.required && !given(field.value);

function firstStep(form: Form, most: number, asksFor: (field: FormField) => boolean): number {
  return Math.max(
    0,
    stepsOf(form, most).findIndex((fields) => fields.some(asksFor)),
  );
}
