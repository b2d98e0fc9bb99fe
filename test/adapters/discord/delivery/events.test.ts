import { describe, expect, it, vi } from "vitest";
import { setMirror } from "../../../../src/core/features/calendar/mirror/mirror.ts";
import { aChange } from "../../../core/features/calendar/a-meeting.ts";
import { earlierState } from "../../../support/earlier-state.ts";
import { MINUTE, type Office, office } from "./guild-fixture.ts";

const HOUR = 60 * MINUTE;
const MAKE = "POST /guilds/:guild/scheduled-events";
const CHANGE = "PATCH /guilds/:guild/scheduled-events/:event";
const LIST = "GET /guilds/:guild/scheduled-events";

/** A meeting on the stage that is to be seen among the server's events; the clock stands at 2026-11-24 15:00 UTC. */
async function mirrored(place: Office, more = "zone:UTC", when = "2026-11-25 15:00"): Promise<string> {
  await place.say(`meeting add "Board call" ${when} ${more}`);
  const { id } = await place.world.db((db) => db.meeting.findFirstOrThrow({ orderBy: { createdAt: "desc" } }));
  await turn(place, id, true);
  return id;
}
const turn = (place: Office, id: string, on: boolean) =>
  place.world.db((db) =>
    setMirror(
      { db, community: { id: place.world.community } as never },
      { id },
      { platform: "discord", space: place.guild },
      on,
    ),
  );
const events = (place: Office) =>
  [...place.fake.state.guild(place.guild).events.values()].map((e) => ({
    ...{
      name: e.name,
      start: new Date(e.start).toISOString().slice(0, 16),
      location: e.location,
      repeats: e.recurrence !== undefined,
    },
  }));
const rows = (place: Office) => place.world.db((db) => db.nativeEvent.findMany({ orderBy: { occurrence: "asc" } }));
const change = (place: Office, id: string, data: object) =>
  place.world.db((db) =>
    db.meeting.update({ where: { communityId_id: { communityId: place.world.community, id } }, data }),
  );

describe("a mirrored meeting", () => {
  it("becomes an event of the server, with a place, an end and how to look it up", async () => {
    const place = await office();
    const id = await mirrored(place, 'zone:UTC place:"Room 3" duration:45m');
    await place.mirror();
    const [event] = [...place.fake.state.guild(place.guild).events.values()];
    expect(event).toMatchObject({
      name: "Board call",
      location: "Room 3",
      description: `/meeting show meeting:${id}`,
      creator: place.fake.botUser,
    });
    expect([event?.start, event?.end].map((t) => new Date(t ?? 0).toISOString())).toEqual([
      "2026-11-25T15:00:00.000Z",
      "2026-11-25T15:45:00.000Z",
    ]);
    await place.mirror();
    expect(place.fake.requests.filter((r) => r.route.includes("scheduled-events") && r.method !== "GET")).toHaveLength(
      1,
    );
  });

  it("moves with it, and goes when it is cancelled, when it is turned off, and when its label says so", async () => {
    const place = await office();
    const id = await mirrored(place);
    await place.mirror();
    await change(place, id, {
      startsLocal: "2026-11-25T17:00",
      startsAt: new Date("2026-11-25T17:00:00Z"),
      title: "Board call, later",
      changes: undefined,
    });
    await place.mirror();
    expect(place.calls(MAKE)).toBe(1);
    expect(events(place)).toEqual(
      [{ name: "Board call, later", start: "2026-11-25T17:00", location: "general", repeats: false }].map((e) => ({
        ...e,
        location: expect.any(String) as string,
      })),
    );
    await change(place, id, { cancelledAt: place.world.clock.now() });
    await place.mirror();
    expect(events(place)).toEqual([]);
    await change(place, id, { cancelledAt: null });
    await place.mirror();
    expect(events(place)).toHaveLength(1);
    await turn(place, id, false);
    await place.mirror();
    expect(events(place)).toEqual([]);
    expect((await rows(place)).map((r) => [r.occurrence, r.says, r.externalId])).toEqual([["", "off", null]]);
    await turn(place, id, true);
    await place.mirror();
    expect(events(place)).toHaveLength(1);
    await change(place, id, { sharing: "amber" });
    await place.mirror();
    expect(events(place)).toEqual([]);
  });

  it("says what it is by now after a lost answer, also where all is as it was before", async () => {
    const place = await office();
    const id = await mirrored(place, 'zone:UTC place:"Room 3"');
    await place.mirror();
    // Discord takes it, and nobody hears so; meanwhile it is in its room again.
    await change(place, id, { place: "Room 4" });
    place.fake.fail(CHANGE, { dropAfterAccept: true, times: 1 });
    await place.mirror();
    expect(events(place)).toMatchObject([{ location: "Room 4" }]);
    await change(place, id, { place: "Room 3" });
    await place.pass(2 * MINUTE);
    await place.mirror();
    expect(events(place)).toMatchObject([{ location: "Room 3" }]);
    // Once it is known what it says, nothing is said again.
    await place.pass(2 * MINUTE);
    await place.mirror();
    expect(place.calls(CHANGE)).toBe(2);
  });

  it("says what it is to say in a database that went back", async () => {
    const place = await office();
    const { store, product } = place.world;
    await product.noteOrigin();
    const id = await mirrored(place, 'zone:UTC place:"Room 3"');
    await place.mirror();
    const goBack = await earlierState(store, "native_event");
    await change(place, id, { place: "Room 4" });
    await place.pass(2 * MINUTE);
    await place.mirror();
    expect(events(place)).toMatchObject([{ location: "Room 4" }]);
    // As it was when that was not decided yet.
    await change(place, id, { place: "Room 3" });
    await goBack();
    await product.noteOrigin();
    await place.mirror();
    expect(events(place)).toMatchObject([{ location: "Room 3" }]);
    expect(place.calls(MAKE)).toBe(1);
  });

  it("does not wait for one with which there is a bug", async () => {
    const place = await office();
    await mirrored(place);
    await place.pass(MINUTE);
    await mirrored(place, 'zone:UTC place:"Room 3"', "2026-11-26 15:00");
    vi.spyOn(place.transport.events!, "make").mockRejectedValueOnce(new TypeError("a bug"));
    await place.mirror();
    expect([events(place).length, place.world.logged.map(({ level }) => level)]).toEqual([1, ["error"]]);
    await place.pass(2 * MINUTE);
    await place.mirror();
    expect(events(place)).toHaveLength(2);
  });

  it("that is under way is left alone, and ends by itself", async () => {
    const place = await office();
    await mirrored(place);
    await place.mirror();
    await place.pass(24.5 * HOUR);
    await place.mirror();
    await place.pass(HOUR);
    await place.mirror();
    await place.mirror();
    expect(
      place.fake.requests
        .filter((r) => r.route.includes("scheduled-events") && r.method !== "GET")
        .map((r) => r.method),
    ).toEqual(["POST"]);
    expect((await rows(place)).map((r) => [r.occurrence, r.externalId])).toEqual([["", null]]);
  });

  it("that repeats as Discord can is one event; with an exception, or otherwise, always the next time", async () => {
    const place = await office();
    const id = await mirrored(place, "repeat:weekly zone:Asuncion");
    await place.mirror();
    expect(events(place)).toMatchObject([{ start: "2026-11-25T18:00", repeats: true }]);
    await place.world.db((db) =>
      db.occurrenceChange.create({
        data: {
          ...aChange("2026-12-02T15:00", "changed", { zone: "America/Asuncion", to: "2026-12-02T16:00" }),
          meetingId: id,
        },
      }),
    );
    await place.mirror();
    expect(events(place)).toMatchObject([{ start: "2026-11-25T18:00", repeats: false }]);
    // While it is under way it is the server's event; when it has ended, the next is.
    await place.pass(27.5 * HOUR);
    await place.mirror();
    expect(place.calls(MAKE)).toBe(2);
    await place.pass(HOUR);
    await place.mirror();
    expect(events(place).at(-1)).toMatchObject({ start: "2026-12-02T19:00", repeats: false });
    expect((await rows(place)).map((r) => r.occurrence)).toEqual(["", "2026-12-02T15:00"]);
  });

  it("keeps Discord's limits", async () => {
    const place = await office();
    const id = await mirrored(place);
    await change(place, id, { title: "T".repeat(120), agenda: "Á ".repeat(1_000), place: "P".repeat(200) });
    await place.mirror();
    const [event] = [...place.fake.state.guild(place.guild).events.values()];
    expect([event?.name.length, event?.location.length]).toEqual([100, 100]);
    expect(event?.description?.length).toBeLessThanOrEqual(1_000);
    expect(event?.description).toMatch(new RegExp(`…\\n\\n/meeting show meeting:${id}$`));
    expect(place.fake.refusals).toEqual([]);
  });
});

describe("an event is made once", () => {
  it.each([
    ["the connection broke before", { dropBefore: true }],
    ["the connection broke after Discord made it", { dropAfterAccept: true }],
    ["a server error", { status: 500 }],
    ["a server error after it was made", { status: 502, applied: true }],
    ["too many requests", { status: 429, retryAfter: 20 }],
  ])("in spite of %s", async (_what, fault) => {
    const place = await office();
    await mirrored(place);
    place.fake.fail(MAKE, { ...fault, times: 1 });
    await place.mirror();
    for (let n = 0; n < 6; n += 1) {
      await place.pass(30_000);
      await place.mirror();
    }
    expect(events(place)).toHaveLength(1);
    expect((await rows(place)).filter((r) => r.externalId !== null)).toHaveLength(1);
  });

  it("though the worker is killed between asking and noting, and then the meeting cancelled", async () => {
    const place = await office();
    const id = await mirrored(place);
    await place.mirror();
    // As it is when the note was never written.
    await place.world.db((db) =>
      db.nativeEvent.updateMany({ where: { externalId: { not: null } }, data: { externalId: null, says: "making" } }),
    );
    await place.pass(2 * MINUTE);
    await place.mirror();
    expect(events(place)).toHaveLength(1);
    expect(place.calls(MAKE)).toBe(1);
    await place.world.db((db) =>
      db.nativeEvent.updateMany({ where: { externalId: { not: null } }, data: { externalId: null, says: "making" } }),
    );
    await change(place, id, { cancelledAt: place.world.clock.now() });
    await place.pass(2 * MINUTE);
    await place.mirror();
    expect(events(place)).toEqual([]);
  });

  it("by two workers at the same time", async () => {
    const place = await office();
    await mirrored(place);
    await Promise.all([place.mirror(), place.mirror(), place.mirror()]);
    expect(place.calls(MAKE)).toBe(1);
    expect(events(place)).toHaveLength(1);
  });

  it("and again where somebody took it away there and it changes", async () => {
    const place = await office();
    const id = await mirrored(place);
    await place.mirror();
    place.fake.state.guild(place.guild).events.clear();
    await place.mirror();
    expect(events(place)).toEqual([]);
    await change(place, id, { place: "Elsewhere" });
    await place.pass(MINUTE);
    await place.mirror();
    expect(events(place)).toMatchObject([{ location: "Elsewhere" }]);
    expect(place.calls(CHANGE)).toBe(1);
  });
});

describe("what Discord refuses", () => {
  it("for want of a permission is told to the organiser once, and tried again an hour later", async () => {
    const place = await office();
    await mirrored(place);
    const guild = place.fake.state.guild(place.guild);
    const held = [...guild.roles.values()].map((r) => [r, r.permissions] as const);
    for (const [role] of held) role.permissions &= ~(1n << 44n);
    for (let n = 0; n < 3; n += 1) await place.mirror();
    expect(place.calls(MAKE)).toBe(1);
    expect(await place.world.db((db) => db.delivery.count({ where: { kind: "notice" } }))).toBe(1);
    await place.pass(HOUR + MINUTE);
    await place.mirror();
    expect(place.calls(MAKE)).toBe(2);
    for (const [role, permissions] of held) role.permissions = permissions;
    await place.pass(HOUR + MINUTE);
    await place.mirror();
    expect(events(place)).toHaveLength(1);
    expect(await place.world.db((db) => db.delivery.count({ where: { kind: "notice" } }))).toBe(1);
  });

  it("because a hundred are there, waits", async () => {
    const place = await office();
    await mirrored(place);
    const guild = place.fake.state.guild(place.guild);
    for (let n = 0; n < 100; n += 1)
      guild.events.set(`e${n}`, {
        id: `e${n}`,
        creator: "1",
        name: "x",
        description: undefined,
        location: "x",
        start: 4e12,
        end: 5e12,
        recurrence: undefined,
        interest: new Map(),
      });
    await place.mirror();
    expect(place.fake.refusals.map((r) => r.code)).toEqual([30038]);
    guild.events.delete("e0");
    await place.pass(HOUR + MINUTE);
    await place.mirror();
    expect([...guild.events.values()].some((e) => e.name === "Board call")).toBe(true);
  });

  it("an event of somebody else's is never taken for ours", async () => {
    const place = await office();
    const id = await mirrored(place);
    const guild = place.fake.state.guild(place.guild);
    guild.events.set("e1", {
      id: "e1",
      creator: place.users.member,
      name: "Board call",
      description: `/meeting show meeting:${id}`,
      location: "x",
      start: 4e12,
      end: 5e12,
      recurrence: undefined,
      interest: new Map(),
    });
    await place.mirror();
    expect(place.calls(MAKE)).toBe(1);
    expect(place.calls(LIST)).toBe(1);
    expect(guild.events.size).toBe(2);
  });
});
