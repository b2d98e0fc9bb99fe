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

describe("resuming", () => {
  const resume = async (app: RawConnection, seq: number): Promise<RawConnection> => {
    const ready = dataOf(await app.next(event("READY")));
    const next = await dial(String(ready["resume_gateway_url"]));
    next.send(6, { token: fake.token, session_id: ready["session_id"], seq });
    return next;
  };
  const setUp = async () => {
    const guild = fake.addGuild({ name: "Experts" });
    const app = await connect(fake);
    await app.next(event("GUILD_CREATE"));
    fake.cut();
    await app.closed;
    await fake.until(() => fake.connections === 0);
    return { guild, app };
  };

  test("replays what was missed, in order, and goes on", async () => {
    const { guild, app } = await setUp();
    fake.addChannel(guild, { name: "one" });
    fake.addChannel(guild, { name: "two" });
    const next = await resume(app, 2);
    await next.next(event("RESUMED"));
    expect(next.received.slice(1).map((payload) => [payload["t"], payload["s"]])).toEqual([
      ["CHANNEL_CREATE", 3],
      ["CHANNEL_CREATE", 4],
      ["RESUMED", 5],
    ]);
    fake.addChannel(guild, { name: "three" });
    expect(await next.next((payload) => payload["s"] === 6)).toMatchObject({ t: "CHANNEL_CREATE" });
  });

  test("an unknown or forgotten session is invalid", async () => {
    await setUp();
    const app = await dial(fake.gatewayUrl);
    app.send(6, { token: fake.token, session_id: "none", seq: 1 });
    expect(await app.next(op(9))).toMatchObject({ d: false });
  });

  test("a session lives for a while only", async () => {
    const { app } = await setUp();
    fake.advance(180_001);
    expect(await (await resume(app, 2)).next(op(9))).toMatchObject({ d: false });
  });

  test("a sequence that never was is refused with 4007", async () => {
    const { app } = await setUp();
    expect(await (await resume(app, 99)).closed).toBe(4007);
  });

  test("a session that the app ended is gone", async () => {
    const app = await connect(fake);
    app.socket.close(1000);
    await app.closed;
    await fake.until(() => fake.connections === 0);
    expect(await (await resume(app, 1)).next(op(9))).toMatchObject({ d: false });
  });

  test("op 7 and a resumable op 9 leave the session, a close code may not", async () => {
    const app = await connect(fake);
    fake.askReconnect();
    await app.next(op(7));
    fake.invalidateSessions({ resumable: true });
    expect(await app.next(op(9))).toMatchObject({ d: true });
    const ready = dataOf(await app.next(event("READY")));
    app.send(6, { token: fake.token, session_id: ready["session_id"], seq: 1 });
    await app.next(event("RESUMED"));
    fake.closeConnections(4009);
    expect(await app.closed).toBe(4009);
    const next = await resume(app, 1);
    await next.next(event("RESUMED"));
    fake.closeConnections(4004);
    await next.closed;
    expect(await (await resume(app, 1)).next(op(9))).toMatchObject({ d: false });
  });
});

describe("sharding", () => {
  test("a guild's events go to its shard, direct messages to the first", async () => {
    await start({ maxConcurrency: 2 });
    const guilds = [0, 1].map((id) => fake.addGuild({ name: `guild ${id}`, shard: { id, count: 2 } }));
    const shards = await Promise.all([0, 1].map((id) => connect(fake, { shard: [id, 2] })));
    for (const [id, shard] of shards.entries()) {
      expect(dataOf(await shard.next(event("READY")))["guilds"]).toMatchObject([{ id: guilds[id] }]);
      await shard.next(event("GUILD_CREATE"));
      fake.addChannel(guilds[id]!, { name: `room ${id}` });
      expect(dataOf(await shard.next(event("CHANNEL_CREATE")))).toMatchObject({ name: `room ${id}` });
    }
    const ada = fake.addUser({ name: "ada" });
    fake.join(ada, guilds[1]!);
    await fake.say(ada, fake.directChannel(ada), "hello");
    await shards[0]!.next(event("MESSAGE_CREATE"));
    expect(shards[1]!.received.filter((payload) => payload["t"] !== null).map((payload) => payload["t"])).toEqual([
      "READY",
      "GUILD_CREATE",
      "CHANNEL_CREATE",
    ]);
  });

  test("faults reach one shard alone", async () => {
    await start({ maxConcurrency: 2 });
    const [first, second] = await Promise.all([0, 1].map((id) => connect(fake, { shard: [id, 2] })));
    fake.cut(1);
    await second!.closed;
    await fake.until(() => fake.connections === 1);
    expect(first!.socket.readyState).toBe(first!.socket.OPEN);
  });

  test("so many identify at a time, every five seconds", async () => {
    await start({ maxConcurrency: 2 });
    await connect(fake, { shard: [0, 4] });
    await connect(fake, { shard: [1, 4] });
    const early = await dial(fake.gatewayUrl);
    early.send(2, identity(fake, { shard: [2, 4] }));
    expect(await early.next(op(9))).toMatchObject({ d: false });
    fake.advance(5_000);
    await connect(fake, { shard: [2, 4] });
    expect(fake.identifies.map((one) => [one.shard, one.accepted])).toEqual([
      [0, true],
      [1, true],
      [2, false],
      [2, true],
    ]);
    expect(fake.identifies[3]!.at - fake.identifies[2]!.at).toBeGreaterThanOrEqual(5_000);
  });

  test("who uses up the identifies has a new token to get", async () => {
    await start({ sessionStarts: 1, identifyMs: 0 });
    await connect(fake);
    const { token } = fake;
    const app = await dial(fake.gatewayUrl);
    app.send(2, identity(fake));
    expect(await app.closed).toBe(4004);
    expect(fake.token).not.toBe(token);
    expect((await call(fake, "GET", "/users/@me", undefined, { token })).status).toBe(401);
  });
});
