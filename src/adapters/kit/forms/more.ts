import { labelled } from "../../../core/kernel/forms/given-values.ts";
import type { Form, FormField } from "../../../core/kernel/forms/form.ts";
import type { OfferWords } from "./filling.ts";
import { setElsewhere } from "./opening.ts";

// Enough to say what kind of thing is among them.
const NAMED = 3;
// Names of fields have commas.
const BETWEEN = " · ";

/** What a field is called within a sentence or a list. */
export const fieldName = (field: FormField): string => labelled(field).name.replace(/^¿|\s?\?$/gu, "");

/** What stands beside "More options" of a form that asks for these: which of the others have a value, else what there is. */
export function moreHint(form: Form, options: readonly string[], { t }: Pick<OfferWords, "t">): string {
  const set = setElsewhere(form, options).map(fieldName);
  if (set.length > 0) return t("form.also", { names: set.join(BETWEEN) });
  const names = form.fields.filter((f) => !options.includes(f.name)).map(fieldName);
  return [...names.slice(0, NAMED), ...(names.length > NAMED ? ["…"] : [])].join(BETWEEN);
}
