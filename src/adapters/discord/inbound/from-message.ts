import { type APIMessage, type APIMessageTopLevelComponent, ComponentType } from "discord.js";
import type { Command } from "../../../core/kernel/commands/command.ts";
import { type MentionNames, plainOf } from "./mentions.ts";

type Message = Pick<APIMessage, "id" | "channel_id" | "content" | "mentions" | "components">;

/** The raw values with which the form of a command comes filled in from a message; none for a command that takes nothing of it. */
export function fromMessage(
  command: Pick<Command, "shortcuts"> | undefined,
  message: Message,
  guild: string | undefined,
  known: MentionNames = {},
): Readonly<Record<string, unknown>> {
  const users = new Map(message.mentions.map((user) => [user.id, { name: user.global_name ?? user.username }]));
  const said = plainOf(contentOf(message), { users, ...known });
  return command?.shortcuts?.message?.fill({ ...said, permalink: permalink(message, guild) }) ?? {};
}

/** The address of a message; `guild` is absent in a direct message. */
export function permalink(
  { channel_id, id }: Pick<APIMessage, "id" | "channel_id">,
  guild: string | undefined,
): string {
  return `https://discord.com/channels/${guild ?? "@me"}/${channel_id}/${id}`;
}

/** What a message says: its content, or where it is made of components, as ours are, their texts. */
function contentOf({ content, components = [] }: Message): string {
  return content !== "" ? content : textsIn(components).join("\n");
}

function textsIn(components: readonly APIMessageTopLevelComponent[]): string[] {
  return components.flatMap((component): string[] => {
    if (component.type === ComponentType.TextDisplay) return [component.content];
    if (component.type === ComponentType.Section) return textsIn(component.components);
    return component.type === ComponentType.Container ? textsIn(component.components) : [];
  });
}
