import type { Command } from "../../../core/kernel/commands/command.ts";
import { worksWith } from "../../../core/kernel/commands/needs.ts";
import { usage } from "../../../core/kernel/lines/line.ts";
import { translator } from "../../../core/kernel/language/translate.ts";
import { optionsOf } from "../../../core/kernel/options/options.ts";

import { FOR_PLATFORM, truncate } from "../../../core/kernel/text/truncate.ts";
import { LIMITS } from "../limits.ts";
import { type MentionContext, readMentions } from "../mentions.ts";
import { allowedCommand } from "./reserved.ts";

/** A slash command: its name without the slash, the first word it stands for (none: the root, which takes every line), and how Slack shows it. */
export interface Slash {
  readonly name: string;
  readonly first?: string;
  readonly description: string;
  readonly hint: string;
}

/** The slash commands: the root, and one for each first word where Slack allows the name and has room. In English: Slack shows one text to everybody. */
export function commandsOf(catalogue: readonly Command[], root: string): Slash[] {
  const shown = catalogue.filter((c) => !c.hidden && worksWith(c.needs, HAS));
  const firsts = [...new Set(shown.map((c) => wordsOf(c)[0]))];
  const under: Slash = {
    name: root,
    description: "Whom to call, when to meet, what was concluded and where that law is",
    hint: hintOf([...firsts]),
  };
  const own = firsts.filter((first) => allowedCommand(first) && first !== root).map((first) => slashOf(first, shown));
  return [under, ...own].slice(0, LIMITS.COMMANDS);
}

// Slack has no events of its own, and no roles in a workspace.
const HAS = { events: false, boards: true, roles: false };

/** The line that a slash command with its text stands for; `command` begins with the slash, as Slack sends it. */
export function lineOf(command: string, text: string, root: string, heard: MentionContext): string {
  const first = command.replace(/^\//, "");
  return readMentions(first === root ? text : `${first} ${text}`, heard);
}

function slashOf(first: string, catalogue: readonly Command[]): Slash {
  const t = translator("en");
  const family = catalogue.filter((c) => wordsOf(c)[0] === first);
  const [only] = family;
  const described = family
    .map((c) => (family.length === 1 ? t(c.summary) : `${wordsOf(c)[1] ?? first}: ${t(c.summary)}`))
    .join("; ");
  const hint =
    family.length === 1 && only
      ? usage(only.path, optionsOf(only.input)).replace(/^\/\S+(?: \S+)?? ?/, "")
      : hintOf(family.map((c) => wordsOf(c)[1] ?? ""));
  return {
    name: first,
    first,
    description: truncate(described, DESCRIPTION, FOR_PLATFORM),
    hint: truncate(hint, LIMITS.COMMAND_HINT, FOR_PLATFORM),
  };
}

// Slack allows 2,000; a list of commands is read only when each takes a line or two.
const DESCRIPTION = 200;

const hintOf = (words: readonly string[]) =>
  truncate(words.filter((w) => w !== "").join(" | "), LIMITS.COMMAND_HINT, FOR_PLATFORM);

function wordsOf({ path }: Command): [first: string, second?: string] {
  const [first = path, second] = path.split(" ");
  return second === undefined ? [first] : [first, second];
}
