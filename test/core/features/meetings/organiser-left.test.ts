import { afterEach, beforeEach, expect, it } from "vitest";
import { leave } from "../../../../src/core/services/people/leave.ts";
import { toPlain } from "../../../../src/core/kernel/views/plain.ts";
import { formatter } from "../../../../src/core/kernel/language/format.ts";
import { type World, world } from "../../../support/world.ts";
import { addMembers, addMeeting } from "./meeting-world.ts";

let w: World;
beforeEach(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
  await addMembers(w, 2);
});
afterEach(() => w.close());

const goes = (user: string) => leave(w, { platform: "console", user, now: w.clock.now() });
const AHEAD = { startsLocal: "2026-12-25T15:00", startsAt: new Date("2026-12-25T21:00:00Z") };
const told = async () =>
  (await w.tick())
    .map((p) => ({
      to: p.to.recipient,
      text: toPlain(p.view, { format: formatter("en", "America/Mexico_City"), now: p.at }),
    }))
    .filter(({ text }) => text.includes("has left"));

it("moderators are told at once of meetings that nobody runs any more", async () => {
  await addMeeting(w, { ...AHEAD, title: "Board call", organiserId: "p1" });
  await goes("p1");
  const first = await told();
  expect(first.map(({ to }) => to).sort()).toEqual(["admin", "moderator"]);
  expect(first[0]?.text).toContain("“Board call”, next on");
  expect(await told()).toEqual([]);
});

it("of several the next is named and the others are counted; of those that are over or cancelled nothing is said", async () => {
  await addMeeting(w, { ...AHEAD, title: "Board call", organiserId: "p1" });
  const later = { startsLocal: "2027-01-25T15:00", startsAt: new Date("2027-01-25T21:00:00Z") };
  await addMeeting(w, { ...later, title: "Later call", organiserId: "p1" });
  const off = await addMeeting(w, { ...later, title: "Off", organiserId: "p1" });
  await w.say(`meeting cancel ${off}`, { as: "moderator" });
  await goes("p1");
  expect((await told())[0]?.text).toMatch(/“Board call”.* and 1 other meeting have no organiser now/);
  await goes("p2");
  expect(await told()).toEqual([]);
});

it("moderators are told once a day of whoever comes back and leaves again", async () => {
  await addMeeting(w, { ...AHEAD, title: "Board call", organiserId: "p1" });
  const back = () =>
    w.db(async (db) => {
      await db.person.updateMany({ where: { id: "p1" }, data: { leftAt: null } });
      await db.handle.updateMany({ where: { personId: "p1" }, data: { leftAt: null } });
    });
  const times = [];
  for (let n = 0; n < 4; n += 1) {
    await goes("p1");
    times.push((await told()).length);
    await back();
    w.clock.forward(60_000);
  }
  expect(times).toEqual([2, 0, 0, 0]);
  w.clock.forward(24 * 3_600_000);
  await goes("p1");
  expect(await told()).toHaveLength(2);
});
