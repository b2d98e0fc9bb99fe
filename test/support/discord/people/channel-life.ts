import { CHANNEL, isThread } from "../constants.ts";
import { newId, type Core } from "../core.ts";
import type { Channel, Overwrite } from "../model.ts";
import { PERMISSION, type PermissionName } from "../permissions.ts";
import { wireChannel } from "../wire.ts";

/** What happens to channels. Everything is done, and told to the app, when it returns. */
export interface ChannelLife {
  /** A text channel unless `type` is given. https://discord.com/developers/docs/resources/channel#channel-object-channel-types */
  addChannel(guild: string, given: { name: string; type?: number; parent?: string }): string;
  addThread(channel: string, given: { name: string; archived?: boolean; locked?: boolean; type?: number }): string;
  archive(thread: string, given?: { locked?: boolean }): void;
  unarchive(thread: string): void;
  renameChannel(channel: string, name: string): void;
  deleteChannel(channel: string): void;
  /** Allows (`true`) or denies (`false`) in one channel, for the bot unless `target`, a person or role, is given; `null` leaves it to the roles again. */
  permissions(channel: string, given: Partial<Record<PermissionName, boolean | null>>, target?: string): void;
}

/** Acts on `core`. */
export function createChannelLife(core: Core): ChannelLife {
  const { state, gateway } = core;
  const tell = (one: Channel, event: "CREATE" | "UPDATE" | "DELETE") => {
    if (one.guild === undefined || !state.guild(one.guild).botIn) return;
    // Of channels a bot is told all, of threads only what it sees.
    if (isThread(one.type) && !state.may(core.bot, one, "VIEW_CHANNEL")) return;
    gateway.dispatch(`${isThread(one.type) ? "THREAD" : "CHANNEL"}_${event}`, wireChannel(core, one), {
      guild: one.guild,
    });
  };
  const channel = (guild: string, name: string, type: number, parent: string | undefined): Channel => ({
    id: newId(core),
    type,
    name,
    guild,
    parent,
    recipient: undefined,
    overwrites: new Map(),
    archived: false,
    locked: false,
    position: state.channelsOf(guild).length,
    createdAt: core.clock.now(),
    messages: [],
  });
  const remember = (one: Channel): string => {
    state.channels.set(one.id, one);
    tell(one, "CREATE");
    return one.id;
  };
  const changed = (one: Channel) => tell(one, "UPDATE");
  const life: ChannelLife = {
    addChannel: (guild, { name, type = CHANNEL.TEXT, parent }) =>
      remember(channel(state.guild(guild).id, name, type, parent)),
    addThread(parent, { name, archived = false, locked = false, type = CHANNEL.PUBLIC_THREAD }) {
      const place = state.channel(parent);
      if (place.guild === undefined) throw new Error("A direct conversation has no threads.");
      return remember({ ...channel(place.guild, name, type, parent), archived, locked });
    },
    archive(thread, { locked = false } = {}) {
      const one = state.channel(thread);
      Object.assign(one, { archived: true, locked });
      changed(one);
    },
    unarchive(thread) {
      const one = state.channel(thread);
      Object.assign(one, { archived: false, locked: false });
      changed(one);
    },
    renameChannel(id, name) {
      const one = state.channel(id);
      one.name = name;
      changed(one);
    },
    deleteChannel(id) {
      const one = state.channel(id);
      for (const thread of [...state.channels.values()].filter((other) => other.parent === id && isThread(other.type)))
        life.deleteChannel(thread.id);
      tell(one, "DELETE");
      for (const message of one.messages) state.messages.delete(message.id);
      state.channels.delete(id);
    },
    permissions(id, given, target = core.bot) {
      const one = state.channel(id);
      if (one.guild === undefined) throw new Error("A direct conversation has no permissions.");
      const known: Overwrite = one.overwrites.get(target) ?? {
        kind: state.guild(one.guild).roles.has(target) ? "role" : "member",
        allow: 0n,
        deny: 0n,
      };
      for (const [name, value] of Object.entries(given) as [PermissionName, boolean | null][]) {
        const bit = PERMISSION[name];
        known.allow = value === true ? known.allow | bit : known.allow & ~bit;
        known.deny = value === false ? known.deny | bit : known.deny & ~bit;
      }
      one.overwrites.set(target, known);
      changed(one);
    },
  };
  return life;
}
