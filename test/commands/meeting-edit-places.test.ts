import { afterEach, beforeEach, expect, it } from "vitest";
import { takeBack } from "../support/take-back.ts";
import { type World, world } from "../support/world.ts";
import { addMeeting, addMembers, button, toldTo } from "../core/features/meetings/meeting-world.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
let w: World;
beforeEach(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
  await addMembers(w, 4);
});
afterEach(() => w.close());

const say = (line: string, as = "moderator") => w.say(line, { as });
const rows = async () =>
  (await w.db((db) => db.rsvp.findMany({ orderBy: { personId: "asc" } }))).map((r) => [
    r.occurrence,
    r.personId,
    r.seat ?? r.answer,
  ]);

it("more places, given by an edit, are offered at once", async () => {
  const id = await addMeeting(w, {
    capacity: 1,
    startsLocal: "2026-12-25T15:00",
    startsAt: new Date("2026-12-25T21:00:00Z"),
  });
  for (const p of ["p1", "p2", "p3"]) await say(`meeting rsvp ${id} answer:yes`, p);
  const edited = await say(`meeting edit ${id} capacity:2`);
  expect(edited.refusal).toBeUndefined();
  expect(toldTo(await w.tick())).toEqual(["p2: A place is free for you: Board call"]);
  expect(await rows()).toEqual([
    ["", "p1", "held"],
    ["", "p2", "offered"],
    ["", "p3", "waiting"],
  ]);
});

it("a series that moves takes its line along: who is offered a place is told anew, and the offer lapses in time", async () => {
  const id = await addMeeting(w, {
    capacity: 1,
    rule: "FREQ=WEEKLY",
    startsLocal: "2026-12-25T15:00",
    startsAt: new Date("2026-12-25T21:00:00Z"),
  });
  for (const p of ["p1", "p2", "p3"]) await say(`meeting rsvp ${id} answer:yes`, p);
  await say(`meeting rsvp ${id} answer:no`, "p1");
  await w.tick();
  w.clock.forward(HOUR);
  await say(`meeting move ${id} to:"2026-12-24 15:00" scope:all`);
  expect(await rows()).toEqual([
    ["2026-12-24T15:00", "p1", "no"],
    ["2026-12-24T15:00", "p2", "offered"],
    ["2026-12-24T15:00", "p3", "waiting"],
  ]);
  const [offer] = (await w.tick()).filter((p) => p.to.recipient === "p2");
  expect(offer?.view.title).toBe("A place is free for you: Board call");
  w.clock.forward(11 * HOUR);
  expect(toldTo(await w.tick())).toContain("p3: A place is free for you: Board call");
  expect((await w.press(button(offer?.view, "Accept"), { as: "p2" })).text).toContain("You are number 1 in line.");
});

it("what was answered about a meeting's only time is about the first where it repeats from now on, and back", async () => {
  const id = await addMeeting(w, { startsLocal: "2026-12-25T15:00", startsAt: new Date("2026-12-25T21:00:00Z") });
  await say(`meeting rsvp ${id} answer:yes`, "p1");
  const edited = await say(`meeting edit ${id} repeat:weekly`);
  expect(await rows()).toEqual([["2026-12-25T15:00", "p1", "yes"]]);
  await say(`meeting rsvp ${id} answer:no all:yes`, "p1");
  await say(`meeting rsvp ${id} answer:no all:yes`, "p2");
  await takeBack(w, edited, { as: "moderator" });
  expect(await rows()).toEqual([
    ["", "p1", "yes"],
    ["", "p2", "no"],
  ]);
});

it("fewer places than people have are told to the organiser, who hears that nobody loses theirs", async () => {
  const id = await addMeeting(w, {
    capacity: 3,
    organiserId: "p4",
    startsLocal: "2026-12-25T15:00",
    startsAt: new Date("2026-12-25T21:00:00Z"),
  });
  for (const p of ["p1", "p2", "p3"]) await say(`meeting rsvp ${id} answer:yes`, p);
  await w.tick();
  await say(`meeting edit ${id} capacity:1`);
  w.clock.forward(3 * MINUTE);
  const [told] = (await w.tick()).filter(
    (p) => p.to.recipient === "p4" && p.view.title?.startsWith("Places have changed"),
  );
  expect(JSON.stringify(told?.view)).toContain("3 of 1 taken");
  expect(JSON.stringify(told?.view)).toContain("2 more people have a place than there are now. Nobody loses theirs.");
  expect((await rows()).map(([, , seat]) => seat)).toEqual(["held", "held", "held"]);
  // Enough places are no news.
  await say(`meeting edit ${id} capacity:5`);
  w.clock.forward(3 * MINUTE);
  expect((await w.tick()).filter((p) => p.to.recipient === "p4" && p.view.title?.startsWith("Places"))).toEqual([]);
});
