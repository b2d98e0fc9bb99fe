import { refusal } from "../api-error.ts";
import { CHANNEL } from "../constants.ts";
import { newId, type Core } from "../core.ts";
import type { Channel } from "../model.ts";
import { refuseBody } from "../validate/body.ts";
import { wireChannel } from "../wire.ts";
import { mustWrite, visibleChannel } from "./access.ts";
import { noContent, ok, route, type Route } from "./route.ts";

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
  route("POST", "/channels/:channel/typing", (core, { params }) => {
    mustWrite(core, visibleChannel(core, params["channel"]!));
    return noContent;
  }),
];
