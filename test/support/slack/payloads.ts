import type { Core } from "./core.ts";
import { hears } from "./app-profile.ts";
import type { Channel, Delivered, Json, Message, View } from "./model.ts";
import { isShared } from "./state.ts";
import { wireMessage } from "./wire.ts";
import { wireView } from "./views.ts";

/** The workspace whose installation answers for a person's act: the channel's own when it is shared, else the person's. */
export function actingTeam(core: Core, user: string, channel?: Channel): string {
  const own = core.state.person(user).team;
  if (core.state.workspaces.get(own)?.bot) return own;
  const home = channel?.home;
  if (home !== undefined && core.state.workspace(home).bot) return home;
  throw new Error(`The app is not installed where ${user} is.`);
}

/** `user`, `team`, `enterprise` and what else every interactive payload carries. For an organisation's install `team` is null. */
export function interactive(core: Core, user: string, team: string): Json {
  const person = core.state.person(user);
  const workspace = core.state.workspace(team);
  const grid = workspace.enterprise;
  const org = grid !== undefined && core.orgInstall === grid;
  return {
    user: { id: user, username: person.name, name: person.name, team_id: person.team },
    team: org
      ? null
      : {
          id: team,
          domain: workspace.domain,
          ...(grid === undefined ? {} : { enterprise_id: grid, enterprise_name: "Organisation" }),
        },
    enterprise: grid === undefined ? null : { id: grid, name: "Organisation" },
    is_enterprise_install: org,
    api_app_id: core.secrets.appId,
    token: core.secrets.verificationToken,
  };
}

/** The fields of a channel in an interactive payload. */
export const channelField = (channel: Channel): Json => ({
  id: channel.id,
  name: channel.kind === "private" ? "privategroup" : channel.name,
});

/** The name a slash command gives a channel. */
export const commandChannelName = (channel: Channel): string =>
  channel.kind === "private" ? "privategroup" : channel.name;

/** A view in a payload. */
export function viewField(core: Core, view: View, team: string): Json {
  return wireView(view, {
    appId: core.secrets.appId,
    botId: core.state.workspace(team).bot?.botId ?? "",
    installedTeam: team,
  });
}

/** Delivers an event to the app as installed in `team`; undefined when the app does not hear of it. */
export function event(
  core: Core,
  team: string,
  name: string,
  body: Json,
  channel?: Channel,
): Promise<Delivered> | undefined {
  if (!hears(core.profile, name, channel?.kind)) return undefined;
  const workspace = core.state.workspace(team);
  const org = workspace.enterprise !== undefined && core.orgInstall === workspace.enterprise;
  const payload = {
    token: core.secrets.verificationToken,
    team_id: team,
    context_team_id: team,
    context_enterprise_id: workspace.enterprise ?? null,
    api_app_id: core.secrets.appId,
    event: { ...body, event_ts: body["event_ts"] ?? core.ids.ts(core.clock.now()) },
    type: "event_callback",
    event_id: core.ids.next("Ev"),
    event_time: Math.floor(core.clock.now() / 1000),
    authorizations: workspace.bot
      ? [
          {
            enterprise_id: workspace.enterprise ?? null,
            team_id: org ? null : team,
            user_id: workspace.bot.userId,
            is_bot: true,
            is_enterprise_install: org,
          },
        ]
      : [],
    is_ext_shared_channel: channel !== undefined && isShared(channel),
    event_context: core.ids.secret(24),
  };
  return core.deliveries.send("events_api", payload, false);
}

const CHANNEL_TYPE = { public: "channel", private: "group", im: "im", mpim: "mpim" } as const;
const MESSAGE_EVENT = {
  public: "message.channels",
  private: "message.groups",
  im: "message.im",
  mpim: "message.mpim",
} as const;

/** The `channel_type` of events. */
export const channelType = (channel: Channel): string => CHANNEL_TYPE[channel.kind];

/** Tells the app of a message in a channel where its bot is; its own messages are told too, as Slack does. */
export function messageEvent(
  core: Core,
  channel: Channel,
  message: Message,
  extra: Json = {},
): Promise<Delivered> | undefined {
  const bot = core.state.workspace(channel.home).bot;
  if (!bot || !channel.members.has(bot.userId)) return undefined;
  const wire = wireMessage(core, message);
  const changed = extra["subtype"] === "message_changed" || extra["subtype"] === "message_deleted";
  const ts = changed ? core.ids.ts(core.clock.now()) : message.ts;
  const body = changed ? { type: "message", hidden: true, ts, ...extra } : { ...wire, ...extra };
  return event(
    core,
    channel.home,
    MESSAGE_EVENT[channel.kind],
    { ...body, channel: channel.id, channel_type: channelType(channel), event_ts: ts },
    channel,
  );
}
