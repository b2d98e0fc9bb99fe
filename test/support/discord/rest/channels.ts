import { refusal, refuseForm } from "../api-error.ts";
import { CHANNEL, isThread } from "../constants.ts";
import { newId, type Core } from "../core.ts";
import type { Channel, Json } from "../model.ts";
import { refuseBody } from "../validate/body.ts";
import { wireChannel } from "../wire.ts";
import { mustMay, mustWrite, visibleChannel } from "./access.ts";
import { type Handler, noContent, ok, route, type Route } from "./route.ts";

/** The direct conversation of somebody with the bot, opened when it is not there. */
export function openDirect(core: Core, user: string): Channel {
  const known = core.state.directOf(user);
  if (known) return known;
  const channel: Channel = {
    id: newId(core),
    type: CHANNEL.DM,
    name: "",
    guild: undefined,
    parent: undefined,
    recipient: user,
    overwrites: new Map(),
    archived: false,
    locked: false,
    position: 0,
    createdAt: core.clock.now(),
    messages: [],
  };
  core.state.addDirect(channel, user);
  return channel;
}

const OPENS = (json: Json): boolean => json["archived"] === false && Object.keys(json).length === 1;

/**
 * Changes a thread. To open an archived one takes no more than writing there, unless it is locked; any other change takes
 * MANAGE_THREADS, and a thread that is open. https://docs.discord.com/developers/resources/channel#modify-channel
 */
const changeThread: Handler = (core, { params, json }) => {
  const channel = visibleChannel(core, params["channel"]!);
  if (core.validate) refuseBody("threadPatch", json);
  mustMay(core, channel, OPENS(json) && !channel.locked ? "SEND_MESSAGES_IN_THREADS" : "MANAGE_THREADS");
  if (channel.archived && json["archived"] !== false) throw refusal(50083);
  const { archived = channel.archived, locked = channel.locked, name = channel.name } = json as Partial<Channel>;
  Object.assign(channel, { archived, locked, name });
  const { guild } = channel;
  if (guild !== undefined) core.gateway.dispatch("THREAD_UPDATE", wireChannel(core, channel), { guild });
  return ok(wireChannel(core, channel));
};

const MOST_TAGS = 20;
const TAG_LENGTH = 20;

/**
 * Gives a forum its tags: those that are not among them are gone, and those without an id are new. It takes MANAGE_CHANNELS, and gives no
 * tag a name that another has. https://docs.discord.com/developers/resources/channel#forum-tag-object
 */
const changeForum: Handler = (core, { params, json }) => {
  const forum = visibleChannel(core, params["channel"]!);
  if (core.validate) refuseBody("channelPatch", json);
  mustMay(core, forum, "MANAGE_CHANNELS");
  const tags = json["available_tags"] as { id?: string; name: string; moderated?: boolean }[] | undefined;
  if (tags === undefined || Object.keys(json).length > 1) throw new Error("The fake changes the tags of a forum only.");
  const names = new Set(tags.map(({ name }) => name));
  if (
    tags.length > MOST_TAGS ||
    names.size < tags.length ||
    tags.some(({ name }) => name.length > TAG_LENGTH || name === "")
  )
    refuseForm([
      { path: ["available_tags"], code: "BASE_TYPE_BAD", message: "There are too many, too long or equal tags." },
    ]);
  const known = new Map((forum.tags ?? []).map((tag) => [tag.id, tag]));
  if (tags.some(({ id }) => id !== undefined && !known.has(id)))
    refuseForm([{ path: ["available_tags"], code: "UNKNOWN_FORUM_TAG", message: "The tag is not of this forum." }]);
  forum.tags = tags.map(({ id, name, moderated }) => ({ id: id ?? newId(core), name, moderated: moderated === true }));
  const { guild } = forum;
  if (guild !== undefined) core.gateway.dispatch("CHANNEL_UPDATE", wireChannel(core, forum), { guild });
  return ok(wireChannel(core, forum));
};

const change: Handler = (core, request) => {
  const { type } = visibleChannel(core, request.params["channel"]!);
  if (isThread(type)) return changeThread(core, request);
  if (type === CHANNEL.FORUM) return changeForum(core, request);
  throw new Error("The fake changes threads and forums only.");
};

/** Channels as such, and opening direct ones. */
export const channelRoutes: Route[] = [
  route("POST", "/users/@me/channels", (core, { json }) => {
    if (core.validate) refuseBody("directChannel", json);
    const user = core.state.users.get(String(json["recipient_id"]));
    if (!user) throw refusal(10013);
    if (user.bot) throw refusal(50007);
    return ok(wireChannel(core, openDirect(core, user.id)));
  }),
  route("GET", "/channels/:channel", (core, { params }) =>
    ok(wireChannel(core, visibleChannel(core, params["channel"]!))),
  ),
  route("PATCH", "/channels/:channel", change),
  route("POST", "/channels/:channel/typing", (core, { params }) => {
    mustWrite(core, visibleChannel(core, params["channel"]!));
    return noContent;
  }),
];
