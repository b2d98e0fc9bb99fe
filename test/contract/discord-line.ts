import { type APIApplicationCommand, ApplicationCommandType, Routes } from "discord.js";
import { slashOf } from "../../src/adapters/discord/registration/slash.ts";
import { UserError } from "../../src/core/kernel/errors/errors.ts";
import { readLine } from "../../src/core/kernel/lines/line.ts";
import { type OptionSpec, optionsOf } from "../../src/core/kernel/options/options.ts";
import type { Widget } from "../../src/core/kernel/options/widget.ts";
import type { Place, Users } from "./discord-place.ts";

/**
 * What a person does to say a typed line: the slash command with its options; where Discord lets nobody type that (an unknown or
 * hidden option, a missing one, a value that is not offered, a command that is not shown to them), a mention of the bot with the line.
 */
export async function typeLine(place: Place, user: string, line: string): Promise<void> {
  const { fake, channel, room, users, catalogue } = place;
  const [first = "", second = ""] = line.split(" ");
  const command = catalogue.find((c) => c.path === `${first} ${second}`) ?? catalogue.find((c) => c.path === first);
  if (!command) return typeOldCommand(place, user, line);
  const slash = slashOf(catalogue).find((s) => s.command === command);
  const values = optionValues(line.slice(command.path.length).trim(), optionsOf(command.input), users, channel);
  try {
    if (slash && values) {
      await fake.slash(user, room, [slash.first, slash.second].filter((word) => word !== undefined).join(" "), values);
      return;
    }
  } catch (error) {
    if (!isImpossible(error)) throw error;
  }
  await fake.say(user, room, `<@${fake.botUser}> ${mentioning(line, users, channel)}`);
}

/** Whether an error says that nobody could do that on Discord. */
export const isImpossible = (error: unknown): boolean =>
  error instanceof Error && /^Nobody can (?:type|enter|choose|press) that/.test(error.message);

/** A command that the product does not have is on the list where an older version of it registered one. */
async function typeOldCommand({ fake, guild, room, rest }: Place, user: string, line: string): Promise<void> {
  if (!/^[a-z]+$/.test(line)) throw new Error(`nobody types /${line} on Discord`);
  const body = { type: ApplicationCommandType.ChatInput, name: line, description: "An older command" };
  const { id } = (await rest.post(Routes.applicationGuildCommands(fake.applicationId, guild), {
    body,
  })) as APIApplicationCommand;
  await fake.slash(user, room, line);
  await rest.delete(Routes.applicationGuildCommand(fake.applicationId, guild, id));
}

type Values = Record<string, string | boolean>;

/** A line's options as Discord takes them; undefined where it cannot. */
function optionValues(rest: string, options: readonly OptionSpec[], users: Users, channel: string): Values | undefined {
  const read = given(rest, options);
  const entries = Object.entries(read ?? {}).map(
    ([name, raw]) =>
      [name, optionValue(options.find((o) => o.name === name)?.kind.widget, raw, users, channel)] as const,
  );
  return read === undefined || entries.some(([, value]) => value === undefined)
    ? undefined
    : (Object.fromEntries(entries) as Values);
}

function given(rest: string, options: readonly OptionSpec[]): Record<string, string> | undefined {
  try {
    return readLine(rest, options);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

function optionValue(
  widget: Widget | undefined,
  raw: string,
  users: Users,
  channel: string,
): string | boolean | undefined {
  if (widget === "switch") return /^(?:true|yes)$/.test(raw) ? true : /^(?:false|no)$/.test(raw) ? false : undefined;
  if (widget === "person") return users[raw.slice(1) as keyof Users];
  return widget === "channel" ? (raw === "#general" ? channel : undefined) : raw;
}

/** As a person picks somebody or a channel from Discord's list while typing. */
function mentioning(line: string, users: Users, channel: string): string {
  return line
    .replace(/@(guest|member|moderator|admin)\b/g, (_all, name: keyof Users) => `<@${users[name]}>`)
    .replaceAll("#general", `<#${channel}>`);
}
