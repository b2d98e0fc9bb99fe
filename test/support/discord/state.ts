import { isThread } from "./constants.ts";
import type { Channel, Guild, Member, Message, User } from "./model.ts";
import { channelPermissions, DIRECT, PERMISSION, type PermissionName } from "./permissions.ts";

/** Everything the server knows. */
export interface State {
  readonly users: Map<string, User>;
  readonly guilds: Map<string, Guild>;
  readonly channels: Map<string, Channel>;
  /** Every message, also ephemeral ones, by id. */
  readonly messages: Map<string, Message>;
  user(id: string): User;
  guild(id: string): Guild;
  channel(id: string): Channel;
  /** Somebody's membership in a guild; throws when there is none. */
  member(guild: string, user: string): Member;
  /** The channels of a guild, threads included. */
  channelsOf(guild: string): Channel[];
  /** The direct conversation of somebody with the bot, if it was ever opened. */
  directOf(user: string): Channel | undefined;
  addDirect(channel: Channel, user: string): void;
  /** What somebody may do in a channel. */
  permissions(user: string, channel: Channel): bigint;
  /** Whether somebody may do all of that in a channel. */
  may(user: string, channel: Channel, ...names: PermissionName[]): boolean;
  addMessage(message: Message): void;
  removeMessage(message: Message): void;
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`This Discord has no ${what}.`);
  return value;
}

/** An empty Discord. */
export function createState(): State {
  const direct = new Map<string, string>();
  const state: State = {
    users: new Map(),
    guilds: new Map(),
    channels: new Map(),
    messages: new Map(),
    user: (id) => found(state.users.get(id), `user ${id}`),
    guild: (id) => found(state.guilds.get(id), `guild ${id}`),
    channel: (id) => found(state.channels.get(id), `channel ${id}`),
    member: (guild, user) => found(state.guild(guild).members.get(user), `member ${user} in guild ${guild}`),
    channelsOf: (guild) => [...state.channels.values()].filter((channel) => channel.guild === guild),
    directOf: (user) => state.channels.get(direct.get(user) ?? ""),
    addDirect(channel, user) {
      state.channels.set(channel.id, channel);
      direct.set(user, channel.id);
    },
    permissions(user, channel) {
      if (channel.guild === undefined) return DIRECT;
      const place = isThread(channel.type) && channel.parent !== undefined ? state.channel(channel.parent) : channel;
      return channelPermissions(state.guild(channel.guild), place, user);
    },
    may(user, channel, ...names) {
      const granted = state.permissions(user, channel);
      return names.every((name) => (granted & PERMISSION[name]) !== 0n);
    },
    addMessage(message) {
      state.messages.set(message.id, message);
      state.channel(message.channel).messages.push(message);
    },
    removeMessage(message) {
      state.messages.delete(message.id);
      const { messages } = state.channel(message.channel);
      const at = messages.indexOf(message);
      if (at !== -1) messages.splice(at, 1);
    },
  };
  return state;
}
