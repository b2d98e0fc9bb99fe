import { z } from "zod";
import type { Core } from "../core.ts";
import type { Channel, Json, Message, Token } from "../model.ts";
import { messageEvent } from "../payloads.ts";
import { publicMessage } from "../state.ts";
import { checkMessage } from "../validate/messages.ts";
import { withIds } from "../views.ts";
import { wireMessage } from "../wire.ts";
import { echo } from "./conversations.ts";
import { ApiError, botOf, decode, flag, method, ofTier3, visibleChannel } from "./method.ts";

const content = {
  text: z.string().optional(),
  blocks: z.unknown().optional(),
  attachments: z.unknown().optional(),
  metadata: z.unknown().optional(),
};
const layout = {
  unfurl_links: flag,
  unfurl_media: flag,
  mrkdwn: flag,
  parse: z.enum(["none", "full"]).optional(),
  link_names: flag,
};

/** The content of a message after every check, with ids in its blocks. */
export function checkedContent(
  core: Core,
  args: Json,
  kind: "post" | "update" = "post",
): { text?: string; blocks?: Json[]; metadata?: Json } {
  const [blocks, metadata] = [decode(args["blocks"]), decode(args["metadata"])];
  const refusal = checkMessage(
    { text: args["text"], blocks, metadata, attachments: decode(args["attachments"]) },
    kind,
  );
  if (refusal)
    throw new ApiError(refusal.error, refusal.messages, {
      extra:
        refusal.error === "invalid_blocks"
          ? { errors: refusal.messages.map((one) => one.replace("[ERROR] ", "")) }
          : {},
    });
  return {
    ...(args["text"] === undefined ? {} : { text: args["text"] as string }),
    ...(blocks === undefined ? {} : { blocks: withIds(core.ids, blocks as Json[]) }),
    ...(metadata === undefined ? {} : { metadata: metadata as Json }),
  };
}

/** The channel a bot may post in, or Slack's refusal. A person's id means the direct conversation with them. */
export function postable(core: Core, token: Token, id: string, args: Json = {}): Channel {
  const person = core.state.people.get(id);
  if (person) {
    if (person.deleted) throw new ApiError("user_disabled");
    if (person.bot) throw new ApiError("cannot_dm_bot");
    return core.state.im(
      botOf(core, token, typeof args["team_id"] === "string" ? args["team_id"] : person.team).team,
      id,
    );
  }
  const channel = visibleChannel(core, token, id);
  if (channel.archived) throw new ApiError("is_archived");
  const member = channel.members.has(botOf(core, token, channel.home).userId);
  if (!member && !(channel.kind === "public" && token.scopes?.has("chat:write.public")))
    throw new ApiError("not_in_channel");
  return channel;
}

/** Refuses a thread that is not there, and a reply as the start of one. */
export function checkThread(channel: Channel, ts: string | undefined): void {
  if (ts === undefined) return;
  const root = publicMessage(channel, ts);
  if (!root) throw new ApiError("thread_not_found");
  if (root.threadTs !== undefined && root.threadTs !== root.ts) throw new ApiError("cannot_reply_to_message");
}

function own(core: Core, token: Token, channel: Channel, ts: string, error: string): Message {
  const message = publicMessage(channel, ts);
  if (!message) throw new ApiError("message_not_found");
  if (message.user !== botOf(core, token, channel.home).userId) throw new ApiError(error);
  return message;
}

const SCOPES = ["chat:write"];

/** `chat.*`. */
export const chatMethods = {
  "chat.postMessage": method({
    scopes: SCOPES,
    args: {
      channel: z.string(),
      ...content,
      ...layout,
      thread_ts: z.string().optional(),
      reply_broadcast: flag,
      username: z.string().optional(),
      icon_emoji: z.string().optional(),
      icon_url: z.string().optional(),
    },
    run(core, args, token) {
      if (
        (args.username ?? args.icon_emoji ?? args.icon_url) !== undefined &&
        token.scopes &&
        !token.scopes.has("chat:write.customize")
      )
        throw new ApiError("missing_scope", [], {
          extra: { needed: "chat:write.customize", provided: [...token.scopes].join(",") },
        });
      const channel = postable(core, token, args.channel, args);
      checkThread(channel, args.thread_ts);
      const { text = "", blocks, metadata } = checkedContent(core, args);
      const wait = core.faults.postingWait(channel.id);
      if (wait > 0) throw new ApiError("ratelimited", [], { status: 429, headers: { "retry-after": String(wait) } });
      const bot = botOf(core, token, channel.home);
      const message = core.state.addMessage(channel, {
        user: bot.userId,
        team: bot.team,
        bot: { botId: bot.botId, name: core.secrets.appName },
        text,
        ...(blocks && blocks.length > 0 ? { blocks } : {}),
        ...(metadata ? { metadata } : {}),
        ...(args.thread_ts === undefined ? {} : { threadTs: args.thread_ts }),
      });
      echo(core, channel, message);
      return { channel: channel.id, ts: message.ts, message: wireMessage(core, message, true) };
    },
  }),
  "chat.postEphemeral": method({
    scopes: SCOPES,
    args: { channel: z.string(), user: z.string(), ...content, ...layout, thread_ts: z.string().optional() },
    run(core, args, token) {
      if (args.metadata !== undefined)
        throw new ApiError("invalid_arguments", ["[ERROR] invalid additional property: metadata"]);
      const channel = postable(core, token, args.channel);
      if (!core.state.people.has(args.user) || !channel.members.has(args.user))
        throw new ApiError("user_not_in_channel");
      const { text = "", blocks } = checkedContent(core, args);
      const bot = botOf(core, token, channel.home);
      const message = core.state.addMessage(channel, {
        user: bot.userId,
        team: bot.team,
        bot: { botId: bot.botId, name: core.secrets.appName },
        text,
        ephemeralTo: args.user,
        ...(blocks && blocks.length > 0 ? { blocks } : {}),
        ...(args.thread_ts === undefined ? {} : { threadTs: args.thread_ts }),
      });
      return { message_ts: message.ts };
    },
  }),
  "chat.update": method({
    scopes: SCOPES,
    args: {
      channel: z.string(),
      ts: z.string(),
      ...content,
      as_user: flag,
      parse: z.enum(["none", "full"]).optional(),
      link_names: flag,
      reply_broadcast: flag,
    },
    run(core, args, token) {
      const channel = visibleChannel(core, token, args.channel);
      if (channel.archived) throw new ApiError("is_archived");
      const message = own(core, token, channel, args.ts, "cant_update_message");
      ofTier3(core, "chat.update", botOf(core, token, channel.home).team);
      const { text, blocks, metadata } = checkedContent(core, args, "update");
      const previous = wireMessage(core, message);
      if (text !== undefined) message.text = text;
      // What is left out stays; an empty list or object takes it away.
      if (blocks) {
        if (blocks.length > 0) message.blocks = blocks;
        else delete message.blocks;
      }
      if (metadata) {
        if (Object.keys(metadata).length > 0) message.metadata = metadata;
        else delete message.metadata;
      }
      message.edited = { user: message.user, ts: core.ids.ts(core.clock.now()) };
      void messageEvent(core, channel, message, {
        subtype: "message_changed",
        message: wireMessage(core, message),
        previous_message: previous,
      });
      return { channel: channel.id, ts: message.ts, text: message.text, message: wireMessage(core, message, true) };
    },
  }),
  "chat.delete": method({
    scopes: SCOPES,
    args: { channel: z.string(), ts: z.string(), as_user: flag },
    run(core, args, token) {
      const channel = visibleChannel(core, token, args.channel);
      const message = own(core, token, channel, args.ts, "cant_delete_message");
      channel.messages.splice(channel.messages.indexOf(message), 1);
      void messageEvent(core, channel, message, {
        subtype: "message_deleted",
        deleted_ts: message.ts,
        previous_message: wireMessage(core, message),
      });
      return { channel: channel.id, ts: args.ts };
    },
  }),
  "chat.getPermalink": method({
    args: { channel: z.string(), message_ts: z.string() },
    run(core, args, token) {
      const channel = visibleChannel(core, token, args.channel);
      const message = publicMessage(channel, args.message_ts);
      if (!message) throw new ApiError("message_not_found");
      const thread =
        message.threadTs !== undefined && message.threadTs !== message.ts
          ? `?thread_ts=${message.threadTs}&cid=${channel.id}`
          : "";
      const domain = core.state.workspace(channel.home).domain;
      return {
        channel: channel.id,
        permalink: `https://${domain}.slack.com/archives/${channel.id}/p${message.ts.replace(".", "")}${thread}`,
      };
    },
  }),
} as const;
