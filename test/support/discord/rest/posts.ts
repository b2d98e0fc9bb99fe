import { ApiError, refuseForm } from "../api-error.ts";
import { CHANNEL, isThread } from "../constants.ts";
import { newId, type Core } from "../core.ts";
import { createMessage } from "../messages/compose.ts";
import { wireMessage } from "../messages/wire.ts";
import type { Channel, Json } from "../model.ts";
import { refuseBody } from "../validate/body.ts";
import { meaningful } from "../validate/message.ts";
import { wireChannel } from "../wire.ts";
import { mustMay, visibleChannel, visibleGuild } from "./access.ts";
import { type Handler, ok, route, type Route } from "./route.ts";

const MOST = 100;

/** The forum of that id. */
function forumAt(core: Core, id: string): Channel {
  const channel = visibleChannel(core, id);
  if (channel.type !== CHANNEL.FORUM) throw new Error("The fake begins threads in forums only.");
  return channel;
}

/** A post with its first message, of the same id. https://discord.com/developers/docs/resources/channel#start-thread-in-forum-or-media-channel */
const begin: Handler = (core, { params, json, body }) => {
  const forum = forumAt(core, params["channel"]!);
  const message = meaningful((json["message"] as Json | null) ?? {});
  if (core.validate) refuseBody("forumPost", { ...json, message });
  mustMay(core, forum, "SEND_MESSAGES");
  if (body.uploads.length > 0) mustMay(core, forum, "ATTACH_FILES");
  const tags = (json["applied_tags"] ?? []) as string[];
  const known = forum.tags ?? [];
  if (tags.some((id) => known.every((tag) => tag.id !== id)))
    refuseForm([{ path: ["applied_tags"], code: "UNKNOWN_FORUM_TAG", message: "The tag is not of this forum." }]);
  // https://discord.com/developers/docs/resources/channel#forum-tag-object
  if (known.some(({ id, moderated }) => moderated && tags.includes(id))) mustMay(core, forum, "MANAGE_THREADS");
  if (forum.requiresTag && tags.length === 0)
    throw new ApiError(400, 40067, "A tag is required to create a forum post in this channel");
  const id = newId(core);
  const thread: Channel = {
    ...forum,
    ...{ id, type: CHANNEL.PUBLIC_THREAD, name: String(json["name"]), parent: forum.id, applied: tags },
    ...{ overwrites: new Map(), messages: [], createdAt: core.clock.now() },
  };
  core.state.channels.set(id, thread);
  try {
    const first = createMessage(core, {
      channel: id,
      body: message,
      uploads: body.uploads,
      of: "channel",
      type: 0,
      id,
    });
    return ok({ ...wireChannel(core, thread), message: wireMessage(core, first, true) });
  } catch (error) {
    core.state.channels.delete(id);
    throw error;
  }
};

const threads = (core: Core, found: readonly Channel[]) => ({
  threads: found.map((one) => wireChannel(core, one)),
  members: [],
});

/** Threads that were archived, those last that were archived first. */
const archived: Handler = (core, { params, query }) => {
  const forum = forumAt(core, params["channel"]!);
  mustMay(core, forum, "READ_MESSAGE_HISTORY");
  const limit = Number(query.get("limit") ?? MOST);
  const before = Date.parse(query.get("before") ?? "9999-01-01");
  const all = [...core.state.channels.values()]
    .filter((one) => isThread(one.type) && one.parent === forum.id && one.archived && one.createdAt < before)
    .sort((a, b) => b.createdAt - a.createdAt);
  return ok({ ...threads(core, all.slice(0, limit)), has_more: all.length > limit });
};

/** Posts of forums, and threads as such. */
export const postRoutes: Route[] = [
  route("POST", "/channels/:channel/threads", begin),
  route("GET", "/channels/:channel/threads/archived/public", archived),
  route("GET", "/guilds/:guild/threads/active", (core, { params }) => {
    const guild = visibleGuild(core, params["guild"]!);
    const open = core.state.channelsOf(guild.id).filter((one) => isThread(one.type) && !one.archived);
    return ok(
      threads(
        core,
        open.filter((one) => core.state.may(core.bot, one, "VIEW_CHANNEL")),
      ),
    );
  }),
];
