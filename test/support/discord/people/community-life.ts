import { newId, type Core } from "../core.ts";
import { deleteMessage } from "../messages/compose.ts";
import type { Guild } from "../model.ts";
import { bitsOf, EVERYBODY, type PermissionName } from "../permissions.ts";
import { timestamp, wireGuildCreate, wireMember, wireUser } from "../wire.ts";
import { createChannelLife, type ChannelLife } from "./channel-life.ts";

/** What happens to guilds, channels and people. Everything is done, and told to the app, when it returns. Ids name things. */
export interface CommunityLife extends ChannelLife {
  /** With the bot in it unless `bot` is false. The owner is somebody new unless given. `shard` chooses where its events go. */
  addGuild(given: {
    name: string;
    locale?: string;
    owner?: string;
    bot?: boolean;
    shard?: { id: number; count: number };
  }): string;
  /** `locale` is a Discord locale such as `es-ES`; `en-US` by default. */
  addUser(given: { name: string; globalName?: string; locale?: string; bot?: boolean }): string;
  /** `permissions` come by a role of their own. */
  join(
    user: string,
    guild: string,
    given?: { nick?: string; roles?: readonly string[]; permissions?: readonly PermissionName[]; pending?: boolean },
  ): void;
  leave(user: string, guild: string): void;
  kick(user: string, guild: string): void;
  addRole(
    guild: string,
    given: { name: string; permissions?: readonly PermissionName[]; mentionable?: boolean },
  ): string;
  giveRole(user: string, guild: string, role: string): void;
  takeRole(user: string, guild: string, role: string): void;
  /** The bot is removed from the guild. */
  removeGuild(guild: string): void;
  /** The bot is added to the guild (again). */
  addBot(guild: string): void;
  /** The guild becomes unavailable, or is back. */
  outage(guild: string, on?: boolean): void;
  closeDirectMessages(user: string, closed?: boolean): void;
  /** The person installs the app for themselves. */
  installForUser(user: string): void;
  /** A moderator removes a message. */
  deleteMessage(message: string): void;
}

/** What a bot's own role usually allows beside what everybody may. */
const BOT_ROLE = bitsOf([
  "VIEW_CHANNEL",
  "SEND_MESSAGES",
  "SEND_MESSAGES_IN_THREADS",
  "READ_MESSAGE_HISTORY",
  "ATTACH_FILES",
  "EMBED_LINKS",
  "CREATE_EVENTS",
]);

/** Acts on `core`. */
export function createCommunityLife(core: Core): CommunityLife {
  const { state, gateway } = core;
  const tell = (guild: string, event: string, data: Record<string, unknown>) => {
    if (state.guild(guild).botIn) gateway.dispatch(event, data, { guild });
  };
  const addRole = (
    guild: Guild,
    name: string,
    permissions: bigint,
    given: { mentionable?: boolean; managed?: boolean } = {},
    id = newId(core),
  ) => {
    guild.roles.set(id, {
      id,
      name,
      permissions,
      mentionable: given.mentionable ?? false,
      managed: given.managed ?? false,
      position: guild.roles.size,
    });
    return id;
  };
  const enter = (guild: Guild, user: string, roles: readonly string[], nick?: string, pending = false) => {
    guild.members.set(user, { user, nick, roles: new Set(roles), pending, joinedAt: core.clock.now() });
  };
  const memberChanged = (user: string, guild: string) => {
    const member = state.member(guild, user);
    tell(guild, "GUILD_MEMBER_UPDATE", {
      ...wireMember(core, member),
      guild_id: guild,
      joined_at: timestamp(member.joinedAt),
    });
  };
  const life: CommunityLife = {
    ...createChannelLife(core),
    addGuild({
      name,
      locale = "en-US",
      owner = life.addUser({ name: `owner of ${name}`.slice(0, 32) }),
      bot = true,
      shard,
    }) {
      const id = core.ids.onShard(core.clock.now(), shard ?? { id: 0, count: 1 });
      const guild: Guild = {
        id,
        name,
        locale,
        owner,
        members: new Map(),
        roles: new Map(),
        events: new Map(),
        botIn: false,
        out: false,
      };
      state.guilds.set(id, guild);
      addRole(guild, "@everyone", EVERYBODY, {}, id);
      enter(guild, owner, []);
      if (bot) life.addBot(id);
      return id;
    },
    addUser({ name, globalName, locale = "en-US", bot = false }) {
      const id = newId(core);
      state.users.set(id, { id, name, globalName, locale, bot, closed: false, installed: false });
      return id;
    },
    join(user, id, { nick, roles = [], permissions, pending } = {}) {
      const guild = state.guild(id);
      const { name } = state.user(user);
      for (const role of roles) if (!guild.roles.has(role)) throw new Error(`${guild.name} has no role ${role}.`);
      const own = permissions === undefined ? [] : [addRole(guild, name, bitsOf(permissions))];
      enter(guild, user, [...roles, ...own], nick, pending);
      tell(id, "GUILD_MEMBER_ADD", { ...wireMember(core, state.member(id, user)), guild_id: id });
    },
    leave(user, guild) {
      state.member(guild, user);
      state.guild(guild).members.delete(user);
      tell(guild, "GUILD_MEMBER_REMOVE", { guild_id: guild, user: wireUser(state.user(user)) });
    },
    kick: (user, guild) => life.leave(user, guild),
    addRole: (guild, { name, permissions = [], mentionable = false }) => {
      const id = addRole(state.guild(guild), name, bitsOf(permissions), { mentionable });
      tell(guild, "GUILD_ROLE_CREATE", {
        guild_id: guild,
        role: {
          id,
          name,
          color: 0,
          hoist: false,
          position: 1,
          permissions: String(bitsOf(permissions)),
          managed: false,
          mentionable,
          flags: 0,
        },
      });
      return id;
    },
    giveRole(user, guild, role) {
      state.member(guild, user).roles.add(role);
      memberChanged(user, guild);
    },
    takeRole(user, guild, role) {
      state.member(guild, user).roles.delete(role);
      memberChanged(user, guild);
    },
    removeGuild(id) {
      const guild = state.guild(id);
      gateway.dispatch("GUILD_DELETE", { id }, { guild: id });
      guild.botIn = false;
      guild.members.delete(core.bot);
    },
    addBot(id) {
      const guild = state.guild(id);
      const known = [...guild.roles.values()].find((role) => role.managed)?.id;
      enter(guild, core.bot, [known ?? addRole(guild, state.user(core.bot).name, BOT_ROLE, { managed: true })]);
      guild.botIn = true;
      gateway.dispatch("GUILD_CREATE", wireGuildCreate(core, guild), { guild: id });
    },
    outage(id, on = true) {
      const guild = state.guild(id);
      guild.out = on;
      if (on) gateway.dispatch("GUILD_DELETE", { id, unavailable: true }, { guild: id });
      else gateway.dispatch("GUILD_CREATE", wireGuildCreate(core, guild), { guild: id });
    },
    closeDirectMessages(user, closed = true) {
      state.user(user).closed = closed;
    },
    installForUser(user) {
      state.user(user).installed = true;
    },
    deleteMessage(id) {
      const message = state.messages.get(id);
      if (!message) throw new Error(`There is no message ${id}.`);
      deleteMessage(core, message);
    },
  };
  return life;
}
