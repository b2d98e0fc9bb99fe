import { richIn } from "../../src/core/kernel/views/contents.ts";
import type { View } from "../../src/core/kernel/views/model.ts";
import type { APIApplicationCommand } from "discord.js";
import { slashOf } from "../../src/adapters/discord/registration/slash.ts";
import type { Manifest } from "../../src/adapters/slack/manifest/manifest.ts";
import { lineOf } from "../../src/adapters/slack/manifest/slash.ts";
import type { Command } from "../../src/core/kernel/commands/command.ts";
import { examplesIn } from "../../src/core/kernel/commands/examples.ts";
import { givenIn } from "../../src/core/kernel/commands/words-in.ts";
import { resolveCommand } from "../../src/core/kernel/commands/resolve-command.ts";
import { type Language, LANGUAGES } from "../../src/core/kernel/language/language.ts";
import { translator } from "../../src/core/kernel/language/translate.ts";
import { type CommandLine, commandLine } from "../../src/core/kernel/values/command-line.ts";

/** The command that a line means. Throws where it means none. */
export function commandIn(catalogue: readonly Command[], line: string): CommandLine {
  const { command } = resolveCommand(catalogue, { kind: "line", line });
  return commandLine(command.path, line.slice(command.path.length).trim());
}

/** What Slack would do with a line that begins with a slash. Throws where the app of that manifest would not hear of it: others have that name, or everybody would read it. */
export function typedOnSlack(
  manifest: Manifest,
  root: string,
  catalogue: readonly Command[],
  text: string,
): CommandLine {
  const [, name = "", rest = ""] = /^\/(\S+)\s*([^]*)$/.exec(text) ?? [];
  if (!manifest.features.slash_commands.some(({ command }) => command === `/${name}`))
    throw new Error(`Slack knows no /${name}, which is in "${text}"`);
  return commandIn(catalogue, lineOf(`/${name}`, rest, root, { team: "T1" }));
}

/** What somebody enters who presses a mention of a command, and then what stands beside it. Throws where Discord lists no such command. */
export function pressedOnDiscord(
  registered: readonly APIApplicationCommand[],
  catalogue: readonly Command[],
  { name, id, entered }: { readonly name: string; readonly id: string; readonly entered: string },
): CommandLine {
  const [first = "", second] = name.split(" ");
  const listed = registered.find((one) => one.id === id && one.name === first);
  if (!listed || (second !== undefined && !listed.options?.some((one) => one.name === second)))
    throw new Error(`Discord lists no /${name} with the id ${id}`);
  const slash = slashOf(catalogue).find((one) => one.first === first && one.second === second);
  if (!slash) throw new Error(`the product has no /${name}`);
  return commandLine(slash.command.path, asTyped(slash.command, entered));
}

/** Discord shows the option before each value: an example that means the same is how it is typed elsewhere. */
function asTyped(command: Command, entered: string): string {
  const shown = (words: string, language: Language) =>
    givenIn(command, words, language)
      .map(([name, value]) => `${name}:${value}`)
      .join(" ");
  const examples = LANGUAGES.flatMap((language) =>
    examplesIn(command, translator(language)).map(({ words = "" }) => ({ words, language })),
  );
  const lines = [...examples, { words: entered.replace(/^\w+:/, ""), language: "en" as const }];
  return lines.find(({ words, language }) => shown(words, language) === entered)?.words ?? entered;
}

/** The view. Throws where a text of it names a command by hand: nobody could say whether that is heard there. */
export function withoutHandWritten(view: View, catalogue: readonly Command[]): View {
  const families = new Set(catalogue.filter((c) => !c.hidden).map((c) => c.path.split(" ")[0] ?? ""));
  for (const inline of richIn(view).flat()) {
    const text = typeof inline === "string" ? inline : "text" in inline ? inline.text : "";
    for (const [, word = ""] of text.matchAll(/(?<![\w/:.@-])\/([a-z]+)/g))
      if (families.has(word)) throw new Error(`"${text}" names /${word} by hand`);
  }
  return view;
}
