import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PostJson, State } from "../../../src/adapters/web/wire.ts";
import type { Role } from "../../../src/core/kernel/access/role.ts";
import { actionsIn } from "../../../src/core/kernel/views/contents.ts";
import { type World, world } from "../../support/world.ts";
import { type Harness, harness } from "./harness.ts";

let w: World;
let h: Harness;
beforeAll(async () => {
  // The weekly tracing call of the demo begins.
  w = await world({ demo: true, announced: true, now: "2026-11-24T15:00:00Z" });
  h = await harness(w);
}, 60_000);
afterAll(async () => {
  await h.close();
  await w.close();
});

const text = (posts: readonly PostJson[]) => JSON.stringify(posts.map(({ view }) => view));
const labels = ({ view }: PostJson) => actionsIn(view).map(({ label }) => label);

describe("a guest in a channel that is for members", () => {
  it("reads none of its posts, and is told so in their language", async () => {
    const who = { channel: "tracing" };
    const stream = await h.events("guest", { after: 0 });
    await stream.next("open");
    const open = await h.invoke("minutes open", who);
    expect(open).toMatchObject({ plan: "work" });
    await h.invoke('note "The list of marks comes on Friday"', who);
    await h.invoke("minutes close", who);
    const { id: session } = await w.db((db) => db.session.findFirstOrThrow());
    await w.send({ kind: "values", path: "minutes post", values: { session } });
    await w.product.deliverDue();
    expect(text(await h.history("tracing", "member"))).toMatch(/list of marks.*TLP:GREEN/);
    for (const as of ["member", "moderator", "admin"])
      expect(text(await h.history("tracing", as))).toContain("The list of marks");
    const seen = await h.history("tracing", "guest");
    expect(seen).toHaveLength(1);
    expect(text(seen)).toContain("goes up to TLP:GREEN, more than the role “guest” may see");
    const spanish = await h.send("GET", "/api/posts?channel=tracing&as=guest&locale=es");
    expect(spanish.text).toContain("más de lo que puede ver el rol «invitado»");
    expect((await h.history("tracing", "nobody")).length).toBe(1);
    await h.invoke("me", { as: "guest", channel: "tracing" });
    expect(stream.seen.map(({ event }) => event)).toEqual(["open"]);
    stream.close();
  });
});

describe("whoever is suspended", () => {
  it("reads no channel and no message of their own any more, and is told why", async () => {
    const suspended = (suspendedAt: Date | null) =>
      w.db((db) =>
        db.person.updateMany({
          where: { handles: { some: { platform: "console", externalId: "member" } } },
          data: { suspendedAt },
        }),
      );
    await h.invoke("me", { channel: "tracing" });
    const panes = ["tracing", "general", "@member"];
    expect(text(await h.history("tracing", "member"))).toContain("The list of marks");
    await suspended(w.clock.now());
    for (const pane of panes)
      expect(text(await h.history(pane, "member"))).toMatch(/^\[.*You are suspended in this community[^{]*\]$/);
    const stream = await h.events("member", { after: 0 });
    await stream.next("open");
    await h.invoke("me", { as: "moderator", channel: "tracing" });
    expect(stream.seen.map(({ event }) => event)).toEqual(["open"]);
    stream.close();
    await suspended(null);
  });
});

describe("a channel that everybody reads", () => {
  it("shows each the buttons that they may press, and says whom to ask where one is pressed all the same", async () => {
    await w.db((db) => db.channel.updateMany({ where: { externalId: "general" }, data: { clearance: "clear" } }));
    const stream = await h.events("guest", { after: await w.product.posts.newest(w.community) });
    await stream.next("open");
    await h.invoke('meeting add "Open day" when:"2026-12-01 15:00" sharing:clear');
    await w.product.deliverDue();
    const card = async (as: string) => {
      const found = (await h.history("general", as)).find((post) => text([post]).includes("Open day"));
      if (!found) throw new Error(`${as} reads no card`);
      return found;
    };
    expect(labels(await card("member"))).toEqual(expect.arrayContaining(["Yes", "Maybe", "No", "Manage"]));
    const own = await card("guest");
    expect(labels(own)).toEqual([]);
    expect(JSON.parse((await stream.next("post")).data)).toEqual(own);
    stream.close();
    const yes = actionsIn((await card("member")).view).find(({ label }) => label === "Yes");
    if (yes?.kind !== "run") throw new Error("no Yes");
    for (const [locale, whom] of [
      ["en", "that is for members"],
      ["es", "eso es para miembros"],
      ["pt", "isso é para membros"],
      ["fr", "réservé aux membres"],
    ] as const)
      expect(
        await h.invoke(
          { kind: "values", path: yes.command, values: yes.input, mode: "run" },
          { as: "guest", locale, message: own.id },
        ),
      ).toMatchObject({
        view: {
          refusal: "role.least",
          blocks: [
            { body: [expect.stringContaining(whom)] },
            { items: [{ kind: "ask", command: "membership request" }] },
          ],
        },
      });
  });
});

describe("the moderators' channel", () => {
  const moderators = { channel: "moderators" };
  it("is there for whoever moderates, and for nobody else", async () => {
    await h.invoke('conclusion add "Who is admitted next"', { ...moderators, as: "moderator" });
    const { channels } = (await h.send("GET", "/api/state")).json() as State;
    const known = (as: Role) => channels.filter(({ knownTo }) => knownTo.includes(as)).map(({ id }) => id);
    for (const as of ["moderator", "admin"] as const) {
      expect(known(as)).toEqual(["general", "moderators", "tracing"]);
      expect(text(await h.history("moderators", as))).toContain("Who is admitted next");
    }
    const after = await w.product.posts.newest(w.community);
    for (const as of ["guest", "member"] as const) {
      expect(known(as)).toEqual(["general", "tracing"]);
      const stream = await h.events(as, { after: 0 });
      await stream.next("open");
      expect(await h.history("moderators", as)).toEqual([]);
      // As of a channel that is not there.
      const there = await h.invoke("help", { ...moderators, as }).catch(String);
      const nowhere = await h.invoke("help", { channel: "nowhere", as }).catch(String);
      expect(there).toContain("404");
      expect(there).toEqual(nowhere);
      expect(JSON.stringify(stream.seen)).not.toContain("Who is admitted next");
      stream.close();
    }
    expect(await w.product.posts.newest(w.community)).toBe(after);
  });
});

describe("an answer in place of a public post", () => {
  it("never shows what is for whoever asked alone", async () => {
    const who = { as: "member", channel: "general" };
    await h.invoke('conclusion add "What all may read"', who);
    const before = await h.history("general", "admin");
    expect(before.length).toBeGreaterThan(0);
    const contact = await w.db((db) => db.contact.findFirstOrThrow({ where: { sharing: "green" } }));
    for (const { id: message } of before) {
      const answer = await h.invoke(
        { kind: "values", path: "contact show", values: { contact: contact.id }, mode: "run", place: "here" },
        { ...who, message },
      );
      expect(answer).toMatchObject({ plan: "work", place: "new" });
      expect(answer).not.toHaveProperty("post");
    }
    expect(await h.history("general", "admin")).toEqual(before);
  });
});
