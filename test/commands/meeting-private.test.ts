import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type World, world } from "../support/world.ts";

let w: World;
let hidden: string;
const UNKNOWN = "0123456789";
beforeAll(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
  // An admin's, for moderators; the member is invited to nothing.
  await w.say(
    'meeting add "Zebra undercover" 2026-12-01 10:00 repeat:weekly invite:moderators place:Atlantis agenda:Informants',
    { as: "admin" },
  );
  hidden = (await w.db((db) => db.meeting.findFirstOrThrow({ where: { title: "Zebra undercover" } }))).id;
  await w.say(`conclusion add "Ask the registry first." meeting:${hidden}`, { as: "admin" });
  await w.say('meeting add "Open call" 2026-12-02 10:00');
});
afterAll(() => w.close());

const asMember = async (line: string) => (await w.say(line)).text;

describe("a meeting that invites only some is to the others as one that does not exist", () => {
  test.each([
    "meeting show ID",
    "meeting edit ID place:X",
    "meeting move ID to:16:00",
    "meeting skip ID",
    "meeting cancel ID",
    "meeting restore ID",
    "meeting undo ID edit:abc",
    "conclusion add Agreed. meeting:ID",
    "conclusion list meeting:ID",
  ])("%s", async (line) => {
    const tried = await w.say(line.replace("ID", hidden));
    const unknown = await w.say(line.replace("ID", UNKNOWN));
    expect(tried.text.replaceAll(hidden, "ID")).toBe(unknown.text.replaceAll(UNKNOWN, "ID"));
    expect(tried.text).toContain("meeting:");
    expect(tried.plan.kind).toBe(unknown.plan.kind);
    expect(JSON.stringify(tried.form ?? {})).not.toContain("Zebra");
    expect((await w.say(line.replace("ID", hidden), { as: "admin" })).text).not.toBe(tried.text);
    await w.db((db) =>
      db.meeting.update({ where: { communityId_id: { communityId: "c1", id: hidden } }, data: { cancelledAt: null } }),
    );
    await w.db((db) => db.occurrenceChange.deleteMany({}));
  });

  test("by its words, in lists, counts and searches", async () => {
    for (const line of [
      "meeting show Zebra undercover",
      "meeting list",
      "meeting find Zebra",
      "meeting find Atlantis",
      "meeting find informants",
      "find zebra",
      "find registry",
      "conclusion list",
    ]) {
      // What was typed is said again: nothing else of it.
      const said = (await asMember(line)).replaceAll(/zebra( undercover)?/gi, "");
      expect([line, /zebra|undercover|atlantis|informants/i.exec(said)]).toEqual([line, null]);
    }
    expect((await asMember("meeting list")).split("\n")[0]).toBe("1 meeting");
    expect(await asMember("meeting find Zebra")).toBe(await asMember("meeting find Qwerty"));
    expect((await w.say("meeting find Atlantis", { as: "moderator" })).text).toContain("Zebra undercover");
  });

  test("in what is offered while typing", async () => {
    const offered = async (as: string) => {
      const { plan } = await w.send({ kind: "complete", line: "meeting show meeting:" }, { as });
      return plan.kind === "suggest" ? plan.choices.map((c) => c.label) : [];
    };
    expect(await offered("member")).toEqual(["Open call"]);
    expect(await offered("moderator")).toEqual(expect.arrayContaining(["Open call", "Zebra undercover"]));
  });

  test("a conclusion is shown without its name", async () => {
    const { id } = await w.db((db) => db.conclusion.findFirstOrThrow({ where: { meetingId: hidden } }));
    expect(await asMember(`conclusion show ${id}`)).not.toContain("Zebra");
    expect((await w.say(`conclusion show ${id}`, { as: "admin" })).text).toContain("Meeting: Zebra undercover");
  });
});

describe("a channel", () => {
  test("does not see a reply about a meeting that it may not see, nor its reminders and changes", async () => {
    const plan = async (line: string, who = {}) => (await w.say(line, { as: "admin", ...who })).plan;
    expect(await plan('meeting add "Zebra two" 2026-12-03 10:00 invite:moderators')).toMatchObject({
      audience: "caller",
    });
    expect(await plan("meeting edit Zebra two place:Cave")).toMatchObject({ audience: "caller" });
    expect(await plan("meeting edit Zebra two invite:everyone")).toMatchObject({ audience: "caller" });
    expect(await plan("meeting edit Zebra two place:Hall")).toMatchObject({ audience: "caller" });
    expect(await plan("meeting edit Zebra two invite:moderators")).toMatchObject({ audience: "caller" });
    expect(await plan("meeting cancel Zebra two")).toMatchObject({ audience: "caller" });
    const posts = await w.tick();
    expect(posts.filter((p) => p.to.address === "channel" && JSON.stringify(p.view).includes("Zebra"))).toEqual([]);
    w.clock.forward(Date.parse("2026-12-01T15:50:00Z") - w.clock.now().getTime());
    await w.tick();
    expect(
      await w.db((db) =>
        db.delivery.count({ where: { subjectId: hidden, address: "channel", kind: { in: ["reminder", "change"] } } }),
      ),
    ).toBe(0);
    expect((await w.say(`meeting show ${hidden}`, { as: "admin" })).text).toContain(
      "Reminder: 15 minutes before, to those invited",
    );
  });

  test("that only moderators read sees what is for moderators", async () => {
    await w.db(async (db) => {
      const { id: spaceId } = await db.space.findFirstOrThrow({ where: { platform: "console" } });
      await db.channel.create({
        data: { communityId: "c1", id: "ch1", spaceId, externalId: "tracing", name: "tracing", clearance: "red" },
      });
    });
    const said = await w.say('meeting add "Zebra three" 2026-12-04 10:00 invite:moderators sharing:red', {
      as: "admin",
      channel: "tracing",
    });
    expect(said.text).toContain("Announced in #tracing.");
    expect((await w.say("meeting find three")).text).not.toContain("Zebra");
    expect((await w.say("meeting edit Zebra three place:X", { as: "admin", channel: "general" })).plan).toMatchObject({
      audience: "caller",
    });
  });
});
