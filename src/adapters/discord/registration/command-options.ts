import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOptionChoice,
  ApplicationCommandOptionType,
} from "discord.js";
import type { Command } from "../../../core/kernel/commands/command.ts";
import type { OptionKind } from "../../../core/kernel/options/kind.ts";
import { type OptionSpec, optionsOf } from "../../../core/kernel/options/options.ts";
import { LIMITS } from "../limits.ts";
import { englishText, localNames, localTexts } from "./localization.ts";
import type { Switches } from "../settings.ts";
import { channelTypes } from "../talk-channels.ts";

// Whoever must type more than this is better off with the form, and so is whoever has much to write.
const MOST_REQUIRED = 3;

/** A command's options as Discord's, required ones first. Where the form asks better than a line, none is required: Discord would not let the form come. */
export function commandOptions(command: Command, switches: Switches = {}): APIApplicationCommandBasicOption[] {
  const options = optionsOf(command.input).filter((o) => !o.hidden);
  const needed = options.filter((o) => o.required);
  const asks =
    needed.length > MOST_REQUIRED || needed.some(({ kind }) => kind.widget === "long-text" || kind.widget === "file");
  const ordered = [...needed, ...options.filter((o) => !o.required)];
  return ordered
    .slice(0, LIMITS.OPTIONS)
    .map((o) => optionFor(command.path, o, { required: o.required && !asks, switches }));
}

function optionFor(
  path: string,
  option: OptionSpec,
  { required, switches }: { readonly required: boolean; readonly switches: Switches },
): APIApplicationCommandBasicOption {
  const base = {
    name: option.name,
    name_localizations: localNames({ path, word: option.name }),
    description: englishText(option.label, LIMITS.DESCRIPTION),
    description_localizations: localTexts(option.label, LIMITS.DESCRIPTION),
    required,
  };
  const { Attachment, Boolean: Flag, Channel, Integer, Role, User } = ApplicationCommandOptionType;
  const { kind, clearable } = option;
  switch (kind.widget) {
    case "number":
      // A number that can be taken away by a word is typed.
      if (clearable) return { ...base, type: ApplicationCommandOptionType.String, ...typed(kind) };
      return { ...base, type: Integer, ...limits("min_value", kind.least), ...limits("max_value", kind.most) };
    case "switch":
      return { ...base, type: Flag };
    case "person":
      return { ...base, type: User };
    case "channel":
      return { ...base, type: Channel, channel_types: channelTypes(switches) };
    case "role":
      return { ...base, type: Role };
    case "file":
      return { ...base, type: Attachment };
    case "text":
    case "long-text":
    case "choice":
    case "search":
    case "several":
    case "moment":
      return { ...base, type: ApplicationCommandOptionType.String, ...typed(kind) };
  }
}

type Typed =
  | { choices: APIApplicationCommandOptionChoice<string>[] }
  | { autocomplete: true }
  | { max_length?: number };

function typed(kind: OptionKind): Typed {
  // Several cannot be picked from a list: they are typed, and each suggestion is the whole.
  const choices = kind.widget === "several" ? [] : choicesOf(kind);
  if (choices.length > 0 && choices.length <= LIMITS.CHOICES) return { choices };
  if (kind.suggest) return { autocomplete: true };
  return limits("max_length", kind.max === undefined ? undefined : Math.min(kind.max, LIMITS.OPTION_TEXT));
}

function choicesOf({ values = {} }: OptionKind): APIApplicationCommandOptionChoice<string>[] {
  return Object.entries(values).map(([value, label]) => ({
    name: englishText(label, LIMITS.CHOICE),
    name_localizations: localTexts(label, LIMITS.CHOICE),
    value,
  }));
}

function limits<const K extends string>(key: K, value: number | undefined): Partial<Record<K, number>> {
  return value === undefined ? {} : ({ [key]: value } as Partial<Record<K, number>>);
}
