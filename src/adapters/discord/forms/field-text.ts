import { ComponentType, TextInputStyle } from "discord.js";
import type { FormField } from "../../../core/kernel/forms/form.ts";
import { fieldId } from "./field-ids.ts";
import { boxText, givenName } from "../../../core/kernel/forms/given-values.ts";
import { LIMITS } from "../limits.ts";
import type { Filled } from "./field-words.ts";

/** A box for text, of one line or several, with what was typed before. */
export function typing(field: FormField, long: boolean): Filled {
  const given = boxText(field);
  const value = given === undefined ? undefined : wholeTo(given, LIMITS.INPUT_TEXT);
  const longest = Math.min(field.max ?? LIMITS.INPUT_TEXT, LIMITS.INPUT_TEXT);
  return {
    component: {
      type: ComponentType.TextInput,
      custom_id: fieldId(field.name),
      style: long || /[\r\n]/.test(value ?? "") ? TextInputStyle.Paragraph : TextInputStyle.Short,
      // What was typed too long must come back whole before it can be shortened.
      max_length: Math.max(longest, value?.length ?? 0),
      required: field.required,
      ...(value === undefined ? {} : { value }),
    },
    kept: value === given && (given !== undefined || givenName(field) === undefined),
  };
}

// Not between the halves of a character outside the basic plane.
/** The first so many UTF-16 units of a text, without half a character at the end. */
const wholeTo = (text: string, max: number) =>
  text.slice(0, max).replace(text.length > max ? /[\ud800-\udbff]$/ : /$^/, "");
