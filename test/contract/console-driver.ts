import { converse } from "../../src/adapters/console/converse.ts";
import { openSession } from "../../src/adapters/console/terminal-session.ts";
import { viewText } from "../../src/adapters/console/view-text.ts";
import type { View } from "../../src/core/kernel/views/model.ts";
import type { Driver, Person } from "./driver.ts";
import { buttonsOf, seenOf } from "./seen.ts";

/** The terminal. */
export const consoleDriver: Driver = {
  name: "console",
  async open(world) {
    let n = 0;
    const seat = ({ as, locale, zone, room = "general" }: Person) =>
      openSession(world.store, { as, channel: room, ...(locale ? { locale } : {}), ...(zone ? { zone } : {}) });
    const posts = async (person: Person) => {
      const own = await seat(person);
      return (await world.product.posts.latest(world.community, "general", 100)).map(({ view }) => ({
        text: viewText(view, own, world.clock.now()),
        buttons: buttonsOf(view),
      }));
    };
    return {
      async send(input, person, id = `console-${(n += 1)}`) {
        const own = await seat(person);
        const { dispatch, posts, clock } = world.product;
        const said: { toAll?: View } = {};
        const add: typeof posts.add = (post) => {
          said.toAll = post.view;
          return posts.add(post);
        };
        const reply = await converse({ dispatch, clock, posts: { ...posts, add } }, own, input, id);
        // Of what was said to all, the caller is shown a copy of their own.
        return seenOf("view" in reply && said.toAll ? { ...reply, view: said.toAll } : reply, (view) =>
          viewText(view, own, world.clock.now()),
        );
      },
      channel: async (person) => (await posts(person)).map(({ text }) => text),
      posts,
      async takeAway(words) {
        const posts = await world.product.posts.latest(world.community, "general", 100);
        const gone = posts.filter(({ view }) => JSON.stringify(view).includes(words)).map(({ id }) => id);
        await world.db((db) => db.post.deleteMany({ where: { id: { in: gone } } }));
      },
      close: async () => undefined,
    };
  },
};
