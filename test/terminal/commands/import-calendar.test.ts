import { afterAll, beforeAll, expect, it } from "vitest";
import { type World, world } from "../../support/world.ts";
import { hear } from "./heard.ts";

let w: World;
beforeAll(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
  await w.say('meeting add "In general" tomorrow at 15:00', { channel: "general" });
});
afterAll(() => w.close());

const event = (...lines: string[]) =>
  ["BEGIN:VCALENDAR", "BEGIN:VEVENT", ...lines, "END:VEVENT", "END:VCALENDAR", ""].join("\n");
const bring = (text: string, more: object = {}) =>
  hear(w, "import", { kind: "meetings", base64: Buffer.from(text).toString("base64"), channel: "general", ...more });
const GOOD = event("UID:t1@example.org", "DTSTART:20261201T090000", "SUMMARY:From a file");

it("imports a calendar into a channel, in a zone, and says event by event what became of it", async () => {
  const dry = await bring(GOOD, { dryRun: true, zone: "Madrid" });
  expect(dry).toMatchObject({ exit: 0, err: "" });
  expect(dry.out.split("\n")).toEqual([
    "New: From a file, Tuesday, 1 December 2026 at 09:00 (Madrid)",
    "1 new, 0 changed, 0 cancelled, 0 as they were, 0 left out.",
    "That was a dry run: nothing was written.",
  ]);
  expect(await w.db((db) => db.meeting.count({ where: { title: "From a file" } }))).toBe(0);
  expect((await bring(GOOD, { zone: "Madrid" })).exit).toBe(0);
  expect(await w.db((db) => db.meeting.findFirst({ where: { title: "From a file" } }))).toMatchObject({
    zone: "Europe/Madrid",
    channel: "general",
    organiserId: null,
  });
  expect(await w.db((db) => db.audit.count({ where: { action: "import.calendar" } }))).toBe(1);
});

it("exits 1 for a file that is refused, 2 for a command line that is wrong", async () => {
  expect(await bring("BEGIN:VCALENDAR\nBEGIN:VEVENT\n")).toMatchObject({
    exit: 1,
    out: "",
    err: expect.stringContaining("Line 2: VEVENT begins here") as string,
  });
  expect(await bring(GOOD, { channel: undefined })).toMatchObject({
    exit: 2,
    err: expect.stringContaining("--channel") as string,
  });
  expect(await bring(GOOD, { channel: "nowhere" })).toMatchObject({
    exit: 2,
    err: expect.stringContaining("nowhere") as string,
  });
  expect(await bring(GOOD, { zone: "Middle Earth" })).toMatchObject({ exit: 2 });
  expect(await bring("title,start\n")).toMatchObject({
    exit: 2,
    err: expect.stringContaining("The option --channel") as string,
  });
});
