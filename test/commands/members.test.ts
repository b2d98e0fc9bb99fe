import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeFeed } from "../../src/core/features/calendar/feeds.ts";
import { readFeed } from "../../src/core/features/calendar/read-feed.ts";
import { accountsOf } from "../../src/core/services/delivery/planning/accounts.ts";
import { heldForErasing } from "../../src/core/services/people/erasing/wish.ts";
import { leave } from "../../src/core/services/people/leave.ts";
import { inSlack } from "../core/services/communities/newcomers.ts";
import { asks, connect, linkCode } from "../core/services/people/linking.ts";
import { type World, world } from "../support/world.ts";

const MODERATOR = { as: "moderator" };

describe("members", () => {
  let w: World;
  beforeAll(async () => {
    w = await world();
    await w.say("help", { as: "member" });
  });
  afterAll(() => w.close());

  it("is for moderators, privately", async () => {
    expect((await w.say("members")).refusal).toBe("role.least");
    expect((await w.say("members", MODERATOR)).plan).toMatchObject({ audience: "caller" });
  });
  it("says who, in which role, since when, where, and when they were here last", async () => {
    const { text } = await w.say("members name:member", MODERATOR);
    expect(text).toContain("The member · member · Console");
    expect(text).toMatch(/since .* 2026 · last here 24 November 2026/);
    expect(text).not.toContain("The admin");
  });
  it("notes to the day that somebody was here, and nothing more exactly", async () => {
    const seen = async () =>
      (await w.db((db) => db.person.findFirst({ where: { id: "c1member" } })))?.seenAt?.toISOString();
    expect(await seen()).toBe("2026-11-24T15:00:00.000Z");
    w.clock.forward(3_600_000);
    await w.say("help");
    expect(await seen()).toBe("2026-11-24T15:00:00.000Z");
    w.clock.forward(23 * 3_600_000);
    await w.say("help");
    expect(await seen()).toBe("2026-11-25T15:00:00.000Z");
  });
  it("lists one role, or who is suspended", async () => {
    expect((await w.say("members who:moderator", MODERATOR)).text).toContain("The moderator");
    expect((await w.say("members who:moderator", MODERATOR)).text).not.toContain("The member");
    expect((await w.say("members who:suspended", MODERATOR)).text).toContain("Nobody here is that.");
  });
});

describe("whoever is suspended", () => {
  let w: World;
  let feed: string;
  beforeAll(async () => {
    w = await world();
    const made = await w.db((db) =>
      makeFeed({ db, community: { id: "c1" } as never, now: w.clock.now(), ids: w.ids }, "c1member"),
    );
    feed = `c1.${made?.token}.ics`;
  });
  afterAll(() => w.close());
  const reads = () => readFeed(w.store, feed, "mine", w.clock.now());
  const account = () =>
    w.db(async (db) =>
      (
        await accountsOf({ db, community: { id: "c1" } }, ["c1member"], {
          near: { platform: "console", space: "test" },
        })
      ).has("c1member"),
    );

  it("can do nothing: no command, button, completion or calendar, and is told nothing", async () => {
    expect(await reads()).toBeDefined();
    expect(await account()).toBe(true);
    const before = await w.say("me");
    await w.say('person suspend "The member"', MODERATOR);
    for (const line of ["me", "me export", "help", "find tracing"])
      expect([line, (await w.say(line)).refusal]).toEqual([line, "caller.suspended"]);
    const [button] = (before.view?.blocks ?? []).flatMap((block) => (block.kind === "actions" ? block.items : []));
    expect((await w.press(button!)).refusal).toBe("caller.suspended");
    for (const input of [
      { kind: "complete", line: "meet" },
      { kind: "suggest", path: "conclusion add", option: "topic", text: "", values: {} },
    ])
      expect((await w.send(input as never)).plan).toMatchObject({ kind: "suggest", choices: [] });
    // A form that was opened before.
    const sent = { kind: "values", path: "me edit", values: { language: "es" } } as const;
    expect((await w.send(sent)).refusal).toBe("caller.suspended");
    expect(await reads()).toBeUndefined();
    expect(await account()).toBe(false);
  });
  it("can do everything again once that is ended", async () => {
    await w.say('person suspend "The member" end:yes', MODERATOR);
    expect((await w.say("me")).refusal).toBeUndefined();
    expect(await reads()).toBeDefined();
    expect(await account()).toBe(true);
  });
  it("is told nothing: not what was planned before, nor what is due later, nor on an account alone", async () => {
    await connect(w, [{ platform: "slack", externalId: "T1" }]);
    const other = inSlack("T1", "U1");
    await w.say("help", other);
    const day = w.clock.now().toISOString().slice(0, 10);
    await w.say(`meeting add Call ${day} 23:00 zone:UTC capacity:1`, MODERATOR);
    for (const as of ["moderator", "member", "admin"]) await w.say("meeting rsvp Call answer:yes", { as });
    // What an account is told names no person.
    await asks(w, await linkCode(w, { as: "member" }), other);
    await w.say('person suspend "The member"', MODERATOR);
    const told = async () => (await w.tick()).flatMap(({ to }) => (to.address === "direct" ? [to.recipient] : []));
    expect(await told()).not.toContain("member");
    // The place goes to who is next in line.
    await w.say("meeting rsvp Call answer:no", MODERATOR);
    w.clock.forward(60_000);
    expect(await told()).toContain("admin");
    w.clock.forward(9 * 3_600_000);
    expect(await told()).not.toContain("member");
    // Nor where the account is not in the space any more, and the platform says nothing of it.
    await leave(w, { platform: "console", user: "member", now: w.clock.now() });
    expect((await w.say("help")).refusal).toBe("caller.suspended");
    await w.db((db) => db.person.updateMany({ where: { id: "c1member" }, data: { leftAt: null } }));
    await w.db((db) => db.handle.updateMany({ where: { personId: "c1member" }, data: { leftAt: null } }));
    await w.say('person suspend "The member" end:yes', MODERATOR);
  });
  it("is nobody above the caller, nor the caller", async () => {
    expect((await w.say('person suspend "The admin"', MODERATOR)).refusal).toBe("person.role.over");
    expect((await w.say('person suspend "The admin"', { as: "admin" })).refusal).toBe("person.suspend.self");
  });
  it("does not count as an administrator: the last one who is not suspended can neither go nor be lowered", async () => {
    await w.say('person role "The moderator" admin', { as: "admin" });
    expect((await w.say('person suspend "The moderator"', { as: "admin" })).refusal).toBeUndefined();
    expect((await w.say('person role "The admin" member', { as: "admin" })).refusal).toBe("person.role.last");
    expect((await w.say("me erase", { as: "admin" })).refusal).toBe("person.role.last");
    expect((await w.db((db) => heldForErasing({ db, community: { id: "c1" } }, "c1admin")))?.lastAdmin).toBe(true);
  });
});

describe("a guest", () => {
  let w: World;
  beforeAll(async () => {
    w = await world();
  });
  afterAll(() => w.close());

  it("chooses language and zone, and is asked for nothing else", async () => {
    const { form } = await w.say("me edit", { as: "guest" });
    expect(form?.fields.map(({ name }) => name)).toEqual(["language", "zone"]);
    expect((await w.say("me edit language:es zone:Bogota", { as: "guest" })).refusal).toBeUndefined();
    const guest = await w.db((db) => db.person.findFirst({ where: { id: "c1guest" } }));
    expect([guest?.language, guest?.zone]).toEqual(["es", "America/Bogota"]);
  });
  it("is told that the rest is for members", async () => {
    expect((await w.say("me edit country:PY", { as: "guest" })).refusal).toBe("me.edit.guest");
  });
});
