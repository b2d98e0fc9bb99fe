import { CHANNEL } from "../constants.ts";
import type { Core } from "../core.ts";
import { contextOf } from "../interactions/payload.ts";
import type { Channel, Json } from "../model.ts";
import { PERMISSION } from "../permissions.ts";
import { localName } from "../validate/choices.ts";
import { OPTION } from "../validate/command.ts";
import { listOf } from "../validate/component-tree.ts";
import { mustSee } from "./acting.ts";

/** A command somebody picked: itself, and the subcommand (or itself) that has the options. */
export interface Picked {
  command: Json;
  /** Group and subcommand, outermost first. */
  path: Json[];
  /** The full default name. */
  name: string;
}

/** Whether Discord offers the command to that person there. https://discord.com/developers/docs/interactions/application-commands#contexts */
function offered(core: Core, command: Json, user: string, channel: Channel): boolean {
  const { context, userInstalled } = contextOf(core, user, channel);
  if (command["guild_id"] === undefined) {
    const contexts = command["contexts"] as number[] | null;
    if (contexts ? !contexts.includes(context) : context === 1 && command["dm_permission"] === false) return false;
    const { installed } = core.state.user(user);
    const types = command["integration_types"] as number[];
    const byGuild = types.includes(0) && !userInstalled;
    if (!byGuild && !(types.includes(1) && installed)) return false;
  } else if (userInstalled) return false;
  const needed = command["default_member_permissions"];
  if (channel.guild === undefined || typeof needed !== "string") return true;
  const granted = core.state.permissions(user, channel);
  if (granted & PERMISSION.ADMINISTRATOR) return true;
  return needed !== "0" && (granted & BigInt(needed)) === BigInt(needed);
}

const cannot = (what: string): Error => new Error(`Nobody can type that: ${what}`);

/** The commands of a type that somebody is offered in a channel, a guild's own before the global ones. Throws where no commands can be used. */
export function commandsOffered(core: Core, user: string, channel: Channel, type: number): Json[] {
  mustSee(core, user, channel);
  if (channel.archived) throw cannot("the thread is archived.");
  if (channel.type === CHANNEL.CATEGORY || channel.type === CHANNEL.FORUM)
    throw cannot("the channel has no conversation.");
  if (channel.guild !== undefined) {
    const { botIn } = core.state.guild(channel.guild);
    if (!core.state.may(user, channel, botIn ? "USE_APPLICATION_COMMANDS" : "USE_EXTERNAL_APPS"))
      throw cannot("application commands are not allowed there.");
  }
  const all = [
    ...(channel.guild === undefined ? [] : core.registry.list(channel.guild)),
    ...core.registry.list(undefined),
  ];
  return all.filter((command) => command["type"] === type && offered(core, command, user, channel));
}

/** Finds `contact find` among the commands that are offered, by default or localised names. */
export function pickCommand(core: Core, user: string, channel: Channel, words: string, type: number): Picked {
  const { locale } = core.state.user(user);
  const called = (thing: Json, word: string) => thing["name"] === word || localName(thing, locale) === word;
  const commands = commandsOffered(core, user, channel, type);
  // Names of context menu commands have spaces.
  const [first = "", ...rest] = type === 1 ? words.split(" ") : [words];
  const command = commands.find((one) => called(one, first));
  if (!command)
    throw cannot(
      `there is no command ${first}; there are: ${commands.map((one) => String(one["name"])).join(", ") || "none"}.`,
    );
  const path: Json[] = [];
  for (const word of rest) {
    const inside = listOf(path.at(-1) ?? command, "options").find(
      (option) => Number(option["type"]) <= OPTION.GROUP && called(option, word),
    );
    if (!inside) throw cannot(`${words} has no ${word}.`);
    path.push(inside);
  }
  if (listOf(path.at(-1) ?? command, "options").some((option) => Number(option["type"]) <= OPTION.GROUP))
    throw cannot(`${words} is not a whole command.`);
  return { command, path, name: [command, ...path].map((one) => String(one["name"])).join(" ") };
}
