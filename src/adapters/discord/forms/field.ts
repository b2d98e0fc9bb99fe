import { type APIComponentInLabel, type APILabelComponent, ComponentType } from "discord.js";
import type { FieldError, FormField } from "../../../core/kernel/forms/form.ts";
import { FOR_PLATFORM, truncate } from "../../../core/kernel/text/truncate.ts";
import { type Offered, offeredBy, offeredWithOther } from "./field-choices.ts";
import { fieldId } from "./field-ids.ts";
import { givenChoices, givenName, givenText, labelled } from "../../../core/kernel/forms/given-values.ts";
import { describe } from "./field-hint.ts";
import { LIMITS } from "../limits.ts";
import { type FieldWords, type Filled, placeholder } from "./field-words.ts";
import { picking } from "./field-menu.ts";
import { typing } from "./field-text.ts";

/**
 * A field of a form with its label, filled with what was given before. What was wrong is not picked again in a menu, but stays in
 * a box. `boxed`: it is to be typed, although there is something to choose from.
 */
export function fieldOf(
  field: FormField,
  error: FieldError | undefined,
  words: FieldWords,
  boxed = false,
): APILabelComponent {
  const { component, kept } = boxed ? typing(field, false) : inputFor(field, error !== undefined, words);
  const lost = kept ? undefined : givenName(field);
  const description = describe(field, error, lost, component.type === ComponentType.TextInput, words);
  const label = truncate(labelled(field).name, LIMITS.FIELD_LABEL, FOR_PLATFORM);
  return { type: ComponentType.Label, label, ...(description === undefined ? {} : { description }), component };
}

function inputFor(field: FormField, wrong: boolean, words: FieldWords): Filled {
  switch (field.widget) {
    case "text":
    case "number":
    case "moment":
      return typing(field, false);
    case "long-text":
      return typing(field, true);
    case "switch":
      return flag(field, words);
    case "choice":
    case "search":
      return choice(field, wrong, words);
    case "several":
      return several(field, words);
    case "person":
    case "channel":
    case "role":
      return picking(field, wrong, words);
    case "file": {
      const amounts = { min_values: field.required ? 1 : 0, max_values: 1, required: field.required };
      return {
        component: { type: ComponentType.FileUpload, custom_id: fieldId(field.name), ...amounts },
        kept: givenName(field) === undefined,
      };
    }
  }
}

/** A tick; where an answer is required or there was one, both answers stand to choose from: an empty box is none. */
function flag(field: FormField, { t }: FieldWords): Filled {
  const given = givenText(field)?.toLowerCase();
  const said =
    given === undefined
      ? undefined
      : ["true", "yes", "1"].includes(given)
        ? "true"
        : ["false", "no", "0"].includes(given)
          ? "false"
          : undefined;
  const custom_id = fieldId(field.name);
  if (!field.required && given === undefined)
    return { component: { type: ComponentType.Checkbox, custom_id }, kept: true };
  const options = [
    { value: "true", label: t("word.yes") },
    { value: "false", label: t("word.no") },
  ];
  return { component: radio(field, options, said), kept: given === undefined || said !== undefined };
}

function choice(field: FormField, wrong: boolean, words: FieldWords): Filled {
  const given = givenText(field);
  const offered = field.others ? withOther(field, wrong, words) : offeredBy(field);
  if (!offered) return typing(field, false);
  const picked = offered.find((o) => o.value === given)?.value;
  // Typed in words, and understood: they are read again as they are.
  if (given !== undefined && picked === undefined && !wrong) return typing(field, false);
  const kept = given === undefined || picked !== undefined;
  const few = offered.length >= LIMITS.RADIO_LEAST && offered.length <= LIMITS.RADIO_MOST;
  // What need not be chosen must be possible to take back, which only a menu lets one do.
  if (field.required && few) return { component: radio(field, offered, picked), kept };
  const amounts = { min_values: field.required ? 1 : 0, max_values: 1, required: field.required };
  const options = offered.map((o) => (o.value === picked ? { ...o, default: true } : o));
  return {
    component: {
      type: ComponentType.StringSelect,
      custom_id: fieldId(field.name),
      placeholder: placeholder(words),
      ...amounts,
      options,
    },
    kept,
  };
}

/** What was wrong is mended in words. */
function withOther(field: FormField, wrong: boolean, words: FieldWords): Offered[] | undefined {
  const given = givenText(field);
  const known = given === undefined || field.offers?.some((o) => o.value === given) === true;
  return wrong ? undefined : offeredWithOther(field, known ? undefined : given, words);
}

/** Several of few are ticked, several of more picked from a menu. What is not among them stays beside the field. */
function several(field: FormField, words: FieldWords): Filled {
  const offered = offeredBy(field);
  if (!offered) return typing(field, false);
  const { picked, whole } = givenChoices(field);
  const options = offered.map((o) => (picked.includes(o.value) ? { ...o, default: true } : o));
  const base = {
    custom_id: fieldId(field.name),
    min_values: field.required ? 1 : 0,
    max_values: options.length,
    required: field.required,
    options,
  };
  if (options.length <= LIMITS.CHECKBOXES)
    return { component: { type: ComponentType.CheckboxGroup, ...base }, kept: whole };
  return { component: { type: ComponentType.StringSelect, placeholder: placeholder(words), ...base }, kept: whole };
}

function radio(
  { name, required }: FormField,
  offered: readonly Offered[],
  picked: string | undefined,
): APIComponentInLabel {
  const options = offered.map((o) => (o.value === picked ? { ...o, default: true } : { ...o }));
  return { type: ComponentType.RadioGroup, custom_id: fieldId(name), required, options };
}
