import { type APIApplicationCommand, ApplicationCommandType } from "discord.js";
import type { API } from "@discordjs/core/http-only";
import type { Command } from "../../../core/kernel/commands/command.ts";
import { differs } from "./differs.ts";
import { commandsOf } from "./command-list.ts";
import type { Switches } from "../settings.ts";

/** What registering did. */
export interface Registration {
  readonly count: number;
  /** Nothing is sent where nothing differs: Discord allows 200 creations a day (https://discord.com/developers/docs/interactions/application-commands#registering-a-command). */
  readonly changed: boolean;
  /** Discord's ids of the commands, by their names. */
  readonly ids: ReadonlyMap<string, string>;
}

/** Where commands are registered: everywhere, or in one guild, where they show at once beside those that hold everywhere. */
export interface Where {
  readonly api: API;
  readonly application: string;
  readonly guild?: string;
}

/** Makes Discord's commands those of the catalogue. */
export async function register(
  { api: { applicationCommands }, application, guild }: Where,
  catalogue: readonly Command[],
  switches: Switches = {},
): Promise<Registration> {
  const commands = commandsOf(catalogue, switches);
  const query = { with_localizations: true };
  if (guild === undefined) {
    const known = await applicationCommands.getGlobalCommands(application, query);
    const changed = differs(commands, known);
    const registered = changed ? await applicationCommands.bulkOverwriteGlobalCommands(application, commands) : known;
    return { count: commands.length, changed, ids: idsOf(registered) };
  }
  // Where a command may be called is said of those that hold everywhere (https://discord.com/developers/docs/interactions/application-commands#interaction-contexts).
  const here = commands.map(({ contexts: _contexts, integration_types: _types, ...command }) => command);
  const known = await applicationCommands.getGuildCommands(application, guild, query);
  const changed = differs(here, known);
  const registered = changed ? await applicationCommands.bulkOverwriteGuildCommands(application, guild, here) : known;
  return { count: here.length, changed, ids: idsOf(registered) };
}

const idsOf = (commands: readonly APIApplicationCommand[]): Registration["ids"] =>
  new Map(commands.flatMap(({ type, name, id }) => (type === ApplicationCommandType.ChatInput ? [[name, id]] : [])));
