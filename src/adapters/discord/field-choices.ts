import type { FormField } from "../../core/kernel/forms/form.ts";
import type { Choice } from "../../core/kernel/values/choice.ts";

import { FOR_PLATFORM, truncate } from "../../core/kernel/text/truncate.ts";
import { LIMITS } from "./limits.ts";

/** A value to choose from as Discord takes it: what of its label is too long goes on in its description. */
export interface Offered {
  readonly value: string;
  readonly label: string;
  readonly description?: string;
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
