import type { Core } from "../core.ts";
import type { Json, Person } from "../model.ts";
import { channelType, event } from "../payloads.ts";
import { isShared } from "../state.ts";
import { wireUser } from "../wire.ts";

/** What happens to channels, people and the installation. Everything resolves when the app has settled. */
export interface WorkspaceLife {
  /** The bot is added to a channel, by `by` or by the channel's first member. */
  invite(channel: string, by?: string): Promise<void>;
  /** The bot is removed from a channel. Slack tells it `channel_left` (`group_left`), and nothing more of the channel. */
  kick(channel: string, by?: string): Promise<void>;
  /** A person joins a channel. */
  join(user: string, channel: string): Promise<void>;
  /** A person leaves a channel. */
  leave(user: string, channel: string): Promise<void>;
  archive(channel: string, by?: string): Promise<void>;
  unarchive(channel: string, by?: string): Promise<void>;
  rename(channel: string, name: string): Promise<void>;
  /** The channel is shared with another organisation's workspace (https://docs.slack.dev/reference/events/channel_shared). */
  share(channel: string, team: string): Promise<void>;
  /** The channel is shared with that workspace no more (https://docs.slack.dev/reference/events/channel_unshared). */
  unshare(channel: string, team: string): Promise<void>;
  userChange(
    user: string,
    patch: Partial<Pick<Person, "name" | "realName" | "email" | "admin" | "guest" | "locale" | "tz">>,
  ): Promise<void>;
  /** The person is deactivated: `user_change` with `deleted: true`. */
  userLeft(user: string): Promise<void>;
  /** An administrator revokes the app's tokens: `tokens_revoked`; calls answer `token_revoked`. */
  revokeTokens(team?: string): Promise<void>;
  /** The app is removed: `tokens_revoked` and `app_uninstalled`; calls answer `account_inactive`. */
  uninstall(team?: string): Promise<void>;
}

/** Acts through `core`; `defaultTeam` is meant where no team is named. */
export function createWorkspaceLife(core: Core, defaultTeam: string): WorkspaceLife {
  const { state } = core;
  const tell = async (...sent: (Promise<unknown> | undefined)[]) => {
    for (const one of sent) await one;
    await core.activity.settled();
  };
  const setting = (id: string, by?: string) => {
    const channel = state.channel(id);
    const bot = state.workspace(channel.home).bot;
    if (!bot) throw new Error("The app is not installed there.");
    return {
      channel,
      bot,
      by: by ?? channel.creator,
      prefix: channel.kind === "private" ? "group" : "channel",
      letter: channel.kind === "private" ? "G" : "C",
    };
  };
  const hasBot = (id: string) => {
    const { channel, bot } = setting(id);
    return channel.members.has(bot.userId);
  };
  const moved = (name: "member_joined_channel" | "member_left_channel", id: string, user: string, inviter?: string) => {
    const { channel, letter } = setting(id);
    const team = state.person(user).team;
    return event(
      core,
      channel.home,
      name,
      { type: name, user, channel: id, channel_type: letter, team, ...(inviter === undefined ? {} : { inviter }) },
      channel,
    );
  };
  const archiving = (on: boolean) => async (id: string, by?: string) => {
    const { channel, prefix, by: user } = setting(id, by);
    channel.archived = on;
    const name = `${prefix}_${on ? "archive" : "unarchive"}`;
    await tell(
      hasBot(id) ? event(core, channel.home, name, { type: name, channel: id, user, is_moved: 0 }, channel) : undefined,
    );
  };
  const sharing = (on: boolean) => async (id: string, team: string) => {
    const channel = state.channel(id);
    if (on) channel.teams.add(team);
    else channel.teams.delete(team);
    const ts = core.ids.ts(core.clock.now());
    const body = on
      ? { type: "channel_shared", connected_team_id: team, channel: id, event_ts: ts }
      : {
          type: "channel_unshared",
          previously_connected_team_id: team,
          channel: id,
          is_ext_shared: isShared(channel),
          event_ts: ts,
        };
    await tell(hasBot(id) ? event(core, channel.home, body.type, body, channel) : undefined);
  };
  const changed = (person: Person, patch: Json) => {
    Object.assign(person, patch, { updated: Math.floor(core.clock.now() / 1000) });
    const email = !core.profile.scopes || core.profile.scopes.has("users:read.email");
    const user = wireUser(core, person, person.team, { locale: true, email });
    // Every installation that shares a channel with the person hears of it.
    const teams = new Set(
      [...state.channels.values()].filter((channel) => channel.members.has(person.id)).map((channel) => channel.home),
    );
    const told = [...new Set([person.team, ...teams])].filter((team) => state.workspaces.get(team)?.bot);
    return tell(
      ...told.map((team) => event(core, team, "user_change", { type: "user_change", user, cache_ts: person.updated })),
    );
  };
  const revoked = (team: string) =>
    event(core, team, "tokens_revoked", {
      type: "tokens_revoked",
      tokens: { oauth: [], bot: [state.workspace(team).bot?.userId ?? ""] },
    });
  const owned = (team: string) => {
    const { enterprise } = state.workspace(team);
    return core.orgInstall !== undefined && core.orgInstall === enterprise ? { enterprise } : { team };
  };
  return {
    async invite(id, by) {
      const { channel, bot, by: inviter } = setting(id, by);
      channel.members.add(bot.userId);
      await tell(moved("member_joined_channel", id, bot.userId, inviter));
    },
    async kick(id, by) {
      const { channel, bot, by: actor, prefix } = setting(id, by);
      channel.members.delete(bot.userId);
      const name = `${prefix}_left`;
      await tell(event(core, channel.home, name, { type: name, channel: id, actor_id: actor }, channel));
    },
    async join(user, id) {
      state.channel(id).members.add(user);
      await tell(hasBot(id) ? moved("member_joined_channel", id, user) : undefined);
    },
    async leave(user, id) {
      state.channel(id).members.delete(user);
      await tell(hasBot(id) ? moved("member_left_channel", id, user) : undefined);
    },
    archive: archiving(true),
    unarchive: archiving(false),
    async rename(id, name) {
      const channel = state.channel(id);
      channel.name = name;
      const body = {
        type: "channel_rename",
        channel: { id, name, name_normalized: name, created: channel.created, is_channel: channel.kind === "public" },
        channel_type: channelType(channel),
      };
      await tell(hasBot(id) ? event(core, channel.home, "channel_rename", body, channel) : undefined);
    },
    share: sharing(true),
    unshare: sharing(false),
    userChange: (user, patch) => changed(state.person(user), patch),
    userLeft: (user) => changed(state.person(user), { deleted: true }),
    async revokeTokens(team = defaultTeam) {
      core.tokens.revoke(owned(team), "token_revoked");
      await tell(revoked(team));
    },
    async uninstall(team = defaultTeam) {
      const owner = owned(team);
      core.tokens.revoke(owner, "account_inactive");
      const told = [revoked(team), event(core, team, "app_uninstalled", { type: "app_uninstalled" })];
      // An organisation's install goes from all its workspaces.
      const gone = [...state.workspaces.values()].filter(
        (one) => one.id === team || ("enterprise" in owner && one.enterprise === owner.enterprise),
      );
      for (const { bot } of gone)
        for (const channel of state.channels.values()) channel.members.delete(bot?.userId ?? "");
      for (const workspace of gone) delete workspace.bot;
      if ("enterprise" in owner) core.orgInstall = undefined;
      await tell(...told);
    },
  };
}
