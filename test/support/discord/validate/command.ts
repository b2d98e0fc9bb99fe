import type { Problem } from "../api-error.ts";
import { LOCALES } from "../constants.ts";
import type { Json } from "../model.ts";
import { listOf } from "./component-tree.ts";

/** https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-naming */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
/** Names, descriptions and values of a command and all its options, by the longest localisation. https://discord.com/developers/docs/interactions/application-commands#slash-commands */
const MAX_CHARACTERS = 8_000;

/** Types of options. https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-type */
export const OPTION = {
  SUBCOMMAND: 1,
  GROUP: 2,
  STRING: 3,
  INTEGER: 4,
  BOOLEAN: 5,
  USER: 6,
  CHANNEL: 7,
  ROLE: 8,
  MENTIONABLE: 9,
  NUMBER: 10,
  ATTACHMENT: 11,
} as const;
/** Types of commands. */
export const COMMAND = { CHAT: 1, USER: 2, MESSAGE: 3 } as const;

type Path = (string | number)[];

/** What is wrong with a command, beside its shape. */
export function checkCommand(command: Json, path: Path = []): Problem[] {
  const chat = (command["type"] ?? COMMAND.CHAT) === COMMAND.CHAT;
  const problems: Problem[] = [];
  const add = (at: Path, code: string, message: string) => problems.push({ path: [...path, ...at], code, message });
  if (!chat) {
    if (typeof command["description"] === "string" && command["description"] !== "")
      add(["description"], "APPLICATION_COMMAND_INVALID_DESCRIPTION", "Context menu commands cannot have description");
    if (listOf(command, "options").length > 0)
      add(["options"], "APPLICATION_COMMAND_INVALID_OPTIONS", "Context menu commands cannot have options");
    return [...problems, ...checkLocales(command, path)];
  }
  problems.push(...checkNamed(command, path), ...checkOptions(listOf(command, "options"), [...path, "options"], 0));
  if (characters(command) > MAX_CHARACTERS)
    add([], "APPLICATION_COMMAND_TOO_LARGE", `Command exceeds maximum size (${MAX_CHARACTERS})`);
  return problems;
}

function checkLocales(thing: Json, path: Path): Problem[] {
  return ["name_localizations", "description_localizations"].flatMap((key) =>
    Object.keys((thing[key] as Json | null | undefined) ?? {})
      .filter((locale) => !LOCALES.has(locale))
      .map((locale) => ({
        path: [...path, key, locale],
        code: "BASE_TYPE_CHOICES",
        message: "Value must be one of Discord's locales.",
      })),
  );
}

/** Names and descriptions of a chat command or one of its options. */
function checkNamed(thing: Json, path: Path): Problem[] {
  const problems = checkLocales(thing, path);
  const names: [Path, unknown][] = [
    [["name"], thing["name"]],
    ...Object.entries((thing["name_localizations"] as Json | null) ?? {}).map(([locale, value]): [Path, unknown] => [
      ["name_localizations", locale],
      value,
    ]),
  ];
  for (const [at, name] of names)
    if (typeof name === "string" && (!NAME.test(name) || name !== name.toLowerCase()))
      problems.push({
        path: [...path, ...at],
        code: "APPLICATION_COMMAND_INVALID_NAME",
        message: "Command name is invalid",
      });
  const description = thing["description"];
  if (typeof description !== "string" || description === "")
    problems.push({ path: [...path, "description"], code: "BASE_TYPE_REQUIRED", message: "This field is required" });
  return problems;
}

/** `depth` 0 is the command, 1 a group or subcommand of it, 2 a subcommand of a group. */
function checkOptions(options: readonly Json[], path: Path, depth: number): Problem[] {
  const problems: Problem[] = [];
  const add = (at: Path, code: string, message: string) => problems.push({ path: [...path, ...at], code, message });
  const nesting = (option: Json) => option["type"] === OPTION.SUBCOMMAND || option["type"] === OPTION.GROUP;
  if (options.some(nesting) && !options.every(nesting))
    add(
      [],
      "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
      "Sub-command and sub-command group option types are mutually exclusive to all other types",
    );
  const names = new Set<unknown>();
  const localised = new Map<string, Set<unknown>>();
  let optional = false;
  for (const [index, option] of options.entries()) {
    problems.push(...checkNamed(option, [...path, index]));
    if (names.has(option["name"]))
      add([index, "name"], "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", "Option name already exists");
    names.add(option["name"]);
    for (const [locale, name] of Object.entries((option["name_localizations"] as Json | null) ?? {})) {
      const taken = localised.get(locale) ?? new Set();
      localised.set(locale, taken);
      if (taken.has(name))
        add(
          [index, "name_localizations", locale],
          "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS",
          "Option name already exists",
        );
      taken.add(name);
    }
    if (nesting(option)) {
      const inside = listOf(option, "options");
      if (
        option["type"] === OPTION.GROUP &&
        (depth > 0 || inside.length === 0 || inside.some((one) => one["type"] !== OPTION.SUBCOMMAND))
      )
        add(
          [index],
          "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
          "Groups stand in the command itself and hold subcommands only",
        );
      problems.push(...checkOptions(inside, [...path, index, "options"], depth + 1));
      continue;
    }
    if (option["required"] !== true) optional = true;
    else if (optional)
      add(
        [index, "required"],
        "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
        "Required options must be placed before non-required options",
      );
    problems.push(...checkChoices(option, [...path, index]), ...checkRange(option, [...path, index]));
  }
  return problems;
}

function checkChoices(option: Json, path: Path): Problem[] {
  const choices = listOf(option, "choices");
  const problems: Problem[] = [];
  if (option["autocomplete"] === true && choices.length > 0)
    problems.push({
      path: [...path, "choices"],
      code: "APPLICATION_COMMAND_OPTIONS_CHOICES_WITH_AUTOCOMPLETE",
      message: "Choices cannot be given together with autocomplete",
    });
  for (const key of ["name", "value"]) {
    const seen = new Set<unknown>();
    for (const [index, choice] of choices.entries()) {
      if (seen.has(choice[key]))
        problems.push({
          path: [...path, "choices", index, key],
          code: "APPLICATION_COMMAND_OPTIONS_CHOICES_DUPLICATED",
          message: `Choice ${key}s must be unique`,
        });
      seen.add(choice[key]);
    }
  }
  return [...problems, ...choices.flatMap((choice, index) => checkLocales(choice, [...path, "choices", index]))];
}

function checkRange(option: Json, path: Path): Problem[] {
  return [["min_value", "max_value"] as const, ["min_length", "max_length"] as const].flatMap(([low, high]) =>
    typeof option[low] === "number" && typeof option[high] === "number" && option[low] > option[high]
      ? [{ path: [...path, low], code: "NUMBER_TYPE_MAX", message: `${low} must be less than or equal to ${high}.` }]
      : [],
  );
}

/** The size Discord counts: each text by its longest localisation, with everything inside. */
function characters(thing: Json): number {
  const longest = (key: string) =>
    Math.max(
      ...[thing[key], ...Object.values((thing[`${key}_localizations`] as Json | null) ?? {})].map((text) =>
        typeof text === "string" ? text.length : 0,
      ),
    );
  const value = typeof thing["value"] === "string" ? thing["value"].length : 0;
  return (
    longest("name") +
    longest("description") +
    value +
    [...listOf(thing, "options"), ...listOf(thing, "choices")].reduce((sum, one) => sum + characters(one), 0)
  );
}
