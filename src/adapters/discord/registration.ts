import type { API } from "@discordjs/core/http-only";
import type { Command } from "../../core/kernel/commands/command.ts";
import { differs } from "./differs.ts";
import { commandsOf } from "./command-list.ts";

/** What registering did. */
export interface Registration {
  readonly count: number;
  /** Nothing is sent where nothing differs: Discord allows 200 creations a day (https://discord.com/developers/docs/interactions/application-commands#registering-a-command). */
  readonly changed: boolean;
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
): Promise<Registration> {
  const commands = commandsOf(catalogue);
  const query = { with_localizations: true };
  if (guild === undefined) {
    const changed = differs(commands, await applicationCommands.getGlobalCommands(application, query));
    if (changed) await applicationCommands.bulkOverwriteGlobalCommands(application, commands);
    return { count: commands.length, changed };
  }
  // Where a command may be called is said of those that hold everywhere (https://discord.com/developers/docs/interactions/application-commands#interaction-contexts).
  const here = commands.map(({ contexts: _contexts, integration_types: _types, ...command }) => command);
  const changed = differs(here, await applicationCommands.getGuildCommands(application, guild, query));
  if (changed) await applicationCommands.bulkOverwriteGuildCommands(application, guild, here);
  return { count: here.length, changed };
}
