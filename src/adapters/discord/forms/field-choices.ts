import type { FormField } from "../../../core/kernel/forms/form.ts";
import type { Choice } from "../../../core/kernel/values/choice.ts";

import { FOR_PLATFORM, truncate } from "../../../core/kernel/text/truncate.ts";
import type { FieldWords } from "./field-words.ts";
import { LIMITS } from "../limits.ts";

/** A value to choose from as Discord takes it: what of its label is too long goes on in its description. */
export interface Offered {
  readonly value: string;
  readonly label: string;
  readonly description?: string;
}

/** What is chosen where something else is wanted than there is to choose from; no option has that value. */
export const OTHER = ":other";

/**
 * The same where other values can be typed: what was given in words stands first, and what is not there can be asked for; undefined
 * where that is more than a menu holds.
 */
export function offeredWithOther(field: FormField, own: string | undefined, { t }: FieldWords): Offered[] | undefined {
  const given = own === undefined ? [] : [{ value: own, label: field.shown ?? own }];
  const choices = [...given, ...(field.offers ?? []), { value: OTHER, label: t("form.other") }];
  return offeredBy({ ...field, choices });
}

/** The values that a field offers to choose from; undefined where there are none, or more or longer ones than a menu holds. */
export function offeredBy(field: FormField): Offered[] | undefined {
  const choices = field.choices ?? field.offers ?? [];
  const values = new Set(choices.map((c) => c.value));
  const fits = choices.length > 0 && choices.length <= LIMITS.CHOICES && values.size === choices.length;
  return fits && choices.every(({ value }) => value !== "" && value.length <= LIMITS.CHOICE)
    ? choices.map(offered)
    : undefined;
}

function offered({ value, label }: Choice): Offered {
  const shown = label.trim() === "" ? value : label.trim();
  if (shown.length <= LIMITS.CHOICE) return { value, label: shown };
  const begun = truncate(shown, LIMITS.CHOICE, FOR_PLATFORM);
  return {
    value,
    label: begun,
    description: truncate(`…${shown.slice(begun.length - 1).trimStart()}`, LIMITS.CHOICE, FOR_PLATFORM),
  };
}
