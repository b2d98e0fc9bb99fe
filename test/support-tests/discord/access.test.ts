import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { startFakeDiscord, type FakeDiscord } from "../../support/discord/fake-discord.ts";
import type { PermissionName } from "../../support/discord/permissions.ts";
import { call } from "./raw-app.ts";

let fake: FakeDiscord;
let guild: string;
let channel: string;
let ada: string;

beforeAll(async () => {
  fake = await startFakeDiscord();
});

beforeEach(() => {
  guild = fake.addGuild({ name: "Experts" });
  channel = fake.addChannel(guild, { name: "general" });
  ada = fake.addUser({ name: "ada" });
  fake.join(ada, guild);
});

afterAll(() => fake.close());

const codeOf = async (method: string, path: string, body?: unknown) => {
  const answered = await call(fake, method, path, body);
  return [answered.status, answered.body["code"]];
};
const send = (place: string) => codeOf("POST", `/channels/${place}/messages`, { content: "x" });

test("a wrong token is refused", async () => {
  expect(await call(fake, "GET", "/users/@me", undefined, { token: "wrong" })).toMatchObject({
    status: 401,
    body: { message: "401: Unauthorized", code: 0 },
  });
  expect((await fetch(`${fake.apiUrl}/v10/users/@me`)).status).toBe(401);
});

test("a route that is none is refused", async () => {
  expect(await codeOf("GET", "/nothing")).toEqual([404, 0]);
});

test.each<[string, () => string, number, number]>([
  ["channel", () => "/channels/1", 404, 10003],
  ["guild", () => "/guilds/1", 404, 10004],
  ["member", () => `/guilds/${guild}/members/${fake.addUser({ name: "eve" })}`, 404, 10007],
  ["user among the members", () => `/guilds/${guild}/members/1`, 404, 10013],
  ["user", () => "/users/1", 404, 10013],
  ["message", () => `/channels/${channel}/messages/1`, 404, 10008],
  ["command", () => `/applications/${fake.applicationId}/commands/1`, 404, 10063],
])("an unknown %s is refused", async (_, path, status, code) => {
  expect(await codeOf("GET", path())).toEqual([status, code]);
});

test("a channel that is deleted is unknown", async () => {
  fake.deleteChannel(channel);
  expect(await send(channel)).toEqual([404, 10003]);
});

test.each<[PermissionName, string, () => Promise<unknown[]>, unknown[]]>([
  ["VIEW_CHANNEL", "writing", () => send(channel), [403, 50001]],
  ["VIEW_CHANNEL", "looking", () => codeOf("GET", `/channels/${channel}`), [403, 50001]],
  ["VIEW_CHANNEL", "reading", () => codeOf("GET", `/channels/${channel}/messages`), [403, 50001]],
  ["SEND_MESSAGES", "writing", () => send(channel), [403, 50013]],
  ["SEND_MESSAGES", "typing", () => codeOf("POST", `/channels/${channel}/typing`), [403, 50013]],
  ["READ_MESSAGE_HISTORY", "reading one", () => codeOf("GET", `/channels/${channel}/messages/1`), [403, 50013]],
])("without %s there is no %s", async (permission, _, act, expected) => {
  fake.permissions(channel, { [permission]: false });
  expect(await act()).toEqual(expected);
  fake.permissions(channel, { [permission]: null });
  expect(await act()).not.toEqual(expected);
});

test("without READ_MESSAGE_HISTORY the history is empty", async () => {
  await send(channel);
  fake.permissions(channel, { READ_MESSAGE_HISTORY: false });
  expect((await call(fake, "GET", `/channels/${channel}/messages`)).body).toEqual([]);
});

test("without ATTACH_FILES no file is taken", async () => {
  fake.permissions(channel, { ATTACH_FILES: false });
  expect(
    await call(
      fake,
      "POST",
      `/channels/${channel}/messages`,
      { content: "x" },
      { files: [{ name: "a.txt", content: "x" }] },
    ),
  ).toMatchObject({
    status: 403,
    body: { code: 50013 },
  });
});

test("another's message is deleted only with MANAGE_MESSAGES", async () => {
  const said = await fake.say(ada, channel, "hello");
  expect(await codeOf("DELETE", `/channels/${channel}/messages/${said}`)).toEqual([403, 50013]);
  fake.permissions(channel, { MANAGE_MESSAGES: true });
  expect(await codeOf("DELETE", `/channels/${channel}/messages/${said}`)).toEqual([204, undefined]);
});

test("threads have a permission of their own", async () => {
  const thread = fake.addThread(channel, { name: "aside" });
  fake.permissions(channel, { SEND_MESSAGES: false });
  expect(await send(thread)).toEqual([200, undefined]);
  fake.permissions(channel, { SEND_MESSAGES_IN_THREADS: false });
  expect(await send(thread)).toEqual([403, 50013]);
});

test("an archived thread is opened by writing, unless it is locked; nothing in it is edited", async () => {
  const thread = fake.addThread(channel, { name: "aside" });
  const { body } = await call(fake, "POST", `/channels/${thread}/messages`, { content: "x" });
  fake.archive(thread);
  expect(await codeOf("PATCH", `/channels/${thread}/messages/${String(body["id"])}`, { content: "y" })).toEqual([
    400, 50083,
  ]);
  expect(await codeOf("DELETE", `/channels/${thread}/messages/${String(body["id"])}`)).toEqual([400, 50083]);
  expect(await send(thread)).toEqual([200, undefined]);
  expect(fake.state.channel(thread).archived).toBe(false);
  fake.archive(thread, { locked: true });
  expect(await send(thread)).toEqual([400, 50083]);
  fake.unarchive(thread);
  expect(await send(thread)).toEqual([200, undefined]);
});

test("a category takes no messages", async () => {
  expect(await send(fake.addChannel(guild, { name: "Rooms", type: 4 }))).toEqual([400, 50008]);
});

test("a guild that removed the bot is closed to it", async () => {
  fake.removeGuild(guild);
  expect(await codeOf("GET", `/guilds/${guild}`)).toEqual([404, 10004]);
  expect(await send(channel)).toEqual([403, 50001]);
  fake.addBot(guild);
  expect(await send(channel)).toEqual([200, undefined]);
});

test("direct messages are refused when closed, and without a shared guild", async () => {
  const { body } = await call(fake, "POST", "/users/@me/channels", { recipient_id: ada });
  const direct = String(body["id"]);
  expect(direct).toBe(fake.directChannel(ada));
  expect(await send(direct)).toEqual([200, undefined]);
  fake.closeDirectMessages(ada);
  expect(await send(direct)).toEqual([403, 50007]);
  fake.closeDirectMessages(ada, false);
  fake.kick(ada, guild);
  expect(await send(direct)).toEqual([403, 50278]);
});

test("a direct conversation is opened with people only", async () => {
  expect(await codeOf("POST", "/users/@me/channels", { recipient_id: "1" })).toEqual([404, 10013]);
  expect(
    await codeOf("POST", "/users/@me/channels", { recipient_id: fake.addUser({ name: "other bot", bot: true }) }),
  ).toEqual([403, 50007]);
  expect(await codeOf("POST", "/users/@me/channels", { recipient_id: ada, extra: 1 })).toEqual([400, 50035]);
});

test("a history limit is 1 to 100", async () => {
  expect(await codeOf("GET", `/channels/${channel}/messages?limit=0`)).toEqual([400, 50035]);
  expect(await codeOf("GET", `/channels/${channel}/messages?limit=101`)).toEqual([400, 50035]);
});

test("roles, overwrites of roles and of members decide together", () => {
  const staff = fake.addRole(guild, { name: "staff" });
  const eve = fake.addUser({ name: "eve" });
  fake.join(eve, guild, { roles: [staff] });
  const boss = fake.addUser({ name: "boss" });
  fake.join(boss, guild, { permissions: ["ADMINISTRATOR"] });
  const may = (user: string) => fake.state.may(user, fake.state.channel(channel), "SEND_MESSAGES");
  fake.permissions(channel, { SEND_MESSAGES: false }, guild);
  expect([ada, eve, boss].map(may)).toEqual([false, false, true]);
  fake.permissions(channel, { SEND_MESSAGES: true }, staff);
  expect([ada, eve].map(may)).toEqual([false, true]);
  fake.permissions(channel, { SEND_MESSAGES: false }, eve);
  expect(may(eve)).toBe(false);
});
