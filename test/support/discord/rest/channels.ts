import { refusal } from "../api-error.ts";
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
  if (!isThread(channel.type)) throw new Error("The fake changes threads only.");
  if (core.validate) refuseBody("threadPatch", json);
  mustMay(core, channel, OPENS(json) && !channel.locked ? "SEND_MESSAGES_IN_THREADS" : "MANAGE_THREADS");
  if (channel.archived && json["archived"] !== false) throw refusal(50083);
  const { archived = channel.archived, locked = channel.locked, name = channel.name } = json as Partial<Channel>;
  Object.assign(channel, { archived, locked, name });
  const { guild } = channel;
  if (guild !== undefined) core.gateway.dispatch("THREAD_UPDATE", wireChannel(core, channel), { guild });
  return ok(wireChannel(core, channel));
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
  route("PATCH", "/channels/:channel", changeThread),
  route("POST", "/channels/:channel/typing", (core, { params }) => {
    mustWrite(core, visibleChannel(core, params["channel"]!));
    return noContent;
  }),
];
