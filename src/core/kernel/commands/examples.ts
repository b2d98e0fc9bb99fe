import type { Translate } from "../language/translate.ts";
import { type CommandLine, commandLine } from "../values/command-line.ts";
import type { Command } from "./command.ts";
import { wordsIn } from "./words-in.ts";

/** A command's examples, in somebody's language: what they say, what options are called, and words that stand for values. */
export function examplesIn(command: Command, t: Translate): CommandLine[] {
  const { path, examples } = command;
  return examples.map((one) => {
    const words = typeof one === "string" ? one.slice(path.length).trim() : t(one.says);
    return commandLine(path, wordsIn(command, words, t.language), t.language);
  });
}
