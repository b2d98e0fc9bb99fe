import { FLAG } from "../constants.ts";
import type { Core } from "../core.ts";
import { INTENT } from "../gateway/intents.ts";
import { interactionMetadata } from "../interactions/payload.ts";
import type { Attachment, Channel, Json, Message, Shown } from "../model.ts";
import { fileReferences, placed } from "../validate/component-tree.ts";
import { timestamp, wireMember, wireUser } from "../wire.ts";
import { attachmentUrl, wireAttachment } from "./attachments.ts";

/** A message's components with the addresses of the files they show. */
function wireComponents(core: Core, message: Message): Json[] {
  const copy = structuredClone(message.components);
  const resolve = (media: unknown) => {
    if (typeof media !== "object" || media === null) return;
    const item = media as Json;
    const name = String(item["url"]).replace(/^attachment:\/\//, "");
    const file = message.attachments.find((one) => one.name === decodeURIComponent(name));
    if (String(item["url"]).startsWith("attachment://") && file) {
      const url = attachmentUrl(core, message.channel, file);
      Object.assign(item, { url, proxy_url: url, attachment_id: file.id, content_type: file.contentType });
    }
  };
  for (const { component } of placed(copy)) {
    resolve(component["media"]);
    resolve(component["file"]);
    if (Array.isArray(component["items"])) for (const item of component["items"] as Json[]) resolve(item["media"]);
  }
  return copy;
}

/** Whether the app gets what a message says without the privileged intent. https://discord.com/developers/docs/events/gateway#message-content-intent */
const isOpen = (core: Core, message: Message): boolean =>
  message.author === core.bot ||
  core.state.channel(message.channel).guild === undefined ||
  message.mentions.includes(core.bot) ||
  message.pings.users.includes(core.bot);

/** https://discord.com/developers/docs/resources/message#message-object. `content` is whether the message's words are given also where the privileged intent is needed. The nonce is never in it. */
export function wireMessage(core: Core, message: Message, content: boolean): Json {
  const full = content || isOpen(core, message);
  const replied = message.replyTo === undefined ? undefined : core.state.messages.get(message.replyTo);
  const interaction = message.interaction === undefined ? undefined : core.interactions.find(message.interaction);
  const guild = core.state.channel(message.channel).guild;
  return {
    id: message.id,
    channel_id: message.channel,
    type: message.type,
    author: wireUser(core.state.user(message.author)),
    content: full ? message.content : "",
    embeds: full ? message.embeds : [],
    components: full ? wireComponents(core, message) : [],
    attachments: full ? message.attachments.map((one) => wireAttachment(core, message.channel, one)) : [],
    flags: message.flags,
    timestamp: timestamp(message.createdAt),
    edited_timestamp: message.editedAt === undefined ? null : timestamp(message.editedAt),
    mentions: message.mentions.flatMap((id) => core.state.users.get(id) ?? []).map(wireUser),
    mention_roles: message.pings.roles,
    mention_everyone: message.pings.everyone,
    pinned: false,
    tts: message.tts,
    ...(message.replyTo === undefined
      ? {}
      : {
          message_reference: {
            type: 0,
            channel_id: message.channel,
            message_id: message.replyTo,
            ...(guild === undefined ? {} : { guild_id: guild }),
          },
        }),
    ...(message.type === 19
      ? {
          referenced_message:
            replied && replied.ephemeralTo === undefined
              ? wireMessage(core, { ...replied, replyTo: undefined }, content)
              : null,
        }
      : {}),
    ...(interaction
      ? {
          application_id: core.applicationId,
          webhook_id: core.applicationId,
          interaction_metadata: interactionMetadata(core, interaction, message.id),
        }
      : {}),
  };
}

/** A message event as those hear it who have those intents. */
export function messageEvent(
  core: Core,
  channel: Channel,
  message: Message,
  extra: Json = {},
): (intents: number) => Json {
  const member = channel.guild === undefined ? undefined : core.state.guild(channel.guild).members.get(message.author);
  return (intents) => ({
    ...wireMessage(core, message, (intents & INTENT.MESSAGE_CONTENT) !== 0),
    ...(channel.guild === undefined ? {} : { guild_id: channel.guild }),
    ...(member && message.interaction === undefined ? { member: wireMember(core, member, false) } : {}),
    channel_type: channel.type,
    ...extra,
  });
}

/** What somebody sees of it. */
export function shown(core: Core, message: Message): Shown {
  const v2 = (message.flags & FLAG.IS_COMPONENTS_V2) !== 0;
  const referred = new Set(fileReferences(message.components).map((one) => one.name));
  const visible = (one: Attachment) => !v2 || referred.has(one.name);
  const copy = structuredClone({
    id: message.id,
    author: message.author,
    content: message.content,
    components: wireComponents(core, message),
    embeds: message.embeds,
    flags: message.flags,
    ephemeralTo: message.ephemeralTo,
    edited: message.editedAt !== undefined,
    pings: message.pings,
    thinking: (message.flags & FLAG.LOADING) !== 0,
    replyTo: message.replyTo,
    interaction: message.interaction,
    createdAt: message.createdAt,
  });
  // Copied by hand: a structured clone would make bare bytes of a Buffer.
  return {
    ...copy,
    files: message.attachments
      .filter(visible)
      .map(({ id, name, description, content }) => ({ id, name, description, content: Buffer.from(content) })),
  };
}
