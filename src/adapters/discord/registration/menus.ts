import { ApplicationCommandType, type RESTPostAPIContextMenuApplicationCommandsJSONBody } from "discord.js";
import type { Command } from "../../../core/kernel/commands/command.ts";
import type { Label } from "../../../core/kernel/language/message-ids.ts";
import { LIMITS } from "../limits.ts";
import { englishText, localTexts } from "./localization.ts";
import { contextsOf, installTypes } from "../installing.ts";
import type { Switches } from "../settings.ts";

/** A command in the menu of a message or a person. */
interface Menu {
  readonly type: ApplicationCommandType.Message | ApplicationCommandType.User;
  readonly label: Label;
  readonly command: Command;
}

/** The menus of messages, then those of people, each in the catalogue's order. */
function menusIn(catalogue: readonly Command[]): Menu[] {
  return [
    ...catalogue.flatMap((command) =>
      command.shortcuts?.message
        ? [{ type: ApplicationCommandType.Message as const, label: command.shortcuts.message.label, command }]
        : [],
    ),
    ...catalogue.flatMap((command) =>
      command.shortcuts?.person
        ? [{ type: ApplicationCommandType.User as const, label: command.shortcuts.person.label, command }]
        : [],
    ),
  ];
}

/** The menu commands of a catalogue, as Discord registers them. */
export function menusOf(
  catalogue: readonly Command[],
  switches: Switches,
): RESTPostAPIContextMenuApplicationCommandsJSONBody[] {
  return menusIn(catalogue).map(({ type, label }) => ({
    type,
    name: nameOf(label),
    name_localizations: localTexts(label, LIMITS.NAME),
    // In a direct message with the bot there is nobody else to be picked.
    contexts: contextsOf(switches, { ofServer: false, withBot: type === ApplicationCommandType.Message }),
    integration_types: installTypes(switches, false),
    default_member_permissions: null,
  }));
}

/** The command that a menu begins, by the menu's name as Discord sends it; undefined for one that is not ours. */
export function menuCalled(
  catalogue: readonly Command[],
  called: ApplicationCommandType,
  name: string,
): Command | undefined {
  return menusIn(catalogue).find(({ type, label }) => type === called && nameOf(label) === name)?.command;
}

const nameOf = (label: Label) => englishText(label, LIMITS.NAME);
