import { describe, expect, it } from "vitest";
import { manifestOf } from "../../src/adapters/slack/manifest/manifest.ts";
import { typingBelow } from "../../src/adapters/slack/manifest/typing.ts";
import { slashOf } from "../../src/adapters/discord/registration/slash.ts";
import { typing } from "../../src/adapters/discord/registration/typing.ts";
import { examplesIn } from "../../src/core/kernel/commands/examples.ts";
import { messagesOf } from "../../src/core/kernel/language/define-messages.ts";
import { LANGUAGES } from "../../src/core/kernel/language/language.ts";
import { translator } from "../../src/core/kernel/language/translate.ts";
import { commandLine, slashLine } from "../../src/core/kernel/values/command-line.ts";
import { CATALOGUE } from "../../src/features.ts";
import { sources } from "../support/wider-uses.ts";
import { commandIn, typedOnSlack } from "./typed-command.ts";

const { commands } = CATALOGUE;
const manifest = manifestOf(commands, { root: "rapporteur", socket: true });
const shown = commands.filter((c) => !c.hidden);
/** What nobody can do on Discord is not registered there. */
const onDiscord = slashOf(commands).map(({ command }) => command.path);

/** What code names in its views, errors and notices, and every example of help. */
const named = [
  ...sources().flatMap(({ file, text }) =>
    [...text.matchAll(/\bcommandLine\(\s*"([^"]+)"(?:,\s*"([^"]+)")?/g)].map(([, path = "", words]) => ({
      file,
      path,
      words,
    })),
  ),
  ...shown.flatMap((command) =>
    LANGUAGES.flatMap((language) =>
      examplesIn(command, translator(language)).map(({ path, words }) => ({
        file: `help in ${language}`,
        path,
        words,
      })),
    ),
  ),
];

describe("every command that a text names", () => {
  it.each(named)("$path, in $file, is heard wherever it is read", ({ path, words }) => {
    const command = commandLine(path, words);
    expect(shown.map((c) => c.path)).toContain(path);
    expect(commandIn(commands, slashLine(command).slice(1)).path).toBe(path);
    const slack = typingBelow("rapporteur");
    // Before it is known what the app registered, too.
    for (const learn of [() => undefined, () => slack.learn(commands)]) {
      learn();
      expect(typedOnSlack(manifest, "rapporteur", commands, slack.typeCommand(command)).path).toBe(path);
    }
    const discord = typing();
    discord.learn(commands);
    discord.register(new Map(shown.map((c) => [c.path.split(" ")[0] ?? "", "7"])));
    if (onDiscord.includes(path))
      expect(discord.mentionCommand(command)?.mention).toMatch(/^<\/[a-z]+(?: [a-z-]+)?:7>$/);
    else
      expect([discord.mentionCommand(command), discord.typeCommand(command)]).toEqual([undefined, slashLine(command)]);
  });

  it.each(LANGUAGES)("is none that a message writes by hand, in %s", (language) => {
    const families = new Set(shown.map((c) => c.path.split(" ")[0] ?? ""));
    const written = Object.entries(messagesOf(language)).filter(
      ([id, text]) =>
        !/^(?:terminal|playground)\./.test(id) &&
        [...text.matchAll(/(?<![\w/:.}-])\/([a-z]+)/g)].some(([, word = ""]) => families.has(word)),
    );
    expect(written).toEqual([]);
  });
});
