import type { Command } from "./command.ts";
import { problem, UserError } from "../errors/errors.ts";
import { isCommonWord } from "../language/common-words/common-words.ts";
import type { Language } from "../language/language.ts";
import { looksAs, readLine } from "../lines/line.ts";
import { fold } from "../text/fold.ts";
import { optionsOf } from "../options/options.ts";
import { isSlip } from "./slip.ts";
import { spokenCommands, spokenIn, withoutSlash } from "./spoken-commands.ts";
import { optionsCalled } from "./spoken-options.ts";
import type { InvocationInput } from "./platform.ts";
import { lengthOf } from "../text/text.ts";
import { truncate } from "../text/truncate.ts";
import { commandLine } from "../values/command-line.ts";

/** Longest typed line, in characters: as long as what people can type on every platform. */
export const LINE_MAX = 4_000;

/** Longest of what is said to the bot and no command is, in characters. */
export const WORDS_MAX = 1_000;

/** The command that an invocation means, and its options as they were given. */
export interface ResolvedCommand {
  readonly command: Command;
  readonly raw: Readonly<Record<string, unknown>>;
  /** What was typed after its path, where it was typed. */
  readonly line?: string;
}

/** What an invocation asks for, by somebody who reads that language. Throws UserError for what no command is. */
export function resolveCommand(
  catalogue: readonly Command[],
  input: Exclude<InvocationInput, { kind: "suggest" | "complete" }>,
  language: Language = "en",
): ResolvedCommand {
  switch (input.kind) {
    case "values":
      return { command: byPath(catalogue, input.path), raw: input.values };
    case "line":
      return parse(catalogue, input.line, language);
    case "talk": {
      const said = withoutCodeMarks(catalogue, input.text);
      const marked = said !== input.text;
      return marked || isLine(catalogue, said) || (input.typed === true && isSlip(catalogue, said))
        ? parse(catalogue, said, language)
        : (talk(catalogue, said.trim()) ?? parse(catalogue, said, language));
    }
  }
}

/** "`/audit`" is typed as it stands in a guide: a line that is a command, or looks like one, without the marks around it. */
function withoutCodeMarks(catalogue: readonly Command[], text: string): string {
  const line = /^\s*(`{1,3})([^`]+)\1\s*$/u.exec(text)?.[2]?.trim();
  return line !== undefined && (line.startsWith("/") || isLine(catalogue, line)) ? line : text;
}

/** The command that answers what somebody says and no command is; undefined where none does. */
function talk(catalogue: readonly Command[], text: string): ResolvedCommand | undefined {
  for (const command of catalogue)
    if (command.fallbackFor?.talk !== undefined) {
      const { words, heard } = command.fallbackFor.talk;
      const flag = heard === undefined ? {} : { [heard]: true };
      return { command, raw: { [words]: truncate(text, WORDS_MAX), ...flag } };
    }
  return undefined;
}

/**
 * Whether what somebody said begins as a typed line does; nothing said is an empty line. A command of one word that takes no
 * words is meant only where none follow, "me" begins many a Spanish sentence, and one that needs a word of a certain look
 * only where there is one: "link" begins many an English one, and "help me" says nothing of what with.
 */
function isLine(catalogue: readonly Command[], text: string): boolean {
  const [first = "", second = "", ...more] = withoutSlash(text).toLowerCase().split(/\s+/u);
  const spoken = spokenCommands(catalogue);
  if (first === "" || spoken.find(first, second)?.words === 2) return true;
  if (second === "") return spoken.find(first, "") !== undefined || spoken.family(first) !== undefined;
  const one = spoken.find(first, "")?.command;
  if (!one) return false;
  const options = optionsOf(one.input).filter((o) => !o.hidden);
  const slash = text.trim().startsWith("/");
  if (!slash && options.every((o) => !o.required) && onlyTalks([second, ...more], catalogue)) return false;
  return (
    options.length > 0 &&
    options.every(
      (o) => !o.required || o.line.looks === undefined || [second, ...more].some((word) => looksAs(word, o.line.looks)),
    )
  );
}

/** Whether the words behind a command are of every day and are no command's: "help please" asks for nothing by name. */
function onlyTalks(words: readonly string[], catalogue: readonly Command[]): boolean {
  const spoken = words.map((word) => fold(word).replace(/^\p{P}+|\p{P}+$/gu, "")).filter((word) => word !== "");
  // Nor does "help me", although there is such a command.
  const named = catalogue.some(({ path }) => {
    const [first] = path.split(" ");
    return spoken.length === 1 ? first === spoken[0] && first !== "me" : path === spoken.join(" ");
  });
  return !named && spoken.every(isCommonWord);
}

function parse(catalogue: readonly Command[], line: string, language: Language): ResolvedCommand {
  const length = lengthOf(line);
  if (length > LINE_MAX) throw new UserError(problem("option.long", { max: LINE_MAX, length }));
  const words = withoutSlash(line);
  const command = words === "" ? catalogue.find((c) => c.fallbackFor?.emptyLine === true) : undefined;
  const found = command ? { command, rest: "" } : spokenIn(catalogue, words);
  if (!found) return unknown(catalogue, words);
  return {
    command: found.command,
    raw: readLine(found.rest, optionsCalled(found.command, language)),
    line: found.rest,
  };
}

/** What answers a line that no command is. Throws UserError where nothing does. */
function unknown(catalogue: readonly Command[], line: string): ResolvedCommand {
  for (const command of catalogue) {
    const option = command.fallbackFor?.unknownLine;
    if (option !== undefined) return { command, raw: { [option]: truncate(line, WORDS_MAX) } };
  }
  throw new UserError(problem("command.unknown", { typed: truncate(line, 60), command: commandLine("help") }));
}

/** The command of that path, which may be an older one. */
export function commandAt(catalogue: readonly Command[], path: string): Command | undefined {
  return catalogue.find((c) => c.path === path) ?? catalogue.find((c) => c.aliases?.includes(path) === true);
}

function byPath(catalogue: readonly Command[], path: string): Command {
  const found = commandAt(catalogue, path);
  if (!found)
    throw new UserError(problem("command.unknown", { command: commandLine("help"), typed: truncate(path, 60) }));
  return found;
}
