import { z } from "zod";
import type { Core } from "./core.ts";
import { messageEvent } from "./payloads.ts";
import type { Channel, Json, Message } from "./model.ts";
import type { ResponseTarget } from "./triggers.ts";
import { checkedContent } from "./web-api/chat.ts";
import { ApiError } from "./web-api/method.ts";
import { refusals } from "./validate/refusal.ts";
import { wireMessage } from "./wire.ts";

const shape = z.strictObject({
  text: z.string().optional(),
  blocks: z.unknown().optional(),
  attachments: z.unknown().optional(),
  metadata: z.unknown().optional(),
  response_type: z.enum(["ephemeral", "in_channel"]).optional(),
  replace_original: z.boolean().optional(),
  delete_original: z.boolean().optional(),
  thread_ts: z.string().optional(),
  mrkdwn: z.boolean().optional(),
  unfurl_links: z.boolean().optional(),
  unfurl_media: z.boolean().optional(),
});

/** Puts a response into the conversation; it is ephemeral unless it says `in_channel`. A response in a channel needs no membership of the bot. */
export function applyResponse(core: Core, target: ResponseTarget, given: Json): void {
  const messages = refusals(shape, given, "");
  if (messages.length > 0) throw new ApiError("invalid_payload", messages);
  const response = shape.parse(given);
  const channel = core.state.channel(target.channel);
  const source = target.source && channel.messages.find((message) => message.ts === target.source?.ts);
  if (response.delete_original) {
    if (source) remove(core, channel, source);
    return;
  }
  const content = checkedContent(core, given);
  if (response.replace_original && source) {
    const previous = wireMessage(core, source);
    // Whatever `response_type` says, an ephemeral message stays ephemeral: only its reader ever sees the new content.
    source.text = content.text ?? "";
    if (content.blocks && content.blocks.length > 0) source.blocks = content.blocks;
    else delete source.blocks;
    if (source.ephemeralTo !== undefined) return;
    source.edited = { user: source.user, ts: core.ids.ts(core.clock.now()) };
    void messageEvent(core, channel, source, {
      subtype: "message_changed",
      message: wireMessage(core, source),
      previous_message: previous,
    });
    return;
  }
  const bot = core.state.workspace(target.team).bot;
  if (!bot) throw new ApiError("account_inactive");
  const ephemeral = response.response_type !== "in_channel";
  if (!ephemeral && channel.archived) throw new ApiError("is_archived");
  const threadTs = response.thread_ts ?? target.threadTs;
  const message = core.state.addMessage(channel, {
    user: bot.userId,
    team: target.team,
    bot: { botId: bot.botId, name: core.secrets.appName },
    text: content.text ?? "",
    ...(content.blocks && content.blocks.length > 0 ? { blocks: content.blocks } : {}),
    ...(content.metadata ? { metadata: content.metadata } : {}),
    ...(threadTs === undefined ? {} : { threadTs }),
    ...(ephemeral ? { ephemeralTo: target.user } : {}),
  });
  if (!ephemeral) void messageEvent(core, channel, message);
}

function remove(core: Core, channel: Channel, message: Message): void {
  channel.messages.splice(channel.messages.indexOf(message), 1);
  if (message.ephemeralTo === undefined)
    void messageEvent(core, channel, message, {
      subtype: "message_deleted",
      deleted_ts: message.ts,
      previous_message: wireMessage(core, message),
    });
}

/** One POST to a response address: its HTTP status and body. A used, expired or unknown address answers 404. */
export function useResponseUrl(
  core: Core,
  id: string,
  given: Json | undefined,
): { status: number; error?: string; messages?: readonly string[] } {
  const target = core.triggers.use(id);
  if (typeof target === "string") return { status: 404, error: target };
  if (!given) return { status: 400, error: "invalid_payload" };
  try {
    applyResponse(core, target, given);
    return { status: 200 };
  } catch (error) {
    if (error instanceof ApiError) return { status: 400, error: error.error, messages: error.messages };
    throw error;
  }
}
