import type { Argument, Command, Option } from "commander";
import type { Translate } from "../core/kernel/language/translate.ts";
import { PLATFORMS } from "../platforms.ts";
import { coloured } from "./io/colours.ts";
import { EXAMPLES } from "./examples.ts";

/** Has the help of a command and of all below it say all in the operator's language, with examples at its end. */
export function describeHelp(root: Command, t: Translate, path: readonly string[] = []): void {
  const titles: Readonly<Record<string, string>> = {
    "Usage:": t("terminal.help.usage"),
    "Arguments:": t("terminal.help.arguments"),
    "Options:": t("terminal.help.options"),
    "Commands:": t("terminal.help.commands"),
  };
  root.configureHelp({
    // Narrower than commander's own: no word is cut on a phone's terminal either.
    minWidthToWrap: 16,
    styleTitle: (title) => coloured("bold", titles[title] ?? title, process.stdout),
    optionDescription: (option) => described(option, t),
    argumentDescription: (argument) => described(argument, t),
  });
  const examples = examplesOf(path.join(" "));
  if (examples.length > 0)
    root.addHelpText(
      "after",
      () =>
        `\n${coloured("bold", t("terminal.help.examples"), process.stdout)}\n${examples.map((line) => `  ${line}`).join("\n")}`,
    );
  for (const command of root.commands) describeHelp(command, t, [...path, command.name()]);
}

/** The examples of a command, by its path. */
export function examplesOf(path: string): readonly string[] {
  const ofPlatforms = PLATFORMS.flatMap(({ verbs = [] }) =>
    verbs.flatMap((verb) => (verb.name === path ? verb.examples : [])),
  );
  return [...(EXAMPLES[path] ?? []), ...ofPlatforms];
}

/** What an option or an argument is, with what it may be and is without being said. */
function described({ description, argChoices, defaultValue }: Option | Argument, t: Translate): string {
  const more = [
    ...(argChoices ? [t("terminal.help.choices", { choices: argChoices.join(", ") })] : []),
    ...(defaultValue === undefined ? [] : [t("terminal.help.default", { value: String(defaultValue) })]),
  ];
  return more.length === 0 ? description : `${description} (${more.join("; ")})`;
}
