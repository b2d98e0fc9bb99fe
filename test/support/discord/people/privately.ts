import { CHANNEL } from "../constants.ts";
import { newId, type Core } from "../core.ts";
import { createChannelLife } from "./channel-life.ts";

/** What people do where the bot is not, what they say of events, and the forums that they make. */
export interface Privately {
  /** A direct conversation of several people, without the bot. */
  addGroup(users: readonly string[]): string;
  /** A forum, with the names of its tags, and of those that moderators alone may give. */
  addForum(
    guild: string,
    given: { name: string; tags?: readonly string[]; moderated?: readonly string[]; requiresTag?: boolean },
  ): string;
  /** Says "interested" in an event, or takes it back. */
  interest(user: string, guild: string, event: string, on?: boolean): void;
}

/** Acts on `core`. */
export function createPrivately(core: Core): Privately {
  const { state } = core;
  return {
    addGroup(users) {
      const id = newId(core);
      state.channels.set(id, {
        ...{ id, type: CHANNEL.GROUP, name: "", guild: undefined, parent: undefined, recipient: undefined },
        ...{ overwrites: new Map(), archived: false, locked: false, position: 0, messages: [] },
        createdAt: core.clock.now(),
        group: users.map((user) => state.user(user).id),
      });
      return id;
    },
    addForum(guild, { name, tags = [], moderated = [], requiresTag = false }) {
      const id = createChannelLife(core).addChannel(guild, { name, type: CHANNEL.FORUM });
      const made = [...tags, ...moderated].map((tag) => ({
        ...{ id: newId(core), name: tag },
        moderated: moderated.includes(tag),
      }));
      Object.assign(state.channel(id), { tags: made, requiresTag });
      return id;
    },
    interest(user, guild, id, on = true) {
      state.member(guild, user);
      const event = state.guild(guild).events.get(id);
      if (!event) throw new Error(`There is no event ${id}.`);
      event.interest.set(user, on);
    },
  };
}
