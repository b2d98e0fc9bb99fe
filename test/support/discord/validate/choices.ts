import type { Problem } from "../api-error.ts";
import type { InteractionRecord } from "../interactions/model.ts";
import type { Json } from "../model.ts";
import { OPTION } from "./command.ts";
import { listOf } from "./component-tree.ts";

/** What something is called in that language: its localisation (English and Spanish stand in for one another), or its own name. https://discord.com/developers/docs/interactions/application-commands#localization */
export function localName(thing: Json, locale: string): string {
  const names = (thing["name_localizations"] as Record<string, string> | null | undefined) ?? {};
  const stands: Record<string, string> = { "en-US": "en-GB", "en-GB": "en-US", "es-419": "es-ES" };
  return names[locale] ?? names[stands[locale] ?? ""] ?? String(thing["name"]);
}

/** The focused option of an autocomplete's data. */
function focused(data: Json): Json | undefined {
  for (const option of listOf(data, "options")) {
    const found = option["focused"] === true ? option : focused(option);
    if (found) return found;
  }
  return undefined;
}

/** What is wrong with offered choices, beside their shape: values of the option's type, texts of 1 to 100 characters. https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-choice-structure */
export function checkChoices(record: InteractionRecord, data: Json): Problem[] {
  const type = focused(record.payload["data"] as Json)?.["type"];
  const text = type === OPTION.STRING;
  return listOf(data, "choices").flatMap((choice, index): Problem[] => {
    const { name, value } = choice;
    const problems: Problem[] = [];
    const add = (key: string, code: string, message: string) =>
      problems.push({ path: ["data", "choices", index, key], code, message });
    if (typeof name !== "string" || name.length < 1 || name.length > 100)
      add("name", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100 in length.");
    if (text && (typeof value !== "string" || value.length < 1 || value.length > 100))
      add("value", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100 in length.");
    if (!text && (typeof value !== "number" || (type === OPTION.INTEGER && !Number.isInteger(value))))
      add("value", "NUMBER_TYPE_COERCE", "Value is not a number of the option's type.");
    return problems;
  });
}
