import { type APILabelComponent, ComponentType } from "discord.js";
import type { Form } from "../../../core/kernel/forms/form.ts";
import { FOR_PLATFORM, truncate } from "../../../core/kernel/text/truncate.ts";
import { moreHint } from "../../kit/forms/more.ts";
import type { FieldWords } from "./field-words.ts";
import { LIMITS } from "../limits.ts";

/** The id of the tick that asks for more options. */
export const MORE_ID = "more";

/** The last field of a form that asks for some of its options: whether there is to be more. */
export function moreTick(form: Form, options: readonly string[], words: FieldWords): APILabelComponent {
  const { t } = words;
  return {
    type: ComponentType.Label,
    label: truncate(t("form.more"), LIMITS.FIELD_LABEL, FOR_PLATFORM),
    description: truncate(moreHint(form, options, words), LIMITS.FIELD_DESCRIPTION, FOR_PLATFORM),
    component: { type: ComponentType.Checkbox, custom_id: MORE_ID },
  };
}
