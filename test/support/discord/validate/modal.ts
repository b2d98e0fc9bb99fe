import type { Problem } from "../api-error.ts";
import { COMPONENT } from "../constants.ts";
import type { Json } from "../model.ts";
import { checkChoosing } from "./choosing.ts";
import { duplicates, listOf, placed, type Placed } from "./component-tree.ts";

/** Top-level components of a modal, as the documentation has it; the API description says 40. https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-modal */
const MAX_TOP = 5;

/** What is wrong with a modal, beside its shape. */
export function checkModal(data: Json): Problem[] {
  const components = listOf(data, "components");
  const all = placed(components);
  const problems = [
    ...duplicates(all),
    ...all.flatMap((one) => [...checkChoosing(one, true), ...checkTextInput(one)]),
  ].map((one) => ({
    ...one,
    path: ["data", ...one.path],
  }));
  const add = (path: (string | number)[], code: string, message: string) =>
    problems.push({ path: ["data", "components", ...path], code, message });
  if (components.length > MAX_TOP) add([], "BASE_TYPE_BAD_LENGTH", `Must be between 1 and ${MAX_TOP} in length.`);
  for (const [index, component] of components.entries())
    if (component["type"] === COMPONENT.ACTION_ROW && listOf(component, "components").length > 1)
      add([index, "components"], "BASE_TYPE_BAD_LENGTH", "Must be 1 or fewer in length.");
  return problems;
}

/** https://discord.com/developers/docs/components/reference#text-input */
function checkTextInput({ component, path, parent }: Placed): Problem[] {
  if (component["type"] !== COMPONENT.TEXT_INPUT) return [];
  const problems: Problem[] = [];
  const add = (key: string, code: string, message: string) => problems.push({ path: [...path, key], code, message });
  const labelled = parent?.["type"] === COMPONENT.LABEL;
  if (labelled && typeof component["label"] === "string")
    add("label", "COMPONENT_LABEL_IN_LABEL", "A text input in a label has no label of its own.");
  if (!labelled && typeof component["label"] !== "string") add("label", "BASE_TYPE_REQUIRED", "This field is required");
  const least = Number(component["min_length"] ?? 0);
  const most = Number(component["max_length"] ?? 4_000);
  if (least > most) add("min_length", "NUMBER_TYPE_MAX", "min_length must be less than or equal to max_length.");
  const value = component["value"];
  if (typeof value === "string" && value !== "" && (value.length > most || value.length < least))
    add("value", "BASE_TYPE_BAD_LENGTH", `Must be between ${least} and ${most} in length.`);
  return problems;
}
