import { invalidForm, refusal } from "../api-error.ts";
import type { Core } from "../core.ts";
import { createMessage, deleteMessage, editMessage } from "../messages/compose.ts";
import { wireMessage } from "../messages/wire.ts";
import type { Channel, Json, Message } from "../model.ts";
import { refuseBody } from "../validate/body.ts";
import { meaningful } from "../validate/message.ts";
import { mustBeOpen, mustMay, mustWrite, visibleChannel } from "./access.ts";
import { noContent, ok, route, type Handler, type Route } from "./route.ts";

/** A message of the channel that is there for everybody. Refuses with 10008. */
function publicMessage(core: Core, channel: Channel, id: string): Message {
  const message = core.state.messages.get(id);
  if (!message || message.channel !== channel.id || message.ephemeralTo !== undefined) throw refusal(10008);
  return message;
}

const history: Handler = (core, { params, query }) => {
  const channel = visibleChannel(core, params["channel"]!);
  const limit = query.has("limit") ? Number(query.get("limit")) : 50;
  if (!Number.isInteger(limit) || limit < 1 || limit > 100)
    throw invalidForm([
      { path: ["limit"], code: "NUMBER_TYPE_MAX", message: "int value should be between 1 and 100." },
    ]);
  // https://discord.com/developers/docs/resources/message#get-channel-messages
  if (!core.state.may(core.bot, channel, "READ_MESSAGE_HISTORY")) return ok([]);
  const all = channel.messages.filter((message) => message.ephemeralTo === undefined);
  const before = query.get("before");
  const after = query.get("after");
  const around = query.get("around");
  const chosen = (): Message[] => {
    if (after !== null) return all.filter((one) => BigInt(one.id) > BigInt(after)).slice(0, limit);
    if (around !== null) {
      const at = all.findIndex((one) => BigInt(one.id) >= BigInt(around));
      return all.slice(Math.max(0, at - Math.floor(limit / 2)), Math.max(0, at - Math.floor(limit / 2)) + limit);
    }
    return all.filter((one) => before === null || BigInt(one.id) < BigInt(before)).slice(-limit);
  };
  return ok(
    chosen()
      .map((message) => wireMessage(core, message, core.messageContent))
      .reverse(),
  );
};

const one: Handler = (core, { params }) => {
  const channel = visibleChannel(core, params["channel"]!);
  mustMay(core, channel, "READ_MESSAGE_HISTORY");
  return ok(wireMessage(core, publicMessage(core, channel, params["message"]!), core.messageContent));
};

/** The message that is replied to; undefined when there is none. Refuses with 50035 when it has to exist and does not. */
function repliedTo(core: Core, channel: Channel, json: Json): string | undefined {
  const reference = json["message_reference"] as Json | null | undefined;
  if (!reference) return undefined;
  mustMay(core, channel, "READ_MESSAGE_HISTORY");
  const message = core.state.messages.get(String(reference["message_id"]));
  if (message && message.channel === channel.id && message.ephemeralTo === undefined) return message.id;
  if (reference["fail_if_not_exists"] === false) return undefined;
  throw invalidForm([{ path: ["message_reference"], code: "REPLIES_UNKNOWN_MESSAGE", message: "Unknown message" }]);
}

const create: Handler = (core, { params, json, body }) => {
  const channel = visibleChannel(core, params["channel"]!);
  const meant = meaningful(json);
  if (core.validate) refuseBody("message", meant);
  mustWrite(core, channel);
  if (body.uploads.length > 0) mustMay(core, channel, "ATTACH_FILES");
  const nonce = meant["nonce"] ?? undefined;
  const mark = nonce === undefined ? undefined : JSON.stringify(nonce);
  const known =
    mark !== undefined && meant["enforce_nonce"] === true ? core.nonces.find(`${channel.id}:${mark}`) : undefined;
  const first = known === undefined ? undefined : core.state.messages.get(known);
  const replyTo = repliedTo(core, channel, meant);
  const message =
    first ??
    createMessage(
      core,
      {
        channel: channel.id,
        body: meant,
        uploads: body.uploads,
        of: "channel",
        type: replyTo === undefined ? 0 : 19,
        replyTo,
      },
      nonce,
    );
  if (!first && mark !== undefined) core.nonces.keep(`${channel.id}:${mark}`, message.id);
  return ok({ ...wireMessage(core, message, true), ...(nonce === undefined ? {} : { nonce }) });
};

const EDIT = "/channels/:channel/messages/:message";
const HOUR_MS = 3_600_000;
const OLD_EDITS = { most: 3, withinMs: 6_000 };

/** Messages older than an hour take three changes in six seconds, all of a channel together: 30046, of which no header tells before. */
function refuseOldEdits(core: Core, channel: Channel, message: Message): void {
  const now = core.clock.now();
  if (now - message.createdAt < HOUR_MS) return;
  const lately = core.requests.filter(({ method, route: of, path, status, at }) => {
    const [, id = ""] = new RegExp(`^/channels/${channel.id}/messages/(\\d+)$`).exec(path) ?? [];
    const changed = core.state.messages.get(id);
    const counts = method === "PATCH" && of === EDIT && status === 200 && now - at < OLD_EDITS.withinMs;
    return counts && changed !== undefined && at - changed.createdAt >= HOUR_MS;
  });
  if (lately.length >= OLD_EDITS.most) throw refusal(30046);
}

const edit: Handler = (core, { params, json, body }) => {
  const channel = visibleChannel(core, params["channel"]!);
  const message = publicMessage(core, channel, params["message"]!);
  if (message.author !== core.bot) throw refusal(50005);
  mustBeOpen(channel);
  const meant = meaningful(json);
  if (core.validate) refuseBody("messageEdit", meant);
  if (body.uploads.length > 0) mustMay(core, channel, "ATTACH_FILES");
  refuseOldEdits(core, channel, message);
  editMessage(core, message, {
    body: meant,
    uploads: body.uploads,
    of: message.interaction === undefined ? "channel" : "interaction",
  });
  return ok(wireMessage(core, message, true));
};

const remove: Handler = (core, { params }) => {
  const channel = visibleChannel(core, params["channel"]!);
  const message = publicMessage(core, channel, params["message"]!);
  if (message.author !== core.bot) mustMay(core, channel, "MANAGE_MESSAGES");
  mustBeOpen(channel);
  deleteMessage(core, message);
  return noContent;
};

/** Messages of channels. */
export const messageRoutes: Route[] = [
  route("GET", "/channels/:channel/messages", history),
  route("POST", "/channels/:channel/messages", create),
  route("GET", "/channels/:channel/messages/:message", one),
  route("PATCH", EDIT, edit),
  route("DELETE", "/channels/:channel/messages/:message", remove),
];
