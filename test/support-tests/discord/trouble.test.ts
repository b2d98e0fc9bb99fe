import { REST } from "discord.js";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startFakeDiscord, type FakeDiscord } from "../../support/discord/fake-discord.ts";
import { call, connect } from "./raw-app.ts";

let fake: FakeDiscord;
let channel: string;

const ROUTE = "POST /channels/:channel/messages";

beforeEach(async () => {
  fake = await startFakeDiscord();
  channel = fake.addChannel(fake.addGuild({ name: "Experts" }), { name: "general" });
});

afterEach(() => fake.close());

const post = () => call(fake, "POST", `/channels/${channel}/messages`, { content: "x" });
const statuses = async (count: number): Promise<number[]> => {
  const all: number[] = [];
  for (let index = 0; index < count; index += 1) all.push((await post()).status);
  return all;
};
const kept = () => fake.state.channel(channel).messages.length;

test("every answer says what is left of its bucket", async () => {
  const { headers } = await post();
  expect(headers.get("x-ratelimit-remaining")).toBe("999");
  for (const name of ["limit", "reset", "reset-after", "bucket"])
    expect(headers.get(`x-ratelimit-${name}`)).toBeTruthy();
  expect((await call(fake, "POST", "/channels/1/messages", {})).headers.get("x-ratelimit-bucket")).toBe(
    headers.get("x-ratelimit-bucket"),
  );
});

test("a limit is kept per channel, by the clock", async () => {
  fake.limit(ROUTE, { requests: 2, windowMs: 5_000 });
  expect(await statuses(2)).toEqual([200, 200]);
  const refused = await post();
  expect(refused).toMatchObject({ status: 429, body: { global: false, message: "You are being rate limited." } });
  expect(refused.headers.get("x-ratelimit-scope")).toBe("user");
  expect(Number(refused.headers.get("retry-after"))).toBe(5);
  const other = fake.addChannel(fake.state.channel(channel).guild!, { name: "other" });
  expect((await call(fake, "POST", `/channels/${other}/messages`, { content: "x" })).status).toBe(200);
  fake.advance(5_000);
  expect(await statuses(1)).toEqual([200]);
});

test("a global limit holds every route but those of interactions", async () => {
  fake.limit("*", { requests: 1, windowMs: 1_000 });
  await post();
  const refused = await call(fake, "GET", "/users/@me");
  expect(refused).toMatchObject({ status: 429, body: { global: true } });
  expect(refused.headers.get("x-ratelimit-global")).toBe("true");
  expect(refused.headers.get("x-ratelimit-scope")).toBe("global");
  expect((await call(fake, "POST", "/interactions/1/x/callback", {})).status).toBe(404);
});

test("discord.js waits out a limit and a 429", async () => {
  const rest = new REST({ api: fake.apiUrl }).setToken(fake.token);
  fake.fail(ROUTE, { status: 429, retryAfter: 0.05 });
  await rest.post(`/channels/${channel}/messages`, { body: { content: "x" } });
  expect(fake.requests.map((request) => request.status)).toEqual([429, 200]);
});

test("a route fails next, every n-th time, or until it is healed", async () => {
  fake.fail(ROUTE, { status: 500 });
  expect(await statuses(2)).toEqual([500, 200]);
  fake.fail(ROUTE, { status: 502, every: 2 });
  expect(await statuses(4)).toEqual([200, 502, 200, 502]);
  fake.heal(ROUTE);
  fake.fail(/^POST .*messages$/, { status: 503, times: 2 });
  fake.fail("*", { status: 500 });
  expect(await statuses(4)).toEqual([503, 503, 500, 200]);
  fake.fail(ROUTE, { status: 500, times: 9 });
  fake.heal();
  expect(await statuses(1)).toEqual([200]);
});

test("a failure can have a code, and can have done its work", async () => {
  fake.fail("POST /users/@me/channels", {
    status: 400,
    code: 40003,
    message: "You are opening direct messages too fast",
  });
  expect(await call(fake, "POST", "/users/@me/channels", { recipient_id: "1" })).toMatchObject({
    status: 400,
    body: { code: 40003 },
  });
  fake.fail(ROUTE, { status: 500 });
  await post();
  expect(kept()).toBe(0);
  fake.fail(ROUTE, { status: 500, applied: true });
  await post();
  expect(kept()).toBe(1);
  // What was planned is not what Discord refuses.
  expect(fake.refusals).toEqual([]);
});

test("a 429 says its scope", async () => {
  for (const scope of ["user", "shared", "global"] as const) {
    fake.fail(ROUTE, { status: 429, scope, retryAfter: 2 });
    const { headers, body } = await post();
    expect([headers.get("x-ratelimit-scope"), headers.get("retry-after"), body["global"]]).toEqual([
      scope,
      "2",
      scope === "global",
    ]);
  }
});

test("a connection is cut before or after the work, or hangs after it", async () => {
  fake.fail(ROUTE, { dropBefore: true });
  await expect(post()).rejects.toThrow();
  expect(kept()).toBe(0);
  fake.fail(ROUTE, { dropAfterAccept: true });
  await expect(post()).rejects.toThrow();
  expect(kept()).toBe(1);
  fake.fail(ROUTE, { hangAfterAccept: true });
  const hanging = fetch(`${fake.apiUrl}/v10/channels/${channel}/messages`, {
    method: "POST",
    body: '{"content":"x"}',
    headers: { authorization: `Bot ${fake.token}`, "content-type": "application/json" },
    signal: AbortSignal.timeout(100),
  });
  await expect(hanging).rejects.toThrow();
  expect(kept()).toBe(2);
  expect(fake.requests.map((request) => request.status)).toEqual([0, 0, 0]);
});

test("a route can be slow", async () => {
  fake.fail(ROUTE, { delayMs: 60 });
  const started = performance.now();
  expect((await post()).status).toBe(200);
  expect(performance.now() - started).toBeGreaterThanOrEqual(55);
});

test("the server goes down and comes up again", async () => {
  const app = await connect(fake);
  fake.down();
  expect(await app.closed).toBe(1006);
  await expect(post()).rejects.toThrow();
  await expect(fetch(`${fake.apiUrl}/v10/gateway`)).rejects.toThrow();
  fake.up();
  expect((await post()).status).toBe(200);
});

test("requests are recorded with what they asked and were answered", async () => {
  await post();
  await call(fake, "GET", "/channels/1");
  expect(fake.requests).toMatchObject([
    {
      method: "POST",
      route: "/channels/:channel/messages",
      path: `/channels/${channel}/messages`,
      body: { content: "x" },
      status: 200,
    },
    { method: "GET", route: "/channels/:channel", status: 404, code: 10003 },
  ]);
});
