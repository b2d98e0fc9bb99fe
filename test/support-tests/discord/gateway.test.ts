import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { FakeDiscordOptions } from "../../support/discord/fake-discord.ts";
import { startFakeDiscord, type FakeDiscord } from "../../support/discord/fake-discord.ts";
import type { Json } from "../../support/discord/model.ts";
import { call, connect, dial, identity, type RawConnection } from "./raw-app.ts";

let fake: FakeDiscord;
const start = async (options: FakeDiscordOptions = {}): Promise<FakeDiscord> => {
  await fake.close();
  fake = await startFakeDiscord(options);
  return fake;
};

beforeEach(async () => {
  fake = await startFakeDiscord();
});

afterEach(() => fake.close());

const op = (code: number) => (payload: Json) => payload["op"] === code;
const event = (name: string) => (payload: Json) => payload["t"] === name;
const dataOf = (payload: Json): Json => payload["d"] as Json;

test("the way in: where the gateway is, hello, ready, guilds", async () => {
  await start({ shards: 3, maxConcurrency: 2 });
  const guild = fake.addGuild({ name: "Experts" });
  fake.addChannel(guild, { name: "general" });
  const { body } = await call(fake, "GET", "/gateway/bot");
  expect(body).toMatchObject({
    url: fake.gatewayUrl,
    shards: 3,
    session_start_limit: { total: 1_000, remaining: 1_000, max_concurrency: 2 },
  });
  const app = await connect(fake);
  expect(dataOf(app.received[0]!)).toMatchObject({ heartbeat_interval: 41_250 });
  const ready = dataOf(await app.next(event("READY")));
  expect(ready).toMatchObject({
    v: 10,
    user: { id: fake.botUser, bot: true },
    guilds: [{ id: guild, unavailable: true }],
    shard: [0, 1],
    application: { id: fake.applicationId },
  });
  expect(String(ready["resume_gateway_url"])).toMatch(/^ws:/);
  expect(dataOf(await app.next(event("GUILD_CREATE")))).toMatchObject({
    id: guild,
    channels: [{ name: "general" }],
    members: [{ user: { id: fake.botUser } }],
  });
  expect(fake.connections).toBe(1);
  expect((await call(fake, "GET", "/gateway/bot")).body).toMatchObject({ session_start_limit: { remaining: 999 } });
});

describe("a connection is closed", () => {
  test.each<[number, string, (app: RawConnection) => void]>([
    [4001, "for an unknown opcode", (app) => app.send(99, null)],
    [4002, "for what is no JSON", (app) => app.socket.send("{")],
    [4002, "for over 4,096 bytes", (app) => app.send(1, "x".repeat(4_096))],
    [4003, "for a command before identifying", (app) => app.send(3, {})],
    [4004, "for a wrong token", (app) => app.send(2, identity(fake, { token: "wrong" }))],
    [4004, "for a wrong token of a resume", (app) => app.send(6, { token: "wrong", session_id: "x", seq: 1 })],
    [4010, "for a shard beyond the count", (app) => app.send(2, identity(fake, { shard: [2, 2] }))],
    [4010, "for a shard that is none", (app) => app.send(2, identity(fake, { shard: ["0", 1] }))],
    [4013, "for intents that are none", (app) => app.send(2, identity(fake, { intents: 1 << 30 }))],
    [4013, "for no intents", (app) => app.send(2, identity(fake, { intents: undefined }))],
    [4014, "for members without the privilege", (app) => app.send(2, identity(fake, { intents: 1 << 1 }))],
    [4014, "for message content without the privilege", (app) => app.send(2, identity(fake, { intents: 1 << 15 }))],
  ])("with %i %s", async (code, _, act) => {
    const app = await dial(fake.gatewayUrl);
    act(app);
    expect(await app.closed).toBe(code);
  });

  test("with 4005 for identifying twice", async () => {
    const app = await connect(fake);
    app.send(2, identity(fake));
    expect(await app.closed).toBe(4005);
  });

  test("with 4008 for over 120 payloads a minute", async () => {
    const app = await connect(fake);
    for (let count = 0; count < 120; count += 1) app.send(1, null);
    expect(await app.closed).toBe(4008);
  });

  test("with 4009 when it does not beat", async () => {
    await start({ heartbeatMs: 20 });
    const app = await connect(fake);
    expect(await app.closed).toBe(4009);
  });

  test("with 4011 when a shard has too many guilds", async () => {
    await start({ guildsPerShard: 1 });
    fake.addGuild({ name: "one", shard: { id: 0, count: 2 } });
    fake.addGuild({ name: "two", shard: { id: 1, count: 2 } });
    const app = await dial(fake.gatewayUrl);
    app.send(2, identity(fake));
    expect(await app.closed).toBe(4011);
    await connect(fake, { shard: [1, 2] });
  });

  test("with 4012 for another version, encoding or compression", async () => {
    for (const query of ["v=8", "encoding=etf", "compress=zlib-stream"])
      expect(await (await dial(`${fake.gatewayUrl}?${query}&x=`)).closed).toBe(4012);
    expect(fake.refusals.at(-1)).toMatchObject({ where: "gateway", status: 4012 });
  });
});

test("heartbeats are answered, unless they are to be ignored", async () => {
  await start({ heartbeatMs: 60 });
  const app = await connect(fake);
  app.send(1, 1);
  await app.next(op(11));
  fake.ignoreHeartbeats(true);
  app.send(1, 1);
  app.send(99, null);
  await app.closed;
  expect(app.received.filter(op(11))).toHaveLength(1);
});

test("privileged intents that are switched on are taken", async () => {
  await start({ privilegedIntents: ["GuildMembers"] });
  const guild = fake.addGuild({ name: "Experts" });
  const app = await connect(fake, { intents: (1 << 0) | (1 << 1) });
  const ada = fake.addUser({ name: "ada" });
  fake.join(ada, guild);
  expect(dataOf(await app.next(event("GUILD_MEMBER_ADD")))).toMatchObject({ guild_id: guild, user: { id: ada } });
});

test("events come only with their intents", async () => {
  const guild = fake.addGuild({ name: "Experts" });
  const channel = fake.addChannel(guild, { name: "general" });
  const ada = fake.addUser({ name: "ada" });
  const deaf = await connect(fake, { intents: 0 });
  fake.join(ada, guild);
  await fake.say(ada, channel, "hello");
  await fake.say(ada, fake.directChannel(ada), "hello");
  fake.renameChannel(channel, "lobby");
  fake.invalidateSessions();
  await deaf.next(op(9));
  expect(deaf.received.flatMap((payload) => payload["t"] ?? [])).toEqual(["READY"]);
});

test("what happens to guilds and channels is told", async () => {
  const guild = fake.addGuild({ name: "Experts" });
  const app = await connect(fake);
  await app.next(event("GUILD_CREATE"));
  const channel = fake.addChannel(guild, { name: "general" });
  const thread = fake.addThread(channel, { name: "aside" });
  fake.archive(thread);
  fake.renameChannel(channel, "lobby");
  fake.deleteChannel(channel);
  fake.outage(guild);
  fake.outage(guild, false);
  fake.removeGuild(guild);
  fake.addBot(guild);
  const names = () =>
    app.received.flatMap((payload) => (typeof payload["t"] === "string" ? [payload["t"]] : [])).slice(2);
  await fake.until(() => names().length === 10);
  expect(names()).toEqual(
    ["CHANNEL_CREATE", "THREAD_CREATE", "THREAD_UPDATE", "CHANNEL_UPDATE", "THREAD_DELETE", "CHANNEL_DELETE"].concat([
      "GUILD_DELETE",
      "GUILD_CREATE",
      "GUILD_DELETE",
      "GUILD_CREATE",
    ]),
  );
  expect(app.received.filter(event("GUILD_DELETE")).map(dataOf)).toEqual([
    { id: guild, unavailable: true },
    { id: guild },
  ]);
});

test("events can be held back and come in order", async () => {
  const guild = fake.addGuild({ name: "Experts" });
  const app = await connect(fake);
  await app.next(event("GUILD_CREATE"));
  fake.pauseEvents(true);
  fake.addChannel(guild, { name: "one" });
  fake.addChannel(guild, { name: "two" });
  app.send(1, null);
  await app.next(op(11));
  expect(app.received.some(event("CHANNEL_CREATE"))).toBe(false);
  fake.pauseEvents(false);
  await app.next((payload) => payload["s"] === 4);
  expect(app.received.filter(event("CHANNEL_CREATE")).map((payload) => dataOf(payload)["name"])).toEqual([
    "one",
    "two",
  ]);
});
