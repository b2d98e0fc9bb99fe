import { type APIApplicationCommand, type REST, Routes } from "discord.js";
import type { Command } from "../../core/kernel/commands/command.ts";
import { differs } from "./differs.ts";
import { commandsOf } from "./command-list.ts";
import { asking } from "./rest.ts";

/** What registering did. */
export interface Registration {
  readonly count: number;
  /** Nothing is sent where nothing differs: Discord allows 200 creations a day (https://discord.com/developers/docs/interactions/application-commands#registering-a-command). */
  readonly changed: boolean;
}

/** Where commands are registered: everywhere, or in one guild, where they show at once beside those that hold everywhere. */
export interface Where {
  readonly rest: REST;
  readonly token: string;
  readonly application: string;
  readonly guild?: string;
}

/** Makes Discord's commands those of the catalogue. */
export async function register(
  { rest, token, application, guild }: Where,
  catalogue: readonly Command[],
): Promise<Registration> {
  const route =
    guild === undefined ? Routes.applicationCommands(application) : Routes.applicationGuildCommands(application, guild);
  const commands = commandsOf(catalogue);
  // Where a command may be called is said of those that hold everywhere (https://discord.com/developers/docs/interactions/application-commands#interaction-contexts).
  const wanted =
    guild === undefined
      ? commands
      : commands.map(({ contexts: _contexts, integration_types: _types, ...command }) => command);
  const query = new URLSearchParams({ with_localizations: "true" });
  const registered = await asking<APIApplicationCommand[]>(rest, token, (r) => r.get(route, { query }));
  const changed = differs(wanted, registered);
  if (changed) await asking(rest, token, (r) => r.put(route, { body: wanted }));
  return { count: wanted.length, changed };
}
