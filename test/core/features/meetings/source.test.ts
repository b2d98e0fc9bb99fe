import { afterAll, beforeAll, expect, test } from "vitest";
import type { Caller } from "../../../../src/core/kernel/access/caller.ts";
import { meetingLookup } from "../../../../src/core/features/meetings/meeting-lookup.ts";
import { type World, world } from "../../../support/world.ts";

let w: World;
const caller = (role: Caller["role"]): Caller => ({
  name: "x",
  role,
  language: "en",
  zone: "UTC",
  user: "x",
  here: { platform: "console", space: "test", address: "channel", recipient: "general" },
  ceiling: "amber",
  clearance: "green",
});
const words = async (text: string, role: Caller["role"] = "member") =>
  (await w.db((db) => meetingLookup.byWords(db, caller(role), text, 25))).map((c) => c.label);
beforeAll(async () => {
  w = await world();
  for (const line of [
    '"Reunión de aduanas" tomorrow at 15:00',
    '"Monthly customs call" tomorrow at 16:00 repeat:monthly',
    '"100% percent_call" tomorrow at 17:00',
    '"Board call" tomorrow at 18:00',
    '"Board call" 2027-02-01 18:00',
    '"Gone call" tomorrow at 19:00',
  ])
    await w.say(`meeting add ${line}`);
  await w.say("meeting cancel Gone call");
});
afterAll(() => w.close());

test("finds by words in any order, without accents, and takes them literally", async () => {
  expect(await words("REUNION")).toEqual(["Reunión de aduanas"]);
  expect(await words("call customs")).toEqual(["Monthly customs call"]);
  expect(await words("%")).toEqual(["100% percent_call"]);
  expect(await words("t_c")).toEqual(["100% percent_call"]);
  expect(await words("nothing")).toEqual([]);
});

test("lists beginnings first and series before single meetings, and tells twins apart", async () => {
  expect(await words("")).toEqual([
    "Monthly customs call",
    "Board call (2 February 2027)",
    "Board call (26 November 2026)",
    "100% percent_call",
    "Reunión de aduanas",
  ]);
  expect((await words("board")).slice(0, 2)).toEqual(["Board call (2 February 2027)", "Board call (26 November 2026)"]);
});

test("a day behind the title, or the id, tells meetings of one title apart", async () => {
  const { id } = await w.db((db) =>
    db.meeting.findFirstOrThrow({ where: { folded: "board call", startsAt: { gt: new Date("2027-01-01") } } }),
  );
  const lookup = (text: string) =>
    w.db(async (db) => meetingLookup.byDay?.(db, caller("member"), text, 25, w.clock.now()));
  for (const [said, day] of [
    ["board call on 2 February", "on 2 February"],
    ["Board call (2 February 2027)", "(2 February 2027)"],
    ["board call 2027-02-02", "2027-02-02"],
    [`${id} 2 February`, "2 February"],
  ])
    expect(await lookup(said ?? ""), said).toEqual([{ value: id, label: "Board call", day }]);
  for (const said of ["board call 3 February", "nothing 2 February", "board call"])
    expect(await lookup(said), said).toEqual([]);
  expect(await words("board call 2 February")).toEqual([]);
});

test("finds a cancelled meeting by its id, by words where nothing else has them, and nothing for guests", async () => {
  const { id } = await w.db((db) => db.meeting.findFirstOrThrow({ where: { title: "Gone call" } }));
  expect(await words("gone")).toEqual(["Gone call"]);
  expect(await words("call")).not.toContain("Gone call");
  expect(await w.db((db) => meetingLookup.byId(db, caller("member"), id))).toEqual({ value: id, label: "Gone call" });
  expect(await w.db((db) => meetingLookup.byId(db, caller("guest"), id))).toBeUndefined();
  expect(await words("", "guest")).toEqual([]);
});
