import { problem } from "../../../../src/core/kernel/errors/errors.ts";
import type { FieldErrors, Form, FormField } from "../../../../src/core/kernel/forms/form.ts";
import { fieldOfKind } from "../../../support/option-kinds.ts";

export const field = fieldOfKind;

/** A form of these fields. */
export const formOf = (...fields: FormField[]): Form => ({
  title: "A form",
  command: "fixture echo",
  fields,
  known: {},
  submit: "Send",
});

/** A form of so many texts, called o0, o1 and so on, with their values. */
export const texts = (count: number, value?: (i: number) => string): Form =>
  formOf(
    ...Array.from({ length: count }, (_, i) => field("text", { name: `o${i}`, ...(value ? { value: value(i) } : {}) })),
  );

/** An error at the field "x", or another. */
export const wrong = (
  message: string,
  suggestions?: { value: string; label: string }[],
  option = "x",
): FieldErrors => ({
  [option]: { problem: problem("option.flag"), message: [message], ...(suggestions ? { suggestions } : {}) },
});
