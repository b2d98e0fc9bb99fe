import { startPlayground } from "../../src/adapters/web/playground.ts";
import { formatter } from "../../src/core/kernel/language/format.ts";
import { type Language, readLanguage } from "../../src/core/kernel/language/language.ts";
import type { View } from "../../src/core/kernel/views/model.ts";
import { toPlain } from "../../src/core/kernel/views/plain.ts";
import type { Driver, Person } from "./driver.ts";
import { wordsOf, wordsOfForm } from "./read-words.ts";
import { buttonsOf, seenOf } from "./seen.ts";

/** The playground, over HTTP as its page talks to it. */
export const webDriver: Driver = {
  name: "web",
  async open(world) {
    const playground = await startPlayground({
      product: world.product,
      community: { id: world.community, slug: world.slug, name: world.slug },
      clock: world.clock,
      port: 0,
    });
    let n = 0;
    const read: string[] = [];
    // The page leads to the channels that there are.
    const made = async (room: string) => {
      await world.db(async (db) => {
        const where = { communityId: world.community, externalId: room, space: { externalId: world.slug } };
        if (await db.channel.findFirst({ where })) return;
        const { id: spaceId } = await db.space.findFirstOrThrow({
          where: { communityId: world.community, externalId: world.slug },
        });
        await db.channel.create({
          data: { communityId: world.community, id: world.ids.next(), spaceId, externalId: room, name: room },
        });
      });
      return room;
    };
    // The page sends along which post's button was pressed.
    let message: string | undefined;
    // As the page does: a persona reads in their own language and zone until another is chosen.
    const { personas } = (await (await fetch(`${playground.url}/api/state`)).json()) as {
      personas: { user: string; language: Language; zone: string }[];
    };
    const reading = ({ as, locale, zone }: Person) => {
      const persona = personas.find((p) => p.user === as);
      return { language: readLanguage(locale) ?? persona?.language ?? "en", zone: zone ?? persona?.zone ?? "UTC" };
    };
    const readerOf = (person: Person) => ({
      format: formatter(reading(person).language, reading(person).zone),
      now: world.clock.now(),
    });
    const plain = (person: Person) => (view: View) => toPlain(view, readerOf(person));
    const posts = async (person: Person) => {
      const response = await fetch(`${playground.url}/api/posts?channel=general&as=${person.as}`);
      return ((await response.json()) as { view: View }[]).map(({ view }) => ({
        text: plain(person)(view),
        buttons: buttonsOf(view),
      }));
    };
    return {
      async send(input, person, id = `web-${String((n += 1)).padStart(8, "0")}`) {
        const response = await fetch(`${playground.url}/api/invoke?locale=${reading(person).language}`, {
          method: "POST",
          headers: { "content-type": "application/json", origin: playground.url },
          body: JSON.stringify({
            id,
            as: person.as,
            channel: person.room === undefined ? "general" : await made(person.room),
            zone: reading(person).zone,
            ...(input.kind === "values" && input.place === "here" && message ? { message } : {}),
            input,
          }),
        });
        if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
        const answer = (await response.json()) as Parameters<typeof seenOf>[0] & { post?: { id: string } };
        message = answer.post?.id;
        if ("view" in answer) read.push(...wordsOf(answer.view, readerOf(person)));
        if ("form" in answer) read.push(...wordsOfForm(answer.form, answer.errors));
        return seenOf(
          "view" in answer ? { ...answer, audience: answer.post ? "channel" : "caller" } : answer,
          plain(person),
        );
      },
      words: () => read,
      channel: async (person) => (await posts(person)).map(({ text }) => text),
      posts,
      async takeAway(words) {
        const posts = await world.product.posts.latest(world.community, "general", 100);
        const gone = posts.filter(({ view }) => JSON.stringify(view).includes(words)).map(({ id }) => id);
        await world.db((db) => db.post.deleteMany({ where: { id: { in: gone } } }));
      },
      close: () => playground.close(),
    };
  },
};
