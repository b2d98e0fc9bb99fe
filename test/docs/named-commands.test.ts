import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { translator } from "../../src/core/kernel/language/translate.ts";
import { CATALOGUE } from "../../src/features.ts";
import { fileKindsOf } from "../../src/terminal/commands/file-kinds.ts";
import { program } from "../../src/terminal/program.ts";
import { PAGES, spansOf } from "./lines.ts";

/** What begins with a slash and is no command of the bot. */
const OTHERS = new Set(
  [
    // The public listener's.
    "/health /metrics /calendar/ /slack/ /slack/events /slack/install /discord/ /discord/interactions /gateway/bot",
    "/mattermost/form /mattermost/press",
    // The chat's own, and platforms'.
    "/as /channel /locale /zone /quit /poll /about",
    // Places.
    "/opt/rapporteur",
  ].flatMap((line) => line.split(" ")),
);

const spans = PAGES.flatMap((page) => spansOf(page).map((span) => ({ page, ...span })));
const root = program(translator("en"), fileKindsOf(CATALOGUE));

/** A command of the terminal by the words that lead to it, and the words that follow. */
function verb(words: readonly string[]): { flags: readonly string[]; known: readonly string[] } | undefined {
  const command = root.commands.find((one) => one.name() === words[0]);
  const below = command?.commands.find((one) => one.name() === words[1]);
  const found = below ?? command;
  return (
    found && {
      flags: words.join(" ").match(/--[a-z-]+/g) ?? [],
      known: [...found.options.map(({ long }) => long ?? ""), "--help"],
    }
  );
}

describe("what the pages name in passing", () => {
  it("of the chat is a command, or the first words of some", () => {
    const named = spans.filter(({ text }) => /^\/[a-z]/.test(text) && !OTHERS.has(text));
    expect(named.length).toBeGreaterThan(30);
    const unknown = named.filter(({ text }) => {
      const words = text
        .replace(/^\/rapporteur\b ?/, "/")
        .replace(/^\//, "")
        .replace(/ ?….*$/, "");
      return !CATALOGUE.commands.some(
        ({ path }) => `${words} `.startsWith(`${path} `) || `${path} `.startsWith(`${words} `.trimStart()),
      );
    });
    expect(unknown).toEqual([]);
  });

  it("of the terminal is one of its commands, with options that it has", () => {
    const named = spans.filter(({ text }) => /^(?:npx )?rapporteur [a-z]/.test(text) && !text.includes("PLATFORM"));
    expect(named.length).toBeGreaterThan(15);
    const wrong = named.filter(({ text }) => {
      const found = verb(text.replace(/^(?:npx )?rapporteur /, "").split(" "));
      return !found || found.flags.some((flag) => !found.known.includes(flag));
    });
    expect(wrong).toEqual([]);
  });

  it("of npm is a script of the package", () => {
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
    const named = spans.flatMap(({ text }) => /^npm run ([\w:-]+)/.exec(text)?.[1] ?? []);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});
