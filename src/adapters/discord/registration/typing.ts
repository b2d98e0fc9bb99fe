import type { Command } from "../../../core/kernel/commands/command.ts";
import { givenIn } from "../../../core/kernel/commands/words-in.ts";
import { UserError } from "../../../core/kernel/errors/errors.ts";
import { readLanguage } from "../../../core/kernel/language/language.ts";
import { type CommandLine, slashLine, type TypeCommand } from "../../../core/kernel/values/command-line.ts";
import { type Slash, slashOf } from "./slash.ts";

/** A command as it can be pressed, and what is to be entered after that. */
export interface CommandMention {
  readonly mention: string;
  readonly entered: string;
}

/** How commands are written on Discord. */
export interface Typing {
  /** Where nothing can be pressed. */
  readonly typeCommand: TypeCommand;
  /** Where it can; undefined for a command whose id is not known. */
  readonly mentionCommand: (command: CommandLine) => CommandMention | undefined;
  /** Hears which commands there are. */
  readonly learn: (catalogue: readonly Command[]) => void;
  /** Hears Discord's ids of the commands, by their names. */
  readonly register: (ids: ReadonlyMap<string, string>) => void;
}

/** Commands as Discord lists them, and as mentions that are pressed once their ids are known (https://docs.discord.com/developers/reference#message-formatting-formats). */
export function typing(): Typing {
  let slashes: readonly Slash[] = [];
  let ids: ReadonlyMap<string, string> = new Map();
  const found = ({ path }: CommandLine) => slashes.find(({ command }) => command.path === path);
  return {
    typeCommand(command) {
      const slash = found(command);
      if (!slash) return slashLine(command);
      return [`/${nameOf(slash)}`, entered(command, slash)].filter((part) => part !== "").join(" ");
    },
    mentionCommand(command) {
      const slash = found(command);
      const id = slash && ids.get(slash.first);
      return id === undefined || !slash
        ? undefined
        : { mention: `</${nameOf(slash)}:${id}>`, entered: entered(command, slash) };
    },
    learn: (catalogue) => void (slashes = slashOf(catalogue)),
    register: (registered) => void (ids = registered),
  };
}

const nameOf = ({ first, second }: Slash): string => (second === undefined ? first : `${first} ${second}`);

/** What is typed after a command, with the option before each value, as Discord shows it. */
function entered({ words = "", language }: CommandLine, { command }: Slash): string {
  try {
    return givenIn(command, words, readLanguage(language) ?? "en")
      .map(([name, value]) => `${name}:${value}`)
      .join(" ");
  } catch (error) {
    // What is no whole line is shown as it is.
    if (error instanceof UserError) return words;
    throw error;
  }
}
