import { type APIApplicationCommandBasicOption, type APIApplicationCommandOptionChoice, ApplicationCommandOptionType } from "discord.js";
import type { Command } from "../../core/kernel/commands/command.ts";
import { kindOf } from "../../core/kernel/options/kinds/index.ts";
import { type OptionSpec, optionsOf } from "../../core/kernel/options/options.ts";
import { LIMITS } from "./limits.ts";
import { englishText, localNames, localTexts } from "./localization.ts";
import { TALK_CHANNELS } from "./talk-channels.ts";

// Whoever must type more than this is better off with the form, and so is whoever has much to write.
const MOST_REQUIRED = 3;

/** A command's options as Discord's, required ones first. Where the form asks better than a line, none is required: Discord would not let the form come. */
export function commandOptions(command: Command): APIApplicationCommandBasicOption[] {
  const options = optionsOf(command.input).filter((o) => !o.hidden);
  const needed = options.filter((o) => o.required);
  const asks = needed.length > MOST_REQUIRED || needed.some((o) => o.kind === "long" || o.kind === "times" || o.kind === "file");
  const ordered = [...needed, ...options.filter((o) => !o.required)];
  return ordered.slice(0, LIMITS.OPTIONS).map((o) => optionFor(o, o.required && !asks));
}

function optionFor(option: OptionSpec, required: boolean): APIApplicationCommandBasicOption {
  const base = {
    name: option.name,
    name_localizations: localNames(option.name),
    description: englishText(option.label, LIMITS.DESCRIPTION),
    description_localizations: localTexts(option.label, LIMITS.DESCRIPTION),
    required,
  };
  const { Attachment, Boolean: Flag, Channel, Integer, Role, User } = ApplicationCommandOptionType;
  switch (option.kind) {
    case "integer":
      // A number that can be taken away by a word is typed.
      if (option.clearable) return { ...base, type: ApplicationCommandOptionType.String, ...typed(option) };
      return { ...base, type: Integer, ...limits("min_value", option.least), ...limits("max_value", option.most) };
    case "flag":
      return { ...base, type: Flag };
    case "person":
      return { ...base, type: User };
    case "channel":
      return { ...base, type: Channel, channel_types: [...TALK_CHANNELS] };
    case "server-role":
      return { ...base, type: Role };
    case "file":
      return { ...base, type: Attachment };
    case "text":
    case "long":
    case "times":
    case "choice":
    case "choices":
    case "country":
    case "term":
    case "terms":
    case "persons":
    case "language":
    case "zone":
    case "when":
    case "day":
    case "duration":
    case "hours":
    case "leads":
    case "invited":
    case "repeat":
    case "link":
    case "reference":
      return { ...base, type: ApplicationCommandOptionType.String, ...typed(option) };
  }
}

type Typed = { choices: APIApplicationCommandOptionChoice<string>[] } | { autocomplete: true } | { max_length?: number };

function typed(option: OptionSpec): Typed {
  // Several cannot be picked from a list: they are typed, and each suggestion is the whole.
  const choices = option.kind === "choices" ? [] : choicesOf(option);
  if (choices.length > 0 && choices.length <= LIMITS.CHOICES) return { choices };
  if (kindOf(option).suggest) return { autocomplete: true };
  return limits("max_length", option.max === undefined ? undefined : Math.min(option.max, LIMITS.OPTION_TEXT));
}

function choicesOf({ values = {} }: OptionSpec): APIApplicationCommandOptionChoice<string>[] {
  return Object.entries(values).map(([value, label]) => ({
    name: englishText(label, LIMITS.CHOICE),
    name_localizations: localTexts(label, LIMITS.CHOICE),
    value,
  }));
}

function limits<const K extends string>(key: K, value: number | undefined): Partial<Record<K, number>> {
  return value === undefined ? {} : ({ [key]: value } as Partial<Record<K, number>>);
}
