import { ApiError, refusal } from "../api-error.ts";
import { CALLBACK, FLAG, LIFETIME } from "../constants.ts";
import type { Core } from "../core.ts";
import { applyCallback } from "../interactions/callback.ts";
import type { InteractionRecord } from "../interactions/model.ts";
import { createMessage, deleteMessage, editMessage } from "../messages/compose.ts";
import { wireMessage } from "../messages/wire.ts";
import type { Json, Message } from "../model.ts";
import { refuseBody } from "../validate/body.ts";
import { meaningful } from "../validate/message.ts";
import { noContent, ok, openRoute, type Handler, type Route, type RouteRequest } from "./route.ts";

/** For an app that only its user installed. https://discord.com/developers/docs/interactions/receiving-and-responding#followup-messages */
const MAX_FOLLOW_UPS = 5;

const callback: Handler = (core, { params, query, json, body }) => {
  const record = core.interactions.withToken(params["token"]!);
  if (!record || record.id !== params["interaction"]) throw refusal(10062);
  const message = applyCallback(core, record, json, body.uploads);
  if (query.get("with_response") !== "true") return noContent;
  const type = Number(json["type"]);
  const about = message
    ? {
        response_message_id: message.id,
        response_message_loading: (message.flags & FLAG.LOADING) !== 0,
        response_message_ephemeral: message.ephemeralTo !== undefined,
        channel_id: record.channel,
        ...(record.guild === undefined ? {} : { guild_id: record.guild }),
      }
    : {};
  return ok({
    interaction: { id: record.id, type: record.payload["type"], ...about },
    // Only these two promise their message. https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-callback-interaction-callback-resource-object
    ...(message && (type === CALLBACK.MESSAGE || type === CALLBACK.UPDATE)
      ? { resource: { type, message: wireMessage(core, message, true) } }
      : {}),
  });
};

/** The acknowledged interaction whose webhook this is. Refuses with 10015 or 50027. */
function webhook(core: Core, { params }: RouteRequest): InteractionRecord {
  if (params["application"] !== core.applicationId) throw refusal(10015);
  const record = core.interactions.withToken(params["token"]!);
  if (!record || core.clock.now() - record.createdAt > LIFETIME.tokenMs) throw refusal(50027);
  if (record.acknowledgedAt === undefined || record.kind === "autocomplete") throw refusal(10015);
  return record;
}

/** A message of the interaction: its own, or the one its component stands in. Refuses with 10008. */
function messageOf(core: Core, record: InteractionRecord, id: string): Message {
  const message = core.state.messages.get(id === "@original" ? (record.original ?? "") : id);
  if (!message || (message.interaction !== record.id && message.id !== record.source)) throw refusal(10008);
  return message;
}

function answered(
  core: Core,
  record: InteractionRecord,
  kind: "edit" | "follow-up" | "delete",
  message: Message,
): void {
  record.answers.push({ kind, message: message.id, at: core.clock.now() });
  if (message.id === record.original && record.thinking) core.interactions.thought(record);
}

function edit(core: Core, record: InteractionRecord, message: Message, json: Json, request: RouteRequest): void {
  editMessage(core, message, { body: json, uploads: request.body.uploads, of: "interaction" });
  answered(core, record, "edit", message);
}

const followUp: Handler = (core, request) => {
  const record = webhook(core, request);
  const json = meaningful(request.json);
  if (core.validate) refuseBody("followUp", json);
  const original = core.state.messages.get(record.original ?? "");
  // The first follow-up to a deferral is its answer, with the deferral's visibility.
  if (record.thinking && original) {
    const { flags, ...rest } = json;
    edit(
      core,
      record,
      original,
      typeof flags === "number" ? { ...rest, flags: flags & FLAG.IS_COMPONENTS_V2 } : rest,
      request,
    );
    return ok(wireMessage(core, original, true));
  }
  if (record.userInstalled && record.followUps >= MAX_FOLLOW_UPS)
    throw new ApiError(400, 40094, "This interaction has hit the maximum number of follow up messages");
  const ephemeral = (Number(json["flags"] ?? 0) & FLAG.EPHEMERAL) !== 0;
  const replyTo = record.original ?? record.source;
  const message = createMessage(core, {
    channel: record.channel,
    body: json,
    uploads: request.body.uploads,
    of: "interaction",
    type: replyTo === undefined ? 0 : 19,
    interaction: record.id,
    ephemeralTo: ephemeral ? record.user : undefined,
    replyTo,
  });
  record.followUps += 1;
  answered(core, record, "follow-up", message);
  return ok(wireMessage(core, message, true));
};

const get: Handler = (core, request) =>
  ok(wireMessage(core, messageOf(core, webhook(core, request), request.params["message"]!), true));

const patch: Handler = (core, request) => {
  const record = webhook(core, request);
  const message = messageOf(core, record, request.params["message"]!);
  const json = meaningful(request.json);
  if (core.validate) refuseBody("followUpEdit", json);
  edit(core, record, message, json, request);
  return ok(wireMessage(core, message, true));
};

const remove: Handler = (core, request) => {
  const record = webhook(core, request);
  const message = messageOf(core, record, request.params["message"]!);
  deleteMessage(core, message);
  answered(core, record, "delete", message);
  return noContent;
};

/** Callbacks, and what an interaction's token allows after them. */
export const interactionRoutes: Route[] = [
  openRoute("POST", "/interactions/:interaction/:token/callback", callback),
  openRoute("POST", "/webhooks/:application/:token", followUp),
  openRoute("GET", "/webhooks/:application/:token/messages/:message", get),
  openRoute("PATCH", "/webhooks/:application/:token/messages/:message", patch),
  openRoute("DELETE", "/webhooks/:application/:token/messages/:message", remove),
];
