import { describe, expect, it } from "vitest";
import { examplesIn } from "../../../../src/core/kernel/commands/examples.ts";
import { resolveCommand } from "../../../../src/core/kernel/commands/resolve-command.ts";
import { wordsIn } from "../../../../src/core/kernel/commands/words-in.ts";
import { LANGUAGES } from "../../../../src/core/kernel/language/language.ts";
import { translator } from "../../../../src/core/kernel/language/translate.ts";
import { readLine } from "../../../../src/core/kernel/lines/line.ts";
import { optionsOf } from "../../../../src/core/kernel/options/options.ts";
import { CATALOGUE } from "../../../../src/features.ts";

const commandAt = (path: string) => CATALOGUE.commands.find((c) => c.path === path)!;

describe("words of a line in the reader's language", () => {
  it.each([
    ["meeting rsvp", "Tracing call answer:maybe all:yes", "es", "Tracing call respuesta:quizás todas:sí"],
    ["me edit", "zone:default", "es", "zona:predeterminado"],
    ["me edit", "quiet:off", "fr", "silence:non"],
    ["meeting edit", "Board call place:Room 4 capacity:none", "pt", "Board call local:Room 4 vagas:nenhum"],
    ["meeting add", '"A: b" 2027-01-12 10:00 repeat:weekly', "fr", '"A: b" 2027-01-12 10:00 répéter:hebdomadaire'],
    ["contact find", "tracing country:PY", "en", "tracing country:PY"],
  ] as const)("%s %s", (path, words, language, expected) => {
    expect(wordsIn(commandAt(path), words, language)).toBe(expected);
  });
});

it.each(LANGUAGES)("every example in %s means what it means in English", (language) => {
  for (const command of CATALOGUE.commands.filter(({ hidden }) => !hidden)) {
    const english = examplesIn(command, translator("en"));
    for (const [i, { path, words = "" }] of examplesIn(command, translator(language)).entries()) {
      const { command: found, raw } = resolveCommand(CATALOGUE.commands, { kind: "line", line: `${path} ${words}` });
      expect(found.path).toBe(path);
      const own = readLine(english[i]?.words ?? "", optionsOf(command.input));
      expect([path, Object.keys(raw).sort()]).toEqual([path, Object.keys(own).sort()]);
    }
  }
});
