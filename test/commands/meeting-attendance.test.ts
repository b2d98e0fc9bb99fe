import { afterEach, beforeEach, expect, it } from "vitest";
import { mention } from "../../src/core/kernel/text/mention.ts";
import { audited } from "../support/audited.ts";
import { type World, world } from "../support/world.ts";
import { addMeeting, addMembers, button } from "../core/features/meetings/meeting-world.ts";

const HOUR = 3_600_000;
let w: World;
let id: string;
beforeEach(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
  await addMembers(w, 4);
  id = await addMeeting(w, { rule: "FREQ=WEEKLY", chairId: "p4" });
  for (const p of ["p1", "p2"]) await w.say(`meeting rsvp ${id} answer:yes`, { as: p });
  await w.say(`meeting rsvp ${id} answer:no`, { as: "p3" });
});
afterEach(() => w.close());

const there = async () =>
  (await w.db((db) => db.attendance.findMany({ orderBy: { personId: "asc" } }))).map(
    (a) => `${a.occurrence} ${a.personId}`,
  );
const say = (rest = "", as = "moderator") => w.say(`meeting attendance ${id} ${rest}`, { as });

it("is not recorded before it begins, nor by whoever does not run the meeting", async () => {
  expect((await say()).text).toBe(
    "“Board call” begins Wednesday, 25 November 2026 at 15:00 (Mexico City). Who was there can be recorded from then on.",
  );
  w.clock.forward(30 * HOUR);
  expect((await say("persons:Person 1", "p1")).refusal).toBe("attendance.hosts");
  expect((await say("persons:Person 1", "p4")).refusal).toBeUndefined();
  expect(await there()).toEqual(["2026-11-25T15:00 p1"]);
});

it("is recorded by a press on a name or on all who said yes, and corrected by another", async () => {
  w.clock.forward(32 * HOUR);
  const shown = await say();
  expect(shown.text.split("\n")[0]).toBe("Nobody recorded: Board call");
  const one = await w.press(button(shown.view, "Person 3"), { as: "moderator" });
  expect(one.text.split("\n")[0]).toBe("1 person was there: Board call");
  const all = await w.press(button(one.view, "All who said yes"), { as: "moderator" });
  expect(all.text.split("\n")[0]).toBe("3 persons were there: Board call");
  await w.press(button(all.view, "✓ Person 1"), { as: "moderator" });
  expect(await there()).toEqual(["2026-11-25T15:00 p2", "2026-11-25T15:00 p3"]);
  expect(await audited(w, "meeting.attendance", "meeting.attendance.remove")).toMatchObject([
    { action: "meeting.attendance", detail: { persons: ["person:p3"] } },
    { action: "meeting.attendance", detail: { persons: ["person:p1", "person:p2"] } },
    { action: "meeting.attendance.remove", detail: { persons: ["person:p1"] } },
  ]);
});

it("takes names and mentions, several at once; an unknown one is asked about and nothing is recorded", async () => {
  w.clock.forward(32 * HOUR);
  await say(`persons:Person 1, ${mention({ name: "@Two", id: "p2" })} ${mention({ name: "@Three", id: "p3" })}`);
  expect(await there()).toEqual(["2026-11-25T15:00 p1", "2026-11-25T15:00 p2", "2026-11-25T15:00 p3"]);
  await say("persons:Person 1, Person 2 remove:yes");
  expect(await there()).toEqual(["2026-11-25T15:00 p3"]);
  const unsure = await say("persons:Person 1, Person");
  expect(unsure.plan.kind).toBe("form");
  expect(unsure.plan.kind === "form" && unsure.plan.errors?.["persons"]?.suggestions?.[0]).toEqual({
    value: "Person 1, p1",
    label: "Person 1, Person 1",
  });
  expect(await there()).toEqual(["2026-11-25T15:00 p3"]);
});

it("is about the time that began last, or about a named one", async () => {
  w.clock.forward((7 * 24 + 31) * HOUR);
  await say("persons:p1");
  await say("persons:p2 time:2026-11-25");
  expect(await there()).toEqual(["2026-12-02T15:00 p1", "2026-11-25T15:00 p2"]);
  expect((await say("persons:p2 time:2026-12-09")).refusal).toBe("attendance.early");
});
