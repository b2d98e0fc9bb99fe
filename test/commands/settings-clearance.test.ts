import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import type { Post } from "../../src/core/services/posts/posts.ts";
import { formatter } from "../../src/core/kernel/language/format.ts";
import type { Action } from "../../src/core/kernel/views/model.ts";
import { toPlain } from "../../src/core/kernel/views/plain.ts";
import { fakePlatform } from "../core/services/delivery/ledger-world.ts";
import { audited } from "../support/audited.ts";
import { closeAndPost } from "../support/post-minutes.ts";
import { type Said, type Who, type World, world } from "../support/world.ts";

const MODERATOR: Who = { as: "moderator" };
const MEMBER: Who = { as: "member" };

let w: World;
beforeEach(async () => {
  w = await world();
});
afterEach(() => w.close());

const addChannel = (id: string, name = id, clearance = "green") =>
  w.db((db) =>
    db.channel.create({ data: { communityId: "c1", id: `c1${id}`, spaceId: "c1s", externalId: id, name, clearance } }),
  );
const stored = (id: string) => w.db((db) => db.channel.findFirst({ where: { externalId: id } }));
const labelOf = async (id: string) => (await stored(id))?.clearance;
const entries = () => audited(w, "channel.clearance");
const buttons = ({ view }: Said): Action[] => actionsIn(view ?? { blocks: [] });
const press = (said: Said, label: string, who: Who) => {
  const found = buttons(said).find((a) => a.label.startsWith(label));
  if (!found) throw new Error(`no button "${label}" in ${said.text}`);
  return w.press(found, who);
};
const audience = ({ plan }: Said) => (plan.kind === "work" ? plan.audience : plan.kind);
const words = (post: Post | undefined) =>
  post ? toPlain(post.view, { format: formatter("en", "America/Mexico_City"), now: post.at }) : "";
const told = async () => (await w.tick()).filter((p) => p.caller === undefined);

describe("settings clearance", () => {
  test("asks first, privately and in plain words, and is then told to all who read there", async () => {
    const asked = await w.say("settings clearance amber", MODERATOR);
    expect(audience(asked)).toBe("caller");
    expect(asked.text).toContain("Show up to TLP:AMBER in #general?");
    expect(asked.text).toContain("Before: TLP:GREEN");
    expect(asked.text).toContain("private meetings stay out");
    expect(asked.text).toContain("I cannot check who reads there");
    expect(await labelOf("general")).toBe("green");
    const done = await press(asked, "Yes", MODERATOR);
    expect(audience(done)).toBe("channel");
    expect(done.text).toContain("From now on up to TLP:AMBER may be shown here (was TLP:GREEN)");
    expect(await labelOf("general")).toBe("amber");
    const { id } = (await stored("general")) ?? {};
    expect(await entries()).toMatchObject([
      { actorId: "c1moderator", subject: `channel:${id}`, detail: { from: "green", to: "amber" } },
    ]);
    // The answer was for all: nothing is posted beside it.
    expect(await told()).toEqual([]);
  });
  test("says of red and amber+strict that moderators alone are believed to read there", async () => {
    for (const label of ["red", "amber+strict"])
      expect((await w.say(`settings clearance ${label}`, MODERATOR)).text).toContain("read by moderators alone");
  });
  test("is for moderators, takes labels only, and is no news where it holds already", async () => {
    expect((await w.say("settings clearance amber", MEMBER)).refusal).toBe("role.least");
    expect((await w.say("settings clearance purple", MODERATOR)).plan.kind).toBe("form");
    expect((await w.say("settings clearance", MODERATOR)).plan.kind).toBe("form");
    const same = await w.say("settings clearance green", MODERATOR);
    expect([audience(same), same.text, buttons(same)]).toEqual([
      "caller",
      "Up to TLP:GREEN may be shown in #general already.",
      [],
    ]);
    expect(await entries()).toEqual([]);
  });
  test("lowering is confirmed too; the channel has no Undo, but a form for moderators", async () => {
    const raised = await press(await w.say("settings clearance red", MODERATOR), "Yes", MODERATOR);
    expect((await press(raised, "Change", MEMBER)).refusal).toBe("role.least");
    expect((await press(raised, "Change", MODERATOR)).form?.command).toBe("settings clearance");
    await press(await w.say("settings clearance green", MODERATOR), "Yes", MODERATOR);
    expect(await labelOf("general")).toBe("green");
    const asked = await w.say("settings clearance clear", MODERATOR);
    expect(asked.text).toContain("What was said there until now stays there.");
    expect(await labelOf("general")).toBe("green");
    await press(asked, "Yes", MODERATOR);
    expect(await labelOf("general")).toBe("clear");
    expect((await entries()).map((e) => e.detail)).toEqual([
      { from: "green", to: "red" },
      { from: "red", to: "green" },
      { from: "green", to: "clear" },
    ]);
  });
  test("what was confirmed is a change from what was shown: where that has changed, it asks again", async () => {
    const amber = await w.say("settings clearance amber", MODERATOR);
    await press(await w.say("settings clearance clear", MODERATOR), "Yes", MODERATOR);
    const again = await press(amber, "Yes", MODERATOR);
    expect([audience(again), await labelOf("general")]).toEqual(["caller", "clear"]);
    expect(again.text).toContain("Before: TLP:CLEAR");
    await press(again, "Yes", MODERATOR);
    expect(await labelOf("general")).toBe("amber");
  });
  test("confirmed twice at the same moment, it happens once", async () => {
    const asked = await w.say("settings clearance amber", MODERATOR);
    const both = await Promise.all([press(asked, "Yes", MODERATOR), press(asked, "Yes", { as: "admin" })]);
    expect(await labelOf("general")).toBe("amber");
    expect(await entries()).toHaveLength(1);
    for (const { text } of both) expect(text).toMatch(/From now on|already|in the meantime/);
  });
  test("what was refused is allowed afterwards, and only there", async () => {
    await addChannel("tracing");
    const line = 'meeting add "Names of brokers" tomorrow at 15:00 sharing:amber';
    expect((await w.say(line, MEMBER)).plan.kind).toBe("form");
    await press(await w.say("settings clearance amber", MODERATOR), "Yes", MODERATOR);
    expect((await w.say(line, MEMBER)).text).toContain("Announced in #general.");
    expect((await w.say(line, { ...MEMBER, channel: "tracing" })).plan.kind).toBe("form");
  });
});

describe("another channel", () => {
  test("is set from elsewhere, and told in the community's language by whom", async () => {
    await addChannel("tracing");
    await w.db((db) => db.community.update({ where: { id: "c1" }, data: { language: "es" } }));
    const asked = await w.say("settings clearance amber channel:#tracing", { ...MODERATOR, locale: "en" });
    expect(asked.text).toContain("Show up to TLP:AMBER in #tracing?");
    const done = await press(asked, "Yes", { ...MODERATOR, locale: "en" });
    expect(audience(done)).toBe("caller");
    expect(done.text).toContain("The channel is told in a moment.");
    expect([await labelOf("tracing"), await labelOf("general")]).toEqual(["amber", "green"]);
    const [post, ...more] = await told();
    expect([post?.to.recipient, more]).toEqual(["tracing", []]);
    expect(words(post)).toContain("A partir de ahora puede mostrarse aquí hasta TLP:AMBER (antes TLP:GREEN)");
    expect(words(post)).toContain("Lo fijó The moderator.");
    const listed = await w.say("deliveries", MODERATOR);
    expect(listed.text).toContain("Lo que puede mostrarse allí · #tracing");
  });
  test("is told once of several changes, and of none that was taken back", async () => {
    await addChannel("tracing");
    const done = await press(await w.say("settings clearance amber channel:tracing", MODERATOR), "Yes", MODERATOR);
    await press(done, "Undo", MODERATOR);
    expect(await labelOf("tracing")).toBe("green");
    expect(await told()).toEqual([]);
    await press(await w.say("settings clearance amber channel:tracing", MODERATOR), "Yes", MODERATOR);
    await press(await w.say("settings clearance red channel:tracing", MODERATOR), "Yes", MODERATOR);
    expect((await told()).map(words)).toEqual([
      expect.stringContaining("up to TLP:RED may be shown here (was TLP:GREEN)"),
    ]);
    // What is answered in the channel itself is not told there once more.
    await press(await w.say("settings clearance amber channel:tracing", MODERATOR), "Yes", MODERATOR);
    const there = { ...MODERATOR, channel: "tracing" };
    await press(await w.say("settings clearance green", there), "Yes", there);
    expect(await told()).toEqual([]);
  });
  test("names nobody where people from outside read", async () => {
    await addChannel("open", "open", "clear");
    await addChannel("tracing");
    await press(await w.say("settings clearance clear channel:tracing", MODERATOR), "Yes", MODERATOR);
    const [post] = await told();
    expect(words(post)).toContain("up to TLP:CLEAR");
    expect(words(post)).not.toContain("The moderator");
  });
  test("that nobody knows, or several are called, is refused; one that the platform names is noted", async () => {
    expect((await w.say("settings clearance amber channel:#nowhere", MODERATOR)).refusal).toBe(
      "settings.clearance.unknown",
    );
    await addChannel("C7", "twins");
    await addChannel("C8", "twins");
    expect((await w.say("settings clearance amber channel:twins", MODERATOR)).refusal).toBe(
      "settings.clearance.unknown",
    );
    const picked = {
      kind: "values",
      path: "settings clearance",
      values: { label: "amber", channel: { id: "C9", name: "twins" } },
    } as const;
    const asked = await w.send(picked, MODERATOR);
    expect(asked.text).toContain("in #twins?");
    await press(asked, "Yes", MODERATOR);
    expect(await stored("C9")).toMatchObject({ name: "twins", clearance: "amber" });
    expect([await labelOf("C7"), await labelOf("C8")]).toEqual(["green", "green"]);
  });
  test("named in the channel itself is the channel itself", async () => {
    const done = await press(await w.say("settings clearance amber channel:general", MODERATOR), "Yes", MODERATOR);
    expect(audience(done)).toBe("channel");
  });
  test("that cannot be told: whoever set it hears of that", async () => {
    await w.close();
    const transport = fakePlatform();
    w = await world({ transports: [transport] });
    await w.store.system(async (db) => {
      await db.space.create({ data: { communityId: "c1", id: "c1f", platform: "fake", externalId: "test" } });
      await db.channel.create({
        data: { communityId: "c1", id: "c1closed", spaceId: "c1f", externalId: "closed", name: "closed" },
      });
      await db.handle.create({
        data: { communityId: "c1", platform: "fake", externalId: "mod", personId: "c1moderator", spaces: ["test"] },
      });
    });
    transport.faults.push({ failure: { kind: "gone" }, seen: false });
    const there: Who = { as: "mod", platform: "fake", space: "test", channel: "office" };
    await press(await w.say("settings clearance amber channel:closed", there), "Yes", there);
    await w.tick();
    await w.tick();
    const [notice] = transport.seen;
    expect([notice?.to.address, notice?.to.recipient]).toEqual(["direct", "mod"]);
    expect(JSON.stringify(notice?.view)).toContain("I could not tell the channel");
  });
});

describe("a channel", () => {
  test("that the bot has not heard of yet is noted", async () => {
    const there = { ...MODERATOR, channel: "fresh" };
    expect(await stored("fresh")).toBeNull();
    await press(await w.say("settings clearance amber", there), "Yes", there);
    expect(await stored("fresh")).toMatchObject({ name: "fresh", clearance: "amber", spaceId: "c1s" });
  });
  test("that other organisations read keeps to what the platform lets be shown, and says so", async () => {
    const shared: Who = { ...MODERATOR, clearance: "clear" };
    const asked = await w.say("settings clearance amber", shared);
    expect(asked.text).toContain(
      "Other organisations read along in this channel: while they do, I show no more than TLP:CLEAR",
    );
    expect((await press(asked, "Yes", shared)).text).toContain("I show no more than TLP:CLEAR");
    expect((await w.say('conclusion add "Ours"', { ...MEMBER, clearance: "clear" })).refusal).toBe(
      "conclusion.add.clearance",
    );
    expect((await w.say("settings clearance clear", shared)).text).not.toContain("Other organisations");
  });
  test("with another label than GREEN is listed for all members, the most sensitive first", async () => {
    expect((await w.say("community show", MEMBER)).text).not.toContain("TLP:");
    await addChannel("board", "board", "red");
    await addChannel("outside", "outside", "clear");
    await addChannel("plain", "plain", "green");
    for (const [line, who] of [
      ["community show", MEMBER],
      ["settings", MODERATOR],
    ] as const)
      expect((await w.say(line, who)).text).toMatch(
        /Channels that may show other than TLP:GREEN: #board – TLP:RED\s+#outside – TLP:CLEAR/,
      );
  });
});

describe("a direct message", () => {
  const direct = (as: string): Who => ({ as, channel: "D1", direct: true });
  test("has nothing to set, but another channel can be set from there", async () => {
    expect((await w.say("settings clearance red", direct("moderator"))).refusal).toBe("settings.clearance.direct");
    const asked = await w.say("settings clearance red channel:general", direct("moderator"));
    await press(asked, "Yes", direct("moderator"));
    expect(await labelOf("general")).toBe("red");
    expect(await stored("D1")).toBeNull();
  });
  test("shows what the member may see, and no more", async () => {
    await w.db((db) =>
      db.meeting.create({
        data: {
          ...{
            communityId: "c1",
            id: "amber",
            title: "Amber",
            folded: "amber",
            startsLocal: "2026-11-24T09:00",
            zone: "America/Mexico_City",
            minutes: 60,
          },
          ...{
            startsAt: w.clock.now(),
            platform: "console",
            spaceId: "test",
            channel: "general",
            sharing: "amber",
            organiserId: "c1member",
          },
          createdAt: w.clock.now(),
        },
      }),
    );
    await w.db((db) =>
      db.invitation.create({ data: { communityId: "c1", meetingId: "amber", kind: "role", value: "admin" } }),
    );
    // In a channel it stays out; between the two it does not.
    expect((await w.say("minutes open Amber", MEMBER)).refusal).toBe("minutes.clearance");
    expect((await w.say("minutes open Amber", direct("member"))).text).toContain("Minutes are being taken: Amber");
    expect((await w.say("note A name", direct("member"))).text).toContain("In the minutes of “Amber”");
    expect((await w.say('conclusion add "Known in three countries"', direct("member"))).text).toContain(
      "Part of “Amber”",
    );
    expect((await closeAndPost(w, direct("member"))).text).toContain("A name");
    // Whoever may not see it any more goes on with nothing.
    await w.say("minutes open Amber", direct("member"));
    await w.db((db) =>
      db.meeting.update({
        where: { communityId_id: { communityId: "c1", id: "amber" } },
        data: { organiserId: "c1admin" },
      }),
    );
    expect((await w.say("note More", direct("member"))).refusal).toBe("minutes.none");
  });
  test("is reminded by itself as a channel that nobody has described: what is labelled higher is not scheduled there", async () => {
    const said = await w.say('meeting add "Names of brokers" tomorrow at 15:00 sharing:amber', direct("member"));
    expect([said.plan.kind, said.text]).toEqual(["form", expect.stringContaining("TLP:GREEN")]);
  });
});
