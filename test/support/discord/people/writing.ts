import { CHANNEL, isThread } from "../constants.ts";
import { newId, type Core } from "../core.ts";
import { announce } from "../messages/compose.ts";
import { namedIn } from "../messages/mentions.ts";
import type { Message } from "../model.ts";
import { messageBefore, mustSee, type PickedFile } from "./acting.ts";

/** What people write. */
export interface Writing {
  /** Posts a message; resolves with its id when the app has been told. The app gets the words only where Discord gives them without the message content intent: in direct messages, and where the bot is mentioned or replied to. */
  say(
    user: string,
    channel: string,
    content: string,
    given?: { replyTo?: string; files?: readonly PickedFile[] },
  ): Promise<string>;
}

/** Acts through `core`. */
export function createWriting(core: Core): Writing {
  return {
    async say(user, id, content, { replyTo, files = [] } = {}) {
      const channel = core.state.channel(id);
      mustSee(core, user, channel);
      if (
        channel.guild !== undefined &&
        !core.state.may(user, channel, isThread(channel.type) ? "SEND_MESSAGES_IN_THREADS" : "SEND_MESSAGES")
      )
        throw new Error("They may not write there.");
      if (channel.type === CHANNEL.CATEGORY || channel.type === CHANNEL.FORUM)
        throw new Error("Nobody can write there.");
      if (content === "" && files.length === 0) throw new Error("Nobody can post an empty message.");
      if (content.length > 2_000) throw new Error("Nobody can post more than 2,000 characters.");
      const replied = replyTo === undefined ? undefined : messageBefore(core, user, replyTo).author;
      const named = namedIn(content);
      const users = [...new Set([...named.users, ...(replied === undefined ? [] : [replied])])];
      if (channel.archived) channel.archived = false;
      const message: Message = {
        id: newId(core),
        channel: id,
        author: user,
        type: replyTo === undefined ? 0 : 19,
        content,
        embeds: [],
        components: [],
        attachments: files.map((file) => ({
          id: newId(core),
          name: file.name,
          description: undefined,
          contentType: file.contentType ?? "application/octet-stream",
          content: file.content,
          ephemeral: false,
        })),
        flags: 0,
        pings: { ...named, users },
        mentions: users,
        createdAt: core.clock.now(),
        editedAt: undefined,
        ephemeralTo: undefined,
        interaction: undefined,
        replyTo,
        tts: false,
      };
      core.state.addMessage(message);
      announce(core, "MESSAGE_CREATE", message);
      return message.id;
    },
  };
}
