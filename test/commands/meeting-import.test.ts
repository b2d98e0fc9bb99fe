import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import type { Action } from "../../src/core/kernel/views/model.ts";
import { addCommunity, type Said, type World, world } from "../support/world.ts";

let w: World;
beforeAll(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
});
beforeEach(() => w.db((db) => db.meeting.deleteMany()));
afterAll(() => w.close());

const TEXT = [
  "BEGIN:VCALENDAR",
  ...["BEGIN:VEVENT", "UID:a@example.org", "DTSTART:20261201T090000", "SUMMARY:Board call", "END:VEVENT"],
  ...[
    "BEGIN:VEVENT",
    "UID:b@example.org",
    "DTSTART:20261201T090000",
    "RRULE:FREQ=HOURLY",
    "SUMMARY:Hourly",
    "END:VEVENT",
  ],
  "END:VCALENDAR",
  "",
].join("\r\n");
const file = (text: string) => ({
  name: "x.ics",
  mediaType: "text/calendar",
  size: text.length,
  base64: Buffer.from(text).toString("base64"),
});
const importing = (values: object, as = "moderator") =>
  w.send(
    { kind: "values", path: "meeting import", values: values as Record<string, unknown> },
    { as, channel: "general" },
  );
const button = ({ view }: Said): Action => {
  const found = actionsIn(view ?? { blocks: [] }).find((a) => a.label === "Import it");
  if (!found) throw new Error("there is no button");
  return found;
};
const titles = () => w.db(async (db) => (await db.meeting.findMany({ orderBy: { title: "asc" } })).map((m) => m.title));

describe("meeting import", () => {
  it("says first what it would do, to the caller alone, and does it by a button", async () => {
    const said = await importing({ file: file(TEXT), zone: "Madrid" });
    expect(said.plan).toMatchObject({ kind: "work", audience: "caller" });
    expect(said.text.split("\n").slice(0, 6)).toEqual([
      "What importing this file would do",
      "1 new, 0 changed, 0 cancelled, 0 as they were, 1 left out.",
      "Left out",
      "- Hourly · Line: 10 · Why: Meetings repeat daily at most; “FREQ=HOURLY” is more often than that.",
      "- New: Board call, Tuesday, 1 December 2026 at 09:00 (Madrid)",
      "Nothing has been written yet. New meetings will be reminded of in this channel.",
    ]);
    expect(said.text).not.toContain("BEGIN:");
    expect(await titles()).toEqual([]);
    const done = await w.press(button(said), { as: "moderator" });
    expect(done.text).toContain("Imported\n1 new");
    const made = await w.db((db) => db.meeting.findFirstOrThrow());
    expect(made).toMatchObject({
      title: "Board call",
      zone: "Europe/Madrid",
      startsLocal: "2026-12-01T09:00",
      organiserId: "c1moderator",
      channel: "general",
    });
    const [audit] = await w.db((db) => db.audit.findMany({ where: { action: "import.calendar" } }));
    expect(audit?.detail).toEqual({ created: 1, updated: 0, cancelled: 0, unchanged: 0, skipped: 1 });
    expect((await w.press(button(said), { as: "moderator" })).text).toContain(
      "0 new, 0 changed, 0 cancelled, 1 as they were",
    );
    expect(await titles()).toEqual(["Board call"]);
  });

  it("shows what is left out as a table, twenty events at most, and counts the rest", async () => {
    const hourly = (i: number) =>
      [
        "BEGIN:VEVENT",
        `UID:${i}`,
        "DTSTART:20261201T090000",
        "RRULE:FREQ=HOURLY",
        `SUMMARY:Hourly ${i}`,
        "END:VEVENT",
      ].join("\r\n");
    const events = Array.from({ length: 22 }, (_, i) => hourly(i + 1));
    const text = ["BEGIN:VCALENDAR", ...events, "END:VCALENDAR", ""].join("\r\n");
    const { view, text: said } = await importing({ file: file(text) });
    const table = view?.blocks.find((block) => block.kind === "table");
    expect(table?.columns.map((column) => column.label)).toEqual(["Event", "Line", "Why"]);
    expect(table?.rows.map(([title, line]) => [title, line])).toEqual(
      Array.from({ length: 20 }, (_, i) => [[`Hourly ${i + 1}`], [String(5 + i * 6)]]),
    );
    expect(said).toContain("And 2 more.");
  });

  it("has nothing to press where nothing is to be done", async () => {
    await w.press(button(await importing({ file: file(TEXT) })), { as: "moderator" });
    const again = await importing({ file: file(TEXT) });
    expect(again.text).toContain("There is nothing to do.");
    expect(() => button(again)).toThrow();
  });

  it("asks for the file, and says what is wrong with one that is none", async () => {
    expect((await w.say("meeting import", { as: "moderator" })).form?.fields.map((f) => f.name)).toEqual([
      "file",
      "zone",
    ]);
    expect((await importing({ file: file("Hello") })).text).toContain("Line 1: “Hello” stands outside the calendar.");
  });

  it("is for moderators; the button, too, and of this community alone, for a day", async () => {
    expect((await importing({ file: file(TEXT) }, "member")).refusal).toBe("role.least");
    const said = await importing({ file: file(TEXT) });
    expect((await w.press(button(said), { as: "member" })).refusal).toBe("role.least");
    await addCommunity(w.store, "c2", "other", w.clock.now());
    const pressed = button(said);
    expect((await w.press(pressed, { as: "moderator", space: "other" })).refusal).toBe("calendar.import.gone");
    w.clock.forward(25 * 3_600_000);
    expect((await w.press(pressed, { as: "moderator" })).refusal).toBe("calendar.import.gone");
    expect(await titles()).toEqual([]);
  });
});
