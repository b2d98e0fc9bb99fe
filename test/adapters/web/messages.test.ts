import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Heard, State } from "../../../src/adapters/web/wire.ts";
import { type World, world } from "../../support/world.ts";
import { type Harness, harness } from "./harness.ts";

const HOSTILE = `<img src=x onerror=alert(1)> **bold** @everyone [a](javascript:alert(1)) /meeting add`;

let w: World;
let h: Harness;
let n = 0;
beforeAll(async () => {
  w = await world({ demo: true });
  h = await harness(w);
}, 60_000);
afterAll(async () => {
  await h.close();
  await w.close();
});

const post = (text: string, who: { as?: string; channel?: string; id?: string; locale?: string } = {}) => {
  const { as = "member", channel = "general", id = `message-${(n += 1)}`, locale = "en" } = who;
  return h.send("POST", `/api/messages?locale=${locale}`, {
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ id, as, channel, text }),
  });
};
const say = async (...said: Parameters<typeof post>) => {
  const reply = await post(...said);
  expect([reply.status, reply.text]).toEqual([200, expect.any(String)]);
  return reply.json() as Heard;
};
const refused = async (...said: Parameters<typeof post>) => {
  const reply = await post(...said);
  return [reply.status, (reply.json() as { error: { message: string } }).error.message];
};
const words = (posts: readonly { view: unknown }[]) => JSON.stringify(posts.map(({ view }) => view));

describe("what somebody says in a channel", () => {
  it("is a message that everybody sees who reads along there, live and later, with who said it and when", async () => {
    const stream = await h.events("moderator", { after: 1_000_000 });
    await stream.next("open");
    const { post: said, asks } = await say("The laboratory answered this morning.");
    expect(asks).toBeUndefined();
    const state = (await h.send("GET", "/api/state")).json() as State;
    expect(said).toMatchObject({
      pane: "general",
      caller: "Lucía Ferreira Benítez",
      author: state.personas.find(({ user }) => user === "member")?.person,
      at: w.clock.now().toISOString(),
    });
    expect(JSON.parse((await stream.next("post")).data)).toEqual(said);
    for (const as of ["member", "moderator", "admin"]) expect((await h.history("general", as)).at(-1)).toEqual(said);
    stream.close();
  });

  it("is read by nobody who does not read along, and not written by them", async () => {
    const guest = await h.events("guest", { after: 0 });
    await guest.next("open");
    await say("Only for the group.");
    await say("Between moderators.", { as: "moderator", channel: "moderators" });
    expect(words(await h.history("general", "guest"))).not.toContain("Only for the group");
    expect(words(await h.history("moderators", "member"))).not.toContain("Between moderators");
    expect(words(await h.history("moderators", "moderator"))).toContain("Between moderators");
    expect(await refused("Hello", { as: "guest", locale: "es" })).toEqual([
      403,
      expect.stringContaining("Usted no lee #general"),
    ]);
    expect((await post("Hello", { channel: "moderators" })).status).toBe(404);
    expect((await post("Hello", { as: "nobody" })).status).toBe(404);
    expect((await post("Hello", { channel: "@moderator" })).status).toBe(404);
    expect(guest.seen.map(({ event }) => event)).toEqual(["open"]);
    guest.close();
  });

  it("is no question to the bot, unless it is mentioned or spoken to directly", async () => {
    expect(await say("who is Paraguay's contact for tracing?")).not.toHaveProperty("asks");
    expect(await say("write to rapporteur@example.org, @rapporteurs")).not.toHaveProperty("asks");
    for (const [text, asks] of [
      ["@Rapporteur who traces in Paraguay?", "who traces in Paraguay?"],
      ["could you, @rapporteur: list meetings", "could you, list meetings"],
      ["@Rapporteur", ""],
    ] as const)
      expect(await say(text)).toMatchObject({ asks, post: { author: expect.any(String) as string } });
    expect(await say("who traces in Paraguay?", { channel: "@member" })).toEqual({ asks: "who traces in Paraguay?" });
    // Whoever does not read along asks all the same, and nobody sees that they did.
    const before = await h.history();
    expect(await say("@Rapporteur help", { as: "guest" })).toEqual({ asks: "help" });
    expect(await h.history()).toEqual(before);
  });

  it("stays the text that it is", async () => {
    const { post: said } = await say(HOSTILE);
    expect(said?.view).toEqual({ blocks: [{ kind: "text", body: [HOSTILE] }] });
  });

  it("is said once, however often it is sent", async () => {
    const [one, two] = await Promise.all([say("Once.", { id: "the-same-id" }), say("Once.", { id: "the-same-id" })]);
    expect(two.post?.id).toBe(one.post?.id);
    expect((await h.history()).filter((p) => words([p]).includes("Once."))).toHaveLength(1);
  });

  it("has an end, in length and in number", async () => {
    expect(await refused("   ")).toEqual([400, expect.any(String)]);
    expect(await refused("x".repeat(2_001))).toEqual([400, expect.stringMatching(/2.?000/)]);
  });

  it("is one of so many in a minute, as other things that a channel sees", async () => {
    const limited = { ...w, product: { ...w.product, limitSettings: new Map() } };
    const strict = await harness(limited);
    const say = (id: string) =>
      strict.send("POST", "/api/messages?locale=es", {
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ id, as: "admin", channel: "tracing", text: id }),
      });
    const many = await Promise.all(Array.from({ length: 40 }, (_, i) => say(`many-${100 + i}`)));
    const done = many.filter(({ status }) => status === 200).length;
    expect(done).toBeGreaterThanOrEqual(30);
    // As much comes back as in the time that this takes.
    expect(done).toBeLessThan(36);
    const late = many.find(({ status }) => status !== 200);
    expect([late?.status, late?.text]).toEqual([400, expect.stringMatching(/\d\d:\d\d/)]);
    // What was said already takes nothing.
    const first = many.findIndex(({ status }) => status === 200);
    expect((await say(`many-${100 + first}`)).status).toBe(200);
    await strict.close();
  });

  it("is not said by who is suspended", async () => {
    const suspend = (suspendedAt: Date | null) =>
      w.db((db) =>
        db.person.updateMany({ where: { handles: { some: { externalId: "moderator" } } }, data: { suspendedAt } }),
      );
    await suspend(w.clock.now());
    expect((await post("Hello", { as: "moderator" })).status).toBe(403);
    await suspend(null);
  });
});

describe("the menu of a message", () => {
  const open = (path: string, on: string, who: { as?: string; channel?: string; locale?: string } = {}) =>
    h.invoke({ kind: "menu", path, post: on }, who);

  it("is the same as in the menus of chat platforms, in the reader's words, for those who may", async () => {
    const menu = async (locale: string) => ((await h.send("GET", `/api/state?locale=${locale}`)).json() as State).menu;
    expect(await menu("en")).toEqual([
      { path: "conclusion add", label: "Record as conclusion", roles: ["member", "moderator", "admin"] },
      { path: "resource add", label: "Save as resource", roles: ["member", "moderator", "admin"] },
    ]);
    expect((await menu("es")).map(({ label }) => label)).not.toContain("Record as conclusion");
  });

  it("opens the command's form with the message's words, its link and where it was said", async () => {
    const text = "Guide to marks on imported pistols: https://example.org/marks.\nPages 4 to 9.";
    const { post: said } = await say(text, { as: "moderator" });
    const conclusion = await open("conclusion add", said?.id ?? "");
    if (conclusion.plan !== "form") throw new Error(conclusion.plan);
    const value = (form: typeof conclusion.form, name: string) => form.fields.find((f) => f.name === name)?.value;
    expect(value(conclusion.form, "text")).toBe(text);
    expect(value(conclusion.form, "source")).toBe(`http://127.0.0.1:${h.port}/#general/${said?.id}`);
    const resource = await open("resource add", said?.id ?? "");
    if (resource.plan !== "form") throw new Error(resource.plan);
    expect(value(resource.form, "title")).toBe("Guide to marks on imported pistols");
    expect(value(resource.form, "url")).toBe("https://example.org/marks");
    // The form can be sent as it is.
    const { form } = conclusion;
    const values = Object.fromEntries(form.fields.flatMap((f) => (f.value === undefined ? [] : [[f.name, f.value]])));
    expect(await h.invoke({ kind: "values", path: form.command, values })).toMatchObject({ view: { tone: "good" } });
    const [kept] = await w.db((db) => db.conclusion.findMany({ where: { text }, select: { source: true } }));
    expect(kept?.source).toContain(said?.id);
  });

  it("opens for nobody who does not read the message, and on nothing that the bot said", async () => {
    const { post: said } = await say("Not for guests.", { as: "moderator" });
    await expect(open("conclusion add", said?.id ?? "", { as: "guest" })).rejects.toThrow("404");
    await expect(open("conclusion add", said?.id ?? "", { channel: "tracing" })).rejects.toThrow("404");
    await expect(open("meeting add", said?.id ?? "")).rejects.toThrow("404");
    await expect(open("conclusion add", "nothing")).rejects.toThrow("404");
    const answer = await h.invoke('conclusion add "Said by the bot." again:true', { as: "moderator" });
    const posted = "post" in answer ? answer.post.id : "";
    expect(posted).not.toBe("");
    await expect(open("conclusion add", posted)).rejects.toThrow("404");
  });
});
