import { refusal, refuseForm, type Problem } from "../api-error.ts";
import { FLAG } from "../constants.ts";
import { newId, type Core } from "../core.ts";
import type { Json, Message } from "../model.ts";
import { listOf, textsOf, withIds } from "../validate/component-tree.ts";
import { checkMessage, flagsAfter, isEmpty, type Writing } from "../validate/message.ts";
import { attachmentsAfter, type Upload } from "./attachments.ts";
import { bothPings, namedIn, pingsOf } from "./mentions.ts";
import { messageEvent } from "./wire.ts";

/** A new message of the bot's. */
export interface NewMessage {
  channel: string;
  body: Json;
  uploads: readonly Upload[];
  of: Writing["of"];
  type: number;
  interaction?: string | undefined;
  ephemeralTo?: string | undefined;
  replyTo?: string | undefined;
  /** That of a post, whose first message has its id. */
  id?: string;
  /** Where the message stands in the request's body. */
  at?: readonly string[];
}

/** What an ordinary message parses when it says nothing of mentions, and what an interaction's does. https://discord.com/developers/docs/resources/message#allowed-mentions-object */
const PARSED = { channel: ["users", "roles", "everyone"], interaction: ["users"] } as const;

const under = (at: readonly string[], problems: readonly Problem[]): Problem[] =>
  problems.map((one) => ({ ...one, path: [...at, ...one.path] }));

const words = (content: unknown, components: readonly Json[]): string =>
  [typeof content === "string" ? content : "", ...textsOf(components)].join("\n");

/** Checks and keeps a new message of the bot's and tells the app of it, unless it is ephemeral. Refuses with 50035 or 50006. */
export function createMessage(core: Core, given: NewMessage, nonce?: unknown): Message {
  const { body, of, at = [] } = given;
  const ephemeral = given.ephemeralTo !== undefined;
  const attachments = attachmentsAfter(core, body, given.uploads, [], ephemeral);
  if (core.validate) {
    refuseForm(under(at, checkMessage(body, { of, attachments })));
    if (isEmpty(body, { of, attachments })) throw refusal(50006);
  }
  const components = withIds(listOf(body, "components"));
  const text = words(body["content"], components);
  const replied =
    given.interaction === undefined && given.replyTo !== undefined
      ? core.state.messages.get(given.replyTo)?.author
      : undefined;
  const message: Message = {
    id: given.id ?? newId(core),
    channel: given.channel,
    author: core.bot,
    type: given.type,
    content: typeof body["content"] === "string" ? body["content"] : "",
    embeds: listOf(body, "embeds"),
    components,
    attachments,
    flags: (flagsAfter(body, undefined) & ~FLAG.EPHEMERAL) | (ephemeral ? FLAG.EPHEMERAL : 0),
    pings: pingsOf(text, (body["allowed_mentions"] as Json | null) ?? undefined, PARSED[of], replied),
    mentions: namedIn(text).users,
    createdAt: core.clock.now(),
    editedAt: undefined,
    ephemeralTo: given.ephemeralTo,
    interaction: given.interaction,
    replyTo: given.replyTo,
    tts: body["tts"] === true,
  };
  core.state.addMessage(message);
  const channel = core.state.channel(given.channel);
  if (channel.archived) channel.archived = false;
  if (!ephemeral) announce(core, "MESSAGE_CREATE", message, nonce === undefined ? {} : { nonce });
  return message;
}

/** Checks and applies an edit. Refuses with 50035 or 50006. */
export function editMessage(
  core: Core,
  message: Message,
  given: { body: Json; uploads: readonly Upload[]; of: Writing["of"]; at?: readonly string[] },
): void {
  const { body, of, at = [] } = given;
  const attachments = attachmentsAfter(
    core,
    body,
    given.uploads,
    message.attachments,
    message.ephemeralTo !== undefined,
  );
  const existing = {
    flags: message.flags & ~FLAG.LOADING,
    content: message.content,
    embeds: message.embeds,
    components: message.components,
  };
  if (core.validate) {
    refuseForm(under(at, checkMessage(body, { of, existing, attachments })));
    if (isEmpty(body, { of, existing, attachments })) throw refusal(50006);
  }
  const thinking = (message.flags & FLAG.LOADING) !== 0;
  if ("content" in body) message.content = typeof body["content"] === "string" ? body["content"] : "";
  if ("embeds" in body) message.embeds = listOf(body, "embeds");
  if ("components" in body) message.components = withIds(listOf(body, "components"));
  message.attachments = attachments;
  message.flags = flagsAfter(body, existing);
  const text = words(message.content, message.components);
  message.mentions = namedIn(text).users;
  if ("content" in body || "components" in body)
    message.pings = bothPings(
      message.pings,
      pingsOf(text, (body["allowed_mentions"] as Json | null) ?? undefined, PARSED[of]),
    );
  // What ends the thinking is the answer itself, not an edit of one.
  if (!thinking) message.editedAt = core.clock.now();
  if (message.ephemeralTo === undefined) announce(core, "MESSAGE_UPDATE", message);
}

/** Removes a message and tells the app, unless it is ephemeral. */
export function deleteMessage(core: Core, message: Message): void {
  core.state.removeMessage(message);
  if (message.ephemeralTo !== undefined) return;
  const { guild } = core.state.channel(message.channel);
  core.gateway.dispatch(
    "MESSAGE_DELETE",
    { id: message.id, channel_id: message.channel, ...(guild === undefined ? {} : { guild_id: guild }) },
    { guild },
  );
}

/** Tells the app of a message, where its bot can see it. */
export function announce(
  core: Core,
  event: "MESSAGE_CREATE" | "MESSAGE_UPDATE",
  message: Message,
  extra: Json = {},
): void {
  const channel = core.state.channel(message.channel);
  if (channel.guild !== undefined && !core.state.may(core.bot, channel, "VIEW_CHANNEL")) return;
  core.gateway.dispatch(event, messageEvent(core, channel, message, extra), { guild: channel.guild });
}
