import { refusal } from "../api-error.ts";
import { isThread } from "../constants.ts";
import { wireChannel, wireGuild, wireMember, wireRole, wireUser } from "../wire.ts";
import { visibleGuild } from "./access.ts";
import { ok, route, type Route } from "./route.ts";

/** Guilds, their members, channels and roles, and people. */
export const guildRoutes: Route[] = [
  route("GET", "/users/:user", (core, { params }) => {
    const user = core.state.users.get(params["user"]!);
    if (!user) throw refusal(10013);
    return ok(wireUser(user));
  }),
  route("GET", "/guilds/:guild", (core, { params }) => ok(wireGuild(visibleGuild(core, params["guild"]!)))),
  route("GET", "/guilds/:guild/members/:user", (core, { params }) => {
    const guild = visibleGuild(core, params["guild"]!);
    if (!core.state.users.has(params["user"]!)) throw refusal(10013);
    const member = guild.members.get(params["user"]!);
    if (!member) throw refusal(10007);
    return ok(wireMember(core, member));
  }),
  route("GET", "/guilds/:guild/channels", (core, { params }) => {
    const guild = visibleGuild(core, params["guild"]!);
    return ok(
      core.state
        .channelsOf(guild.id)
        .filter((channel) => !isThread(channel.type))
        .map((channel) => wireChannel(core, channel)),
    );
  }),
  route("GET", "/guilds/:guild/roles", (core, { params }) =>
    ok([...visibleGuild(core, params["guild"]!).roles.values()].map(wireRole)),
  ),
];
