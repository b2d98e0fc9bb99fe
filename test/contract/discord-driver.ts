import { expect } from "vitest";
import { discord } from "../../src/adapters/discord/discord.ts";
import { assemble } from "../../src/app/assemble.ts";
import { formatter } from "../../src/core/kernel/language/format.ts";
import { readLanguage } from "../../src/core/kernel/language/language.ts";
import { toPlain } from "../../src/core/kernel/views/plain.ts";
import { fillForm } from "./discord-fill.ts";
import { typeLine } from "./discord-line.ts";
import { looked, type Mendable, watching } from "./discord-look.ts";
import { aboutForm } from "./discord-modal.ts";
import { discordPlace, onDiscord, PEOPLE, readingAs } from "./discord-place.ts";
import { pressValues } from "./discord-press.ts";
import { type Eyes, seenView } from "./discord-view.ts";
import { pressedOnDiscord } from "./typed-command.ts";
import type { Driver, Person } from "./driver.ts";
import { wordsOnDiscord } from "./read-words.ts";
import { buttonsOf } from "./seen.ts";

// How fast the machine is, is not what is tested here: well within Discord's three seconds.
const PATIENCE_MS = 2_000;
// https://docs.discord.com/developers/topics/opcodes-and-status-codes#json
const UNKNOWN_MESSAGE = 10_008;
const ALREADY_ACKNOWLEDGED = 40_060;

/** Discord: the real adapter over the gateway, against a server that refuses what Discord refuses. */
export const discordDriver: Driver = {
  name: "discord",
  forms: "native",
  async open(world) {
    const place = await discordPlace(world);
    const { fake, channel, users } = place;
    const failed: unknown[] = [];
    // Of a message that was taken away it may be said that it is gone.
    let taken = false;
    // What is delivered once more may be answered once more.
    let again = false;
    const note = (level: string) => (facts: object, sentence: string) => {
      world.logged.push({ level, facts, sentence });
      // What the core reports may be meant, and that something is tried again; that the adapter could not say something never is.
      const meant =
        "again" in facts ||
        (taken && "failure" in facts && facts.failure === "gone") ||
        (again && "error" in facts && (facts.error as { code?: unknown }).code === ALREADY_ACKNOWLEDGED);
      if ("platform" in facts && !meant) failed.push({ sentence, ...facts });
    };
    const parts = {
      store: world.store,
      catalogue: world.catalogue,
      seal: world.seal,
      ids: world.ids,
      clock: world.clock,
      log: { info: () => undefined, warn: note("warn"), error: note("error") },
      worker: "discord-test",
    };
    const bot = discord({
      ...parts,
      settings: { token: fake.token, apiUrl: fake.apiUrl },
      wall: () => fake.now(),
      patience: PATIENCE_MS,
    });
    const product = assemble({
      ...parts,
      limitSettings: "off",
      catalogue: place.world.product.catalogue,
      transports: [bot.transport],
    });
    bot.listen(product.dispatch, place.catalogue);
    await fake.until(() => fake.connections > 0);
    fake.settlesWith(bot.settled);
    const settled = () => fake.settled();
    await settled();
    const idOf = ({ as }: Person): string => users[PEOPLE.find((p) => p === as) ?? "guest"];
    const eyes: Eyes = {
      nameOf: (user) => PEOPLE.find((p) => users[p] === user) ?? user,
      open: (token) => place.tokens.open(token),
      pressed: (mention) => pressedOnDiscord(fake.commands(undefined) as never, place.catalogue, mention),
    };
    const reader = ({ locale, zone }: Person) => ({
      format: formatter(readLanguage(locale) ?? "en", zone ?? "America/Mexico_City"),
      now: world.clock.now(),
    });
    const reads = await readingAs(place);
    const mendable = new Map<string, Mendable>();
    const repeats = new Map<string, string>();
    const delivered = new Set<string>();
    const rooms = new Map([["general", channel]]);
    const roomOf = ({ room = "general" }: Person): string => {
      const id = rooms.get(room) ?? fake.addChannel(place.guild, { name: room });
      rooms.set(room, id);
      return id;
    };
    const posts = async (person: Person) => {
      const posted = fake
        .seenBy(idOf(person), channel)
        .filter((s) => s.ephemeralTo === undefined && s.author === fake.botUser);
      const views = await Promise.all(posted.map((s) => seenView(s.components, eyes)));
      return views.map((view) => ({ text: toPlain(view, reader(person)), buttons: buttonsOf(view) }));
    };
    return {
      room: { id: channel, name: "general" },
      async send(input, person, id) {
        const user = idOf(person);
        const there = { ...place, room: roomOf(person) };
        const watch = watching(there, user, settled);
        const look = async () => {
          const { seen, mendable: wrong } = await looked(watch, eyes, reader(person));
          if (wrong) mendable.set(user, wrong);
          return seen;
        };
        await reads(person, user);
        watch.mark();
        const repeated = id === undefined ? undefined : repeats.get(id);
        if (repeated !== undefined) {
          again = true;
          await fake.redeliver(repeated);
          return look();
        }
        const mend = mendable.get(user);
        mendable.delete(user);
        if (input.kind === "line") {
          if (fake.modal(user)) fake.closeModal(user);
          await typeLine(there, user, input.line);
        } else if (input.kind === "values") {
          const given = { ...input, values: onDiscord(place, input.values) };
          if (!fake.modal(user) && mend?.path === input.path && input.mode === undefined) {
            await mend.open();
            await settled();
          }
          const modal = fake.modal(user);
          const fits = modal !== undefined && (await aboutForm(place, modal)).draft.command === input.path;
          if (modal && !fits) fake.closeModal(user);
          // What nobody can pick in a form came by a button.
          if (!fits || !(await fillForm(watch, given.values))) await pressValues(watch, given);
        } else throw new Error(`nobody does ${input.kind} with their hands`);
        const last = fake.interactions.at(-1);
        if (id !== undefined && last) repeats.set(id, last.id);
        return look();
      },
      channel: async (person) => (await posts(person)).map(({ text }) => text),
      posts,
      drawn(person) {
        const user = idOf(person);
        const modal = fake.modal(user);
        const messages = [...fake.seenBy(user, roomOf(person)), ...fake.direct(user)];
        return [
          ...messages
            .filter((s) => s.author === fake.botUser)
            .map((s) => ({
              id: s.id,
              kind: "message" as const,
              private: s.ephemeralTo !== undefined,
              parts: s.components,
            })),
          ...(modal
            ? [
                {
                  id: modal.interaction,
                  kind: "form" as const,
                  private: true,
                  parts: modal.components,
                  title: modal.title,
                },
              ]
            : []),
        ];
      },
      names: () =>
        new Map([
          ...PEOPLE.map((p) => [users[p], fake.state.user(users[p]).globalName ?? p] as const),
          ...[...rooms].map(([name, id]) => [id, name] as const),
        ]),
      words: () => fake.requests.flatMap(({ body }) => wordsOnDiscord(body)),
      async mention(words, person) {
        const user = idOf(person);
        const watch = watching({ ...place, room: roomOf(person) }, user, settled);
        await reads(person, user);
        if (fake.modal(user)) fake.closeModal(user);
        watch.mark();
        await fake.say(user, roomOf(person), `<@${fake.botUser}> ${words}`);
        await looked(watch, eyes, reader(person));
      },
      async takeAway(words) {
        taken = true;
        for (const message of [...fake.state.channel(channel).messages])
          if (message.author === fake.botUser && JSON.stringify(message.components).includes(words))
            fake.state.removeMessage(message);
      },
      refresh: () => product.refreshCards(),
      async tick() {
        await product.deliverDue();
        // Answers are to something: the rest the bot said by itself.
        const said = [
          ...[...rooms].flatMap(([name, room]) =>
            fake.seenBy(users.admin, room).map((s) => ({ ...s, to: `#${name}` })),
          ),
          ...PEOPLE.flatMap((p) => fake.direct(users[p]).map((s) => ({ ...s, to: `@${p}` }))),
        ].filter(
          (s) =>
            s.author === fake.botUser && s.interaction === undefined && s.replyTo === undefined && !delivered.has(s.id),
        );
        for (const { id } of said) delivered.add(id);
        const inOrder = said.sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1));
        return Promise.all(inOrder.map(async ({ to, components }) => ({ to, view: await seenView(components, eyes) })));
      },
      async close() {
        await bot.close();
        await fake.close();
        const meant = [...(taken ? [UNKNOWN_MESSAGE] : []), ...(again ? [ALREADY_ACKNOWLEDGED] : [])];
        expect(fake.refusals.filter(({ code }) => !meant.includes(code))).toEqual([]);
        expect(failed).toEqual([]);
      },
    };
  },
};
