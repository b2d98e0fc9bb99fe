import {
  type APIApplicationCommandInteractionData,
  type APIApplicationCommandInteractionDataBasicOption,
  type APIAttachment,
  type APIAutocompleteApplicationCommandInteractionData,
  type APIChatInputApplicationCommandInteractionData,
  type APIInteractionDataResolved,
  type APIMessage,
  ApplicationCommandOptionType,
  ApplicationCommandType,
} from "discord.js";
import type { Command } from "../../../core/kernel/commands/command.ts";
import { menuCalled } from "../registration/menus.ts";
import { channelIn, personIn, roleIn, shownName } from "../resolved.ts";
import { slashOf } from "../registration/slash.ts";

/** A command that somebody called: its path and raw values as the core takes them. */
export interface Called {
  readonly path: string;
  readonly values: Readonly<Record<string, unknown>>;
  /** Attached files by option, to be fetched. */
  readonly files: Readonly<Record<string, APIAttachment>>;
  /** What is being typed, where suggestions are asked for; it is not among the values. */
  readonly focused?: { readonly option: string; readonly text: string };
  /** In whose menu it was called. */
  readonly target?:
    | { readonly kind: "user"; readonly id: string; readonly name: string }
    | { readonly kind: "message"; readonly message: APIMessage };
}

type Option = APIApplicationCommandInteractionDataBasicOption;
type Chat = APIChatInputApplicationCommandInteractionData | APIAutocompleteApplicationCommandInteractionData;

/** Reads the data of a command's or an autocomplete interaction; undefined for a command that the catalogue does not have. */
export function pathOf(
  data: APIApplicationCommandInteractionData | APIAutocompleteApplicationCommandInteractionData,
  catalogue: readonly Command[],
): Called | undefined {
  switch (data.type) {
    case ApplicationCommandType.ChatInput:
      return chatCalled(data, catalogue);
    case ApplicationCommandType.User: {
      const command = menuCalled(catalogue, data.type, data.name);
      const name = shownName(data.target_id, data.resolved) ?? data.target_id;
      return (
        command?.shortcuts?.person && {
          path: command.path,
          values: command.shortcuts.person.fill(name),
          files: {},
          target: { kind: "user", id: data.target_id, name },
        }
      );
    }
    case ApplicationCommandType.Message: {
      const command = menuCalled(catalogue, data.type, data.name);
      const message = data.resolved.messages[data.target_id];
      return command && message && { path: command.path, values: {}, files: {}, target: { kind: "message", message } };
    }
    case ApplicationCommandType.PrimaryEntryPoint:
      return undefined;
  }
}

function chatCalled({ name, options = [], resolved }: Chat, catalogue: readonly Command[]): Called | undefined {
  const [first] = options;
  const sub = first?.type === ApplicationCommandOptionType.Subcommand ? first : undefined;
  const slash = slashOf(catalogue).find((s) => s.first === name && s.second === sub?.name);
  if (!slash) return undefined;
  const given = sub ? (sub.options ?? []) : options.filter((o) => isBasic(o));
  return { path: slash.command.path, ...readOptions(given, resolved) };
}

function readOptions(
  given: readonly Option[],
  resolved: Chat["resolved"],
): Pick<Called, "values" | "files" | "focused"> {
  const values: Record<string, unknown> = {};
  const files: Record<string, APIAttachment> = {};
  let focused: Called["focused"];
  for (const option of given) {
    if ("focused" in option && option.focused) focused = { option: option.name, text: String(option.value) };
    else if (option.type === ApplicationCommandOptionType.Attachment) {
      const file = resolved?.attachments?.[option.value];
      if (file) files[option.name] = file;
    } else values[option.name] = rawOf(option, resolved);
  }
  return { values, files, ...(focused ? { focused } : {}) };
}

const isBasic = (option: {
  readonly type: ApplicationCommandOptionType;
}): option is APIApplicationCommandInteractionDataBasicOption =>
  option.type !== ApplicationCommandOptionType.Subcommand &&
  option.type !== ApplicationCommandOptionType.SubcommandGroup;

function rawOf(
  option: Pick<APIApplicationCommandInteractionDataBasicOption, "type" | "value">,
  resolved: APIInteractionDataResolved | undefined,
): unknown {
  const { type, value } = option;
  if (type === ApplicationCommandOptionType.User) return personIn(String(value), resolved);
  if (type === ApplicationCommandOptionType.Channel) return channelIn(String(value), resolved);
  if (type === ApplicationCommandOptionType.Role) return roleIn(String(value), resolved);
  return value;
}
