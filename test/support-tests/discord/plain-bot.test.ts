import { Events } from "discord.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startFakeDiscord, type FakeDiscord } from "../../support/discord/fake-discord.ts";
import { plainBot } from "./plain-bot.ts";

let fake: FakeDiscord;
let bot: Awaited<ReturnType<typeof plainBot>>;
let ada: string;
let general: string;

beforeAll(async () => {
  // Identifying again has to be possible at once.
  fake = await startFakeDiscord({ identifyMs: 0 });
  const guild = fake.addGuild({ name: "Experts" });
  general = fake.addChannel(guild, { name: "general" });
  ada = fake.addUser({ name: "ada", locale: "es-ES" });
  fake.join(ada, guild, { nick: "Ada" });
  bot = await plainBot(fake);
});

afterAll(async () => {
  await bot.client.destroy();
  expect(bot.errors).toEqual([]);
  expect(fake.refusals).toEqual([]);
  await fake.close();
});

test("a slash command is answered to its user alone", async () => {
  const interaction = await fake.slash(ada, general, "ping");
  await fake.settled();
  expect(interaction).toMatchObject({ acknowledgement: 4, ephemeral: true, failed: false });
  expect(fake.seenBy(ada, general).at(-1)).toMatchObject({ content: "Pong", ephemeralTo: ada, author: fake.botUser });
});

test("a deferral thinks until it is edited", async () => {
  const interaction = await fake.slash(ada, general, "slow");
  await fake.settled();
  expect(interaction.answers.map((answer) => answer.kind)).toEqual(["callback", "edit"]);
  expect(fake.seenBy(ada, general).at(-1)).toMatchObject({ content: "Done", thinking: false, edited: false });
});

test("a form is filled in and answered", async () => {
  await fake.slash(ada, general, "form");
  const modal = await fake.until(() => fake.modal(ada));
  expect(modal).toMatchObject({ customId: "form", title: "A form" });
  await fake.submit(ada, { text: "hello" });
  await fake.settled();
  expect(fake.seenBy(ada, general).at(-1)!.content).toBe("You wrote hello");
  expect(fake.modal(ada)).toBeUndefined();
});

test("a button changes its message", async () => {
  await fake.slash(ada, general, "buttons");
  await fake.settled();
  const { id } = fake.seenBy(ada, general).at(-1)!;
  await fake.press(ada, id, "go");
  await fake.settled();
  expect(fake.seenBy(ada, general).at(-1)).toMatchObject({ id, content: "Pressed.", components: [], edited: true });
});

test("what is typed is completed", async () => {
  expect(await fake.autocomplete(ada, general, "country", { focused: "name", text: "Par" })).toEqual([
    { name: "More Par", value: "more" },
  ]);
});

test("a direct message arrives", async () => {
  await fake.slash(ada, general, "write");
  await fake.settled();
  expect(fake.direct(ada).map((message) => message.content)).toEqual(["Hello"]);
  await fake.slash(ada, fake.directChannel(ada), "ping");
  await fake.settled();
  expect(fake.direct(ada).at(-1)!.content).toBe("Pong");
});

test("a dropped connection is resumed, and what was missed is replayed", async () => {
  const resumed = new Promise((resolve) => bot.client.once(Events.ShardResume, (_id, replayed) => resolve(replayed)));
  const before = fake.identifies.length;
  fake.cut();
  await fake.until(() => fake.connections === 0);
  const interaction = await fake.slash(ada, general, "ping");
  expect(await resumed).toBeGreaterThan(0);
  await fake.settled();
  expect(interaction.acknowledgement).toBe(4);
  expect(fake.identifies).toHaveLength(before);
});

test("after an invalid session it identifies again", async () => {
  const before = fake.identifies.length;
  fake.invalidateSessions();
  await fake.until(() => fake.identifies.length === before + 1 && fake.connections === 1);
  await fake.slash(ada, general, "ping");
  await fake.settled();
  expect(fake.interactions.at(-1)!.acknowledgement).toBe(4);
});
