import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from "discord.js";
import type { Command } from "../../../core/kernel/commands/command.ts";
import type { CommandPart } from "../../../core/kernel/commands/command-names.ts";
import { commandOptions } from "./command-options.ts";
import { contextsOf, installTypes } from "../installing.ts";
import type { Switches } from "../settings.ts";
import { LIMITS } from "../limits.ts";
import { englishText, localNames, localTexts } from "./localization.ts";
import { menusOf } from "./menus.ts";
import { type Slash, slashOf } from "./slash.ts";

type Chat = RESTPostAPIChatInputApplicationCommandsJSONBody;
type Menu = RESTPostAPIContextMenuApplicationCommandsJSONBody;

/**
 * Everything Discord registers of a catalogue: a slash command for each first word, subcommands for second words, and the
 * menus of messages and people (https://docs.discord.com/developers/interactions/application-commands).
 */
export function commandsOf(catalogue: readonly Command[], switches: Switches = {}): (Chat | Menu)[] {
  const slashes = slashOf(catalogue);
  const firsts = [...new Set(slashes.map((s) => s.first))];
  const chat = firsts.map((first) =>
    chatCommand(
      first,
      slashes.filter((s) => s.first === first),
      switches,
    ),
  );
  return [...chat.slice(0, LIMITS.COMMANDS), ...menusOf(catalogue, switches)];
}

function chatCommand(first: string, family: readonly Slash[], switches: Switches): Chat {
  const [one] = family;
  if (!one) throw new Error(`/${first} is no command`);
  const ofServer = isOfServer(family.map((s) => s.command));
  return {
    type: ApplicationCommandType.ChatInput,
    ...named({ path: first, word: first }, one.command),
    options:
      family.length === 1 && one.second === undefined
        ? commandOptions(one.command, switches)
        : family.map((s) => subcommand(s, switches)),
    contexts: contextsOf(switches, { ofServer, withBot: true }),
    integration_types: installTypes(switches, ofServer),
    // Who may run it is decided by the role in the community, which Discord does not know.
    default_member_permissions: null,
  };
}

function subcommand(
  { first, second = "", command }: Slash,
  switches: Switches,
): {
  type: ApplicationCommandOptionType.Subcommand;
  name: string;
  description: string;
  options: APIApplicationCommandBasicOption[];
} {
  return {
    type: ApplicationCommandOptionType.Subcommand,
    ...named({ path: `${first} ${second}`, word: second }, command),
    options: commandOptions(command, switches),
  };
}

function named(part: CommandPart, { summary }: Command) {
  return {
    name: part.word,
    name_localizations: localNames(part),
    description: englishText(summary, LIMITS.DESCRIPTION),
    description_localizations: localTexts(summary, LIMITS.DESCRIPTION),
  };
}

/** Whether a word's commands are about the server itself, or about what goes on in a channel: those have no meaning in a direct message. */
const isOfServer = (commands: readonly Command[]) =>
  commands.some((c) => c.allow === "admin") || commands.every((c) => c.ofChannel === true);
