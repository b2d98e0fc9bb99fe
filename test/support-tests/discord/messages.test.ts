import { afterAll, beforeAll, expect, test } from "vitest";
import { startFakeDiscord, type FakeDiscord } from "../../support/discord/fake-discord.ts";
import type { Json } from "../../support/discord/model.ts";
import { call, connect, type RawConnection } from "./raw-app.ts";

let fake: FakeDiscord;
let app: RawConnection;
let guild: string;
let channel: string;
let ada: string;
let role: string;

beforeAll(async () => {
  fake = await startFakeDiscord();
  guild = fake.addGuild({ name: "Experts" });
  channel = fake.addChannel(guild, { name: "general" });
  ada = fake.addUser({ name: "ada", globalName: "Ada" });
  role = fake.addRole(guild, { name: "moderators" });
  fake.join(ada, guild);
  app = await connect(fake);
});

afterAll(async () => {
  expect(fake.refusals).toEqual([]);
  await fake.close();
});

const post = (body: Json, files?: { name: string; content: string }[]) =>
  call(fake, "POST", `/channels/${channel}/messages`, body, files ? { files } : {});
const last = () => fake.seenBy(ada, channel).at(-1)!;
const V2 = 1 << 15;

test("components are given ids, the ones that are free", async () => {
  const components = [
    {
      type: 17,
      components: [
        { type: 10, content: "x" },
        { type: 10, id: 2, content: "y" },
      ],
    },
  ];
  const { body } = await post({ flags: V2, components });
  const [container] = body["components"] as Json[];
  expect([container!["id"], ...(container!["components"] as Json[]).map((one) => one["id"])]).toEqual([1, 3, 2]);
});

test("a nonce comes back with the message and its event, and never from the history", async () => {
  const { body } = await post({ content: "once", nonce: "n-1" });
  expect(body["nonce"]).toBe("n-1");
  expect(
    (await app.next((payload) => payload["t"] === "MESSAGE_CREATE" && (payload["d"] as Json)["content"] === "once"))[
      "d"
    ],
  ).toMatchObject({ nonce: "n-1" });
  const history = (await call(fake, "GET", `/channels/${channel}/messages`)).body as unknown as Json[];
  expect(history.find((one) => one["id"] === body["id"])).not.toHaveProperty("nonce");
  expect((await call(fake, "GET", `/channels/${channel}/messages/${String(body["id"])}`)).body).not.toHaveProperty(
    "nonce",
  );
});

test("an enforced nonce returns the first message for a few minutes", async () => {
  const send = async (content: string) => (await post({ content, nonce: "job-7", enforce_nonce: true })).body;
  const first = await send("first");
  expect(await send("again")).toMatchObject({ id: first["id"], content: "first" });
  fake.advance(3 * 60_000 + 1);
  expect((await send("much later"))["id"]).not.toBe(first["id"]);
  expect((await post({ content: "x", nonce: "job-7" })).body["id"]).not.toBe(first["id"]);
});

test("an ordinary message pings everybody it names unless it says otherwise", async () => {
  const content = `@everyone <@${ada}> <@&${role}>`;
  await post({ content });
  expect(last().pings).toEqual({ everyone: true, users: [ada], roles: [role] });
  await post({ content, allowed_mentions: { parse: [] } });
  expect(last().pings).toEqual({ everyone: false, users: [], roles: [] });
  await post({ content, allowed_mentions: { parse: ["roles"], users: [ada] } });
  expect(last().pings).toEqual({ everyone: false, users: [ada], roles: [role] });
  await post({ flags: V2, components: [{ type: 10, content }] });
  expect(last().pings).toEqual({ everyone: true, users: [ada], roles: [role] });
});

test("an edit adds to whom a message pings", async () => {
  const { body } = await post({ content: "quiet" });
  await call(fake, "PATCH", `/channels/${channel}/messages/${String(body["id"])}`, {
    content: `<@${ada}>`,
    allowed_mentions: { parse: [] },
  });
  expect(last()).toMatchObject({ edited: true, pings: { users: [] } });
  await call(fake, "PATCH", `/channels/${channel}/messages/${String(body["id"])}`, { content: `hello <@${ada}>` });
  expect(last().pings.users).toEqual([ada]);
});

test("a reply pings whom it answers unless mentions are restricted", async () => {
  const said = await fake.say(ada, channel, "a question");
  await post({ content: "an answer", message_reference: { message_id: said } });
  expect(last()).toMatchObject({ replyTo: said, pings: { users: [ada] } });
  await post({ content: "an answer", message_reference: { message_id: said }, allowed_mentions: { parse: [] } });
  expect(last().pings.users).toEqual([]);
  const { body } = await post({ content: "x", message_reference: { message_id: "1", fail_if_not_exists: false } });
  expect(body["message_reference"]).toBeUndefined();
});

test("files are kept, described, shown and downloaded", async () => {
  const { body } = await post({ content: "see", attachments: [{ id: "0", description: "Notes" }] }, [
    { name: "a note.txt", content: "hello" },
  ]);
  expect(last().files).toMatchObject([{ name: "a note.txt", description: "Notes" }]);
  expect(last().files[0]!.content.toString()).toBe("hello");
  const url = String((body["attachments"] as Json[])[0]!["url"]);
  expect(await (await fetch(url)).text()).toBe("hello");
});

test("an edit keeps the files it lists and drops the others", async () => {
  const { body } = await post({ content: "two" }, [
    { name: "a.txt", content: "a" },
    { name: "b.txt", content: "b" },
  ]);
  const [first] = body["attachments"] as Json[];
  const path = `/channels/${channel}/messages/${String(body["id"])}`;
  await call(fake, "PATCH", path, { content: "still two" });
  expect(last().files.map((file) => file.name)).toEqual(["a.txt", "b.txt"]);
  await call(fake, "PATCH", path, { attachments: [{ id: first!["id"] }] });
  expect(last().files.map((file) => file.name)).toEqual(["a.txt"]);
});

test("with Components V2 only files that a component shows are seen", async () => {
  const components = [{ type: 13, file: { url: "attachment://shown.txt" } }];
  const { body } = await post({ flags: V2, components }, [
    { name: "shown.txt", content: "a" },
    { name: "hidden.txt", content: "b" },
  ]);
  expect(last().files.map((file) => file.name)).toEqual(["shown.txt"]);
  const file = (body["components"] as Json[])[0]!["file"] as Json;
  expect(await (await fetch(String(file["url"]))).text()).toBe("a");
});

test("the history is read from the newest, before and after a message", async () => {
  const place = fake.addChannel(guild, { name: "log" });
  const ids: string[] = [];
  for (const content of ["1", "2", "3", "4"])
    ids.push(String((await call(fake, "POST", `/channels/${place}/messages`, { content })).body["id"]));
  const read = async (query: string) =>
    ((await call(fake, "GET", `/channels/${place}/messages${query}`)).body as unknown as Json[]).map(
      (one) => one["content"],
    );
  expect(await read("")).toEqual(["4", "3", "2", "1"]);
  expect(await read("?limit=2")).toEqual(["4", "3"]);
  expect(await read(`?before=${ids[2]!}&limit=1`)).toEqual(["2"]);
  expect(await read(`?after=${ids[0]!}&limit=2`)).toEqual(["3", "2"]);
  expect(await read(`?around=${ids[1]!}&limit=3`)).toEqual(["3", "2", "1"]);
});

test("a message is deleted, by the bot or by a moderator", async () => {
  const own = String((await post({ content: "mine" })).body["id"]);
  expect((await call(fake, "DELETE", `/channels/${channel}/messages/${own}`)).status).toBe(204);
  await app.next((payload) => payload["t"] === "MESSAGE_DELETE" && (payload["d"] as Json)["id"] === own);
  const other = String((await post({ content: "mine too" })).body["id"]);
  fake.deleteMessage(other);
  await app.next((payload) => payload["t"] === "MESSAGE_DELETE" && (payload["d"] as Json)["id"] === other);
  expect(fake.seenBy(ada, channel).map((message) => message.id)).not.toContain(other);
});

test("what people write is told, with its words only where Discord gives them", async () => {
  const heard = async (id: string) =>
    (await app.next((payload) => payload["t"] === "MESSAGE_CREATE" && (payload["d"] as Json)["id"] === id))[
      "d"
    ] as Json;
  const content = "nothing for a bot";
  expect(await heard(await fake.say(ada, channel, content))).toMatchObject({
    content: "",
    guild_id: guild,
    author: { id: ada },
  });
  expect(await heard(await fake.say(ada, channel, `<@${fake.botUser}> help`))).toMatchObject({
    content: `<@${fake.botUser}> help`,
  });
  const { body } = await post({ content: "a question" });
  expect(await heard(await fake.say(ada, channel, "yes", { replyTo: String(body["id"]) }))).toMatchObject({
    content: "yes",
    type: 19,
    referenced_message: { content: "a question" },
  });
  const direct = fake.directChannel(ada);
  expect(await heard(await fake.say(ada, direct, "hello"))).toMatchObject({ content: "hello", channel_id: direct });
  const history = (await call(fake, "GET", `/channels/${channel}/messages`)).body as unknown as Json[];
  expect(history.filter((one) => one["content"] === content)).toEqual([]);
});

test("with the message content intent the words are there", async () => {
  const open = await startFakeDiscord({ privilegedIntents: ["MessageContent"] });
  const home = open.addGuild({ name: "Experts" });
  const place = open.addChannel(home, { name: "general" });
  const eve = open.addUser({ name: "eve" });
  open.join(eve, home);
  const hearing = await connect(open, { intents: (1 << 0) | (1 << 9) | (1 << 15) });
  await open.say(eve, place, "hello all");
  expect((await hearing.next((payload) => payload["t"] === "MESSAGE_CREATE"))["d"]).toMatchObject({
    content: "hello all",
  });
  expect((await call(open, "GET", `/channels/${place}/messages`)).body).toMatchObject([{ content: "hello all" }]);
  await open.close();
});

test("people see what is theirs to see", async () => {
  const staff = fake.addChannel(guild, { name: "staff" });
  fake.permissions(staff, { VIEW_CHANNEL: false }, guild);
  expect(() => fake.seenBy(ada, staff)).toThrow("cannot see");
  fake.permissions(staff, { VIEW_CHANNEL: true }, ada);
  expect(fake.seenBy(ada, staff)).toEqual([]);
  await expect(fake.say(fake.addUser({ name: "stranger" }), channel, "hello")).rejects.toThrow("cannot see");
});
