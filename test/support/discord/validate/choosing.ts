import type { Problem } from "../api-error.ts";
import { COMPONENT, SELECTS } from "../constants.ts";
import type { Json } from "../model.ts";
import { listOf, type Placed } from "./component-tree.ts";

/** Most that can be chosen of those types. */
const MOST: Readonly<Record<number, number>> = { [COMPONENT.CHECKBOX_GROUP]: 10, [COMPONENT.FILE_UPLOAD]: 10 };

/** How many may be chosen, with Discord's defaults. A radio group's single choice included. */
export function range(component: Json): { min: number; max: number } {
  const type = Number(component["type"]);
  const options = listOf(component, "options");
  if (type === COMPONENT.RADIO_GROUP) return { min: component["required"] === false ? 0 : 1, max: 1 };
  const max = component["max_values"] ?? (type === COMPONENT.CHECKBOX_GROUP ? options.length : 1);
  const min = component["min_values"] ?? (component["required"] === false ? 0 : 1);
  return { min: Number(min), max: Number(max) };
}

/** What is wrong with a select, radio group, checkbox group or file upload, beside its shape. https://discord.com/developers/docs/components/reference#string-select */
export function checkChoosing({ component, path }: Placed, inModal: boolean): Problem[] {
  const type = Number(component["type"]);
  const problems: Problem[] = [];
  const add = (key: string, code: string, message: string) => problems.push({ path: [...path, key], code, message });
  if (
    !SELECTS.has(type) &&
    type !== COMPONENT.RADIO_GROUP &&
    type !== COMPONENT.CHECKBOX_GROUP &&
    type !== COMPONENT.FILE_UPLOAD
  )
    return problems;
  const options = listOf(component, "options");
  const { max } = range(component);
  const least = component["min_values"];
  if (typeof least === "number" && least > max)
    add("min_values", "BASE_TYPE_MAX", "min_values must be less than or equal to max_values.");
  if (max > (MOST[type] ?? 25))
    add("max_values", "NUMBER_TYPE_MAX", `int value should be less than or equal to ${MOST[type] ?? 25}.`);
  if (inModal) {
    if (component["disabled"] === true)
      add("disabled", "COMPONENT_DISABLED_IN_MODAL", "Modals cannot have disabled components.");
    if (least === 0 && component["required"] !== false)
      add("min_values", "NUMBER_TYPE_MIN", "min_values must be at least 1 when required.");
  }
  const listed =
    type === COMPONENT.STRING_SELECT || type === COMPONENT.RADIO_GROUP || type === COMPONENT.CHECKBOX_GROUP;
  if (listed && options.length < max)
    add("options", "BASE_TYPE_BAD_LENGTH", `Must be between ${max} and ${MOST[type] ?? 25} in length.`);
  const values = new Set<unknown>();
  for (const [index, option] of options.entries()) {
    if (values.has(option["value"]))
      add(
        `options.${index}.value`,
        "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
        "The specified option value is already used",
      );
    values.add(option["value"]);
  }
  if (options.filter((option) => option["default"] === true).length > max)
    add("options", "SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES", "More options are default than can be chosen.");
  const defaults = listOf(component, "default_values");
  if (defaults.length > 0 && (defaults.length > max || defaults.length < Number(least ?? 1)))
    add(
      "default_values",
      "SELECT_COMPONENT_INVALID_DEFAULT_VALUES",
      "The number of default values must be between min_values and max_values.",
    );
  return problems;
}
