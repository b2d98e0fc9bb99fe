import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type FakeMattermost, startFakeMattermost } from "../../support/mattermost/fake-mattermost.ts";

/** What the integration was sent, newest last, and what it answers. */
let heard: { readonly type: string; readonly body: string }[];
let answer: object;
let integration: Server;
let hook: string;
let fake: FakeMattermost;
let now: number;
let ana: string;
let general: string;

beforeEach(async () => {
  heard = [];
  answer = {};
  now = Date.parse("2026-11-24T15:00:00Z");
  integration = createServer((request, response) => {
    let body = "";
    request.on("data", (part: Buffer) => (body += part.toString("utf8")));
    request.on("end", () => {
      heard.push({ type: String(request.headers["content-type"]), body });
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((done) => integration.listen(0, "127.0.0.1", done));
  hook = `http://127.0.0.1:${(integration.address() as AddressInfo).port}/`;
  fake = await startFakeMattermost({ now: () => now });
  fake.command(hook);
  ana = fake.addUser({ username: "ana", name: "Ana Sosa" });
  general = fake.addChannel({ name: "general", members: [ana] });
});
afterEach(async () => {
  await fake.close();
  integration.closeAllConnections();
  await new Promise((done) => integration.close(done));
});

async function api(method: string, path: string, body?: object, token = fake.token) {
  const response = await fetch(`${fake.url}/api/v4/${path}`, {
    method,
    headers: { authorization: `Bearer ${token}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, never> };
}

/** What the command was sent by who typed it. */
async function slash(text: string): Promise<URLSearchParams> {
  await fake.slash(ana, general, text);
  return new URLSearchParams(heard.at(-1)?.body);
}

describe("a post", () => {
  it("is refused without the token, in a channel without the bot, too long, or as an answer to nothing", async () => {
    const elsewhere = fake.addChannel({ name: "elsewhere", members: [] });
    fake.state.channel(elsewhere).members.delete(fake.bot);
    const post = { channel_id: general, message: "x" };
    expect((await api("POST", "posts", post, "wrong")).status).toBe(401);
    expect((await api("POST", "posts", { ...post, channel_id: elsewhere })).status).toBe(403);
    expect((await api("POST", "posts", { ...post, message: "ñ".repeat(16_384) })).status).toBe(400);
    expect((await api("POST", "posts", { ...post, root_id: "unknown" })).status).toBe(404);
    expect((await api("POST", "posts", { ...post, message: "ñ".repeat(16_383) })).status).toBe(201);
    expect(fake.seenBy(ana, general)).toHaveLength(1);
  });
  it("is seen by one person alone where it is ephemeral, and is then neither read nor changed", async () => {
    const ben = fake.addUser({ username: "ben", name: "Ben" });
    fake.state.channel(general).members.add(ben);
    const { body } = await api("POST", "posts/ephemeral", {
      user_id: ana,
      post: { channel_id: general, message: "for Ana" },
    });
    expect([fake.seenBy(ana, general).length, fake.seenBy(ben, general).length]).toEqual([1, 0]);
    expect((await api("GET", `channels/${general}/posts?since=0`)).body["order"]).toEqual([]);
    expect((await api("PUT", `posts/${String(body["id"])}/patch`, { message: "y" })).status).toBe(404);
  });
  it("keeps what its buttons carry for itself, and hands it to who made them", async () => {
    const integrated = { url: hook, context: { secret: 1 } };
    const action = { id: "b1", name: "Yes", type: "button", integration: integrated };
    const post = { channel_id: general, props: { attachments: [{ text: "?", actions: [action] }], own: "kept" } };
    const { body } = await api("POST", "posts", post);
    expect(JSON.stringify(body)).not.toContain("secret");
    await fake.press(ana, String(body["id"]), "b1");
    expect(JSON.parse(heard.at(-1)?.body ?? "")).toMatchObject({ user_id: ana, context: { secret: 1 } });
    const odd = { ...post, props: { attachments: [{ actions: [{ ...action, id: "b-1" }] }] } };
    expect((await api("POST", "posts", odd)).status).toBe(400);
  });
});

describe("a dialog", () => {
  const element = { name: "title", display_name: "Title", type: "text" };
  const opened = async (trigger: string, dialog: object) =>
    (await api("POST", "actions/dialogs/open", { trigger_id: trigger, url: hook, dialog })).status;

  it("opens once, within three seconds, for a trigger that Mattermost gave", async () => {
    const dialog = { title: "A form", elements: [element] };
    const first = (await slash("")).get("trigger_id") ?? "";
    expect(await opened("made-up", dialog)).toBe(400);
    expect([await opened(first, dialog), await opened(first, dialog)]).toEqual([200, 400]);
    const late = (await slash("")).get("trigger_id") ?? "";
    now += 3_001;
    expect(await opened(late, dialog)).toBe(400);
  });
  it.each([
    { title: "A title of 25 characters.", elements: [element] },
    { title: "Twice", elements: [element, element] },
    { title: "Long", elements: [{ ...element, display_name: "A name of 25 characters.." }] },
    { title: "Unknown", elements: [{ ...element, type: "select", options: [], default: "none of these" }] },
    { title: "Help", elements: [{ ...element, help_text: "x".repeat(151) }] },
  ])("is refused as $title", async (dialog) => {
    expect(await opened((await slash("")).get("trigger_id") ?? "", dialog)).toBe(400);
  });
  it("takes what its fields take, stays with what is wrong, and goes on with what was entered before", async () => {
    const number = { ...element, name: "count", subtype: "number", optional: true, default: "4" };
    await opened((await slash("")).get("trigger_id") ?? "", { title: "1", state: "one", elements: [element, number] });
    await expect(fake.submit(ana, { title: "" })).rejects.toThrow("Nobody can enter that");
    await expect(fake.submit(ana, { title: "T", count: "lots" })).rejects.toThrow("Nobody can enter that");
    answer = { errors: { title: "no" } };
    expect(await fake.submit(ana, { title: "T" })).toEqual({ title: "no" });
    answer = { type: "form", form: { title: "2", state: "two", elements: [{ ...element, name: "more" }] } };
    expect(await fake.submit(ana, { title: "T" })).toBeUndefined();
    answer = {};
    await fake.submit(ana, { more: "M" });
    expect(fake.dialog(ana)).toBeUndefined();
    expect(JSON.parse(heard.at(-1)?.body ?? "")).toMatchObject({
      state: "two",
      submission: { title: "T", count: 4, more: "M" },
    });
  });
});

it("tells a command whom and what it names", async () => {
  const given = await slash("who:@ana room:~general mail a@ana.example");
  expect([given.get("user_mentions_ids"), given.get("channel_mentions_ids")]).toEqual([ana, general]);
});

it("loses an answer after all was done", async () => {
  fake.lose("posts");
  await expect(api("POST", "posts", { channel_id: general, message: "said" })).rejects.toThrow();
  expect(fake.seenBy(ana, general).map((post) => post.message)).toEqual(["said"]);
});
