import { ApplicationCommandType, InteractionContextType, type RESTPutAPIApplicationCommandsJSONBody } from "discord.js";
import type { Command } from "../../core/kernel/commands/command.ts";
import type { Label } from "../../core/kernel/language/message-ids.ts";
import { LIMITS } from "./limits.ts";
import { englishText, localTexts } from "./localization.ts";
import { ON_SERVERS } from "./installing.ts";

/** A command in the menu of a message or a person. */
export interface Menu {
  readonly type: ApplicationCommandType.Message | ApplicationCommandType.User;
  readonly label: Label;
  /** The path of the command that it begins. */
  readonly path: string;
}

const MENUS: readonly Menu[] = [
  { type: ApplicationCommandType.Message, label: "discord.menu.conclusion", path: "conclusion add" },
  { type: ApplicationCommandType.Message, label: "discord.menu.resource", path: "resource add" },
  { type: ApplicationCommandType.User, label: "discord.menu.contact", path: "contact find" },
];

/** The menu commands of a catalogue, as Discord registers them. */
export function menusOf(catalogue: readonly Command[]): RESTPutAPIApplicationCommandsJSONBody {
  return MENUS.filter(({ path }) => catalogue.some((c) => c.path === path)).map(({ type, label }) => ({
    type,
    name: nameOf(label),
    name_localizations: localTexts(label, LIMITS.NAME),
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
    integration_types: [...ON_SERVERS],
    default_member_permissions: null,
  }));
}

/** The menu command of a name, as Discord sends it; undefined for one that is not ours. */
export function menuCalled(type: ApplicationCommandType, name: string): Menu | undefined {
  return MENUS.find((menu) => menu.type === type && nameOf(menu.label) === name);
}

const nameOf = (label: Label) => englishText(label, LIMITS.NAME);
