import { newId, type Core } from "../core.ts";
import { resolved } from "../interactions/payload.ts";
import { wireAttachment } from "../messages/attachments.ts";
import type { Attachment, Channel, Json } from "../model.ts";
import { localName } from "../validate/choices.ts";
import { OPTION } from "../validate/command.ts";
import { listOf } from "../validate/component-tree.ts";
import { mustSee, type PickedFile } from "./acting.ts";

/** What somebody gives an option: text, a number, yes or no, the id of a person, role or channel, or a file. */
export type OptionValue = string | number | boolean | PickedFile;

/** The longest text of an option. https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-structure */
const MAX_TEXT = 6_000;

/** Collects what a payload's `resolved` has to say. */
export interface Named {
  users: string[];
  roles: string[];
  channels: string[];
  attachments: Attachment[];
}

/** Nothing named yet. */
export const nobody = (): Named => ({ users: [], roles: [], channels: [], attachments: [] });

/** The payload's `resolved`, when there is anything in it. */
export function resolvedField(core: Core, channel: Channel, asker: string, named: Named): { resolved?: Json } {
  const files = named.attachments.map((file): [string, Json] => [file.id, wireAttachment(core, channel.id, file)]);
  const all = {
    ...resolved(core, channel, asker, named),
    ...(files.length > 0 ? { attachments: Object.fromEntries(files) } : {}),
  };
  return Object.keys(all).length > 0 ? { resolved: all } : {};
}

/** Takes a file in, as Discord does before the app hears of it. */
export function takeFile(core: Core, file: PickedFile): Attachment {
  const attachment = {
    id: newId(core),
    name: file.name,
    description: undefined,
    contentType: file.contentType ?? "application/octet-stream",
    content: file.content,
    ephemeral: true,
  };
  core.uploads.set(attachment.id, attachment);
  return attachment;
}

const cannot = (option: Json, why: string): Error =>
  new Error(`Nobody can type that: option ${String(option["name"])} ${why}`);

/** The value of an option in a payload; throws when nobody could enter it. */
export function optionValue(
  core: Core,
  user: string,
  channel: Channel,
  option: Json,
  value: OptionValue,
  named: Named,
): string | number | boolean {
  const type = Number(option["type"]);
  const { state } = core;
  const guild = channel.guild === undefined ? undefined : state.guild(channel.guild);
  const isUser = (id: unknown): id is string => typeof id === "string" && state.users.has(id);
  const isRole = (id: unknown): id is string => typeof id === "string" && guild !== undefined && guild.roles.has(id);
  switch (type) {
    case OPTION.STRING:
    case OPTION.INTEGER:
    case OPTION.NUMBER:
      return (
        choice(core, user, option, value) ??
        (type === OPTION.STRING ? text(option, value) : number(option, value, type === OPTION.INTEGER))
      );
    case OPTION.BOOLEAN:
      if (typeof value !== "boolean") throw cannot(option, "is yes or no.");
      return value;
    case OPTION.USER:
      if (!isUser(value)) throw cannot(option, `names nobody: ${JSON.stringify(value)}.`);
      named.users.push(value);
      return value;
    case OPTION.ROLE:
      if (!isRole(value)) throw cannot(option, `names no role: ${JSON.stringify(value)}.`);
      named.roles.push(value);
      return value;
    case OPTION.MENTIONABLE:
      if (!isUser(value) && !isRole(value)) throw cannot(option, "names neither a person nor a role.");
      (isUser(value) ? named.users : named.roles).push(value);
      return value;
    case OPTION.CHANNEL: {
      const chosen = typeof value === "string" ? state.channels.get(value) : undefined;
      if (chosen?.guild === undefined || chosen.guild !== channel.guild)
        throw cannot(option, "names no channel of this guild.");
      mustSee(core, user, chosen);
      const types = listOf(option, "channel_types") as unknown as number[];
      if (types.length > 0 && !types.includes(chosen.type))
        throw cannot(option, `does not take a channel of type ${chosen.type}.`);
      named.channels.push(chosen.id);
      return chosen.id;
    }
    case OPTION.ATTACHMENT: {
      if (typeof value !== "object") throw cannot(option, "is a file.");
      const file = takeFile(core, value);
      named.attachments.push(file);
      return file.id;
    }
    default:
      throw cannot(option, `has an unknown type ${type}.`);
  }
}

/** Of an option with choices, the one that is meant, by its value or by what it is called. */
function choice(core: Core, user: string, option: Json, value: OptionValue): string | number | undefined {
  const choices = listOf(option, "choices");
  if (choices.length === 0) return undefined;
  const { locale } = core.state.user(user);
  const found =
    choices.find((one) => one["value"] === value) ??
    choices.find((one) => one["name"] === value || localName(one, locale) === value);
  if (!found) throw cannot(option, `does not offer ${JSON.stringify(value)}.`);
  return found["value"] as string | number;
}

function text(option: Json, value: OptionValue): string {
  if (typeof value !== "string") throw cannot(option, "is text.");
  const least = Math.max(1, Number(option["min_length"] ?? 0));
  const most = Number(option["max_length"] ?? MAX_TEXT);
  if (value.length < least || value.length > most) throw cannot(option, `takes ${least} to ${most} characters.`);
  return value;
}

function number(option: Json, value: OptionValue, whole: boolean): number {
  const given = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  if (
    typeof given !== "number" ||
    !Number.isFinite(given) ||
    (whole && !Number.isInteger(given)) ||
    Math.abs(given) > 2 ** 53
  )
    throw cannot(option, "is a number.");
  if (given < Number(option["min_value"] ?? -Infinity) || given > Number(option["max_value"] ?? Infinity))
    throw cannot(option, `does not take ${given}.`);
  return given;
}
