import { afterAll, beforeAll, expect, it } from "vitest";
import { following } from "../../../../src/core/features/conclusions/chores/following-chore.ts";
import { missetClock } from "../../../support/misset-clock.ts";
import { type World, world } from "../../../support/world.ts";

const DAY = 86_400_000;
const MODERATOR = { as: "moderator" };

let w: World;
beforeAll(async () => {
  w = await world({ now: "2026-11-24T07:00:00Z" });
});
afterAll(() => w.close());

const titles = async () => (await w.tick()).flatMap(({ to, view }) => (to.address === "direct" ? [view.title] : []));

it("a clock that was ahead by a year keeps nobody from being asked whether they do it, nor how far it is", async () => {
  const set = missetClock(w);
  await w.say('conclusion add "The list is sent." kind:action owner:"@The member" due:2026-12-08', MODERATOR);
  expect(await titles()).toEqual(["Is this yours to do?"]);
  await w.say("me edit quiet:22:00-07:00");
  // At one in the night, in their quiet hours: what is planned waits for a morning, and before that comes the clock is put right.
  set(365 * DAY);
  await w.say('conclusion add "A year on." kind:action owner:"@The member" due:2027-12-02', MODERATOR);
  set(366 * DAY);
  await following.run(w);
  const waiting = await w.db((db) => db.delivery.findMany({ where: { state: "planned" }, select: { kind: true } }));
  expect(new Set(waiting.map(({ kind }) => kind))).toEqual(new Set(["assigned", "nudge"]));
  set(0);
  const days: string[] = [];
  for (let day = 0; day < 16; day += 1) {
    await following.run(w);
    w.clock.forward(DAY / 3);
    for (const title of await titles()) days.push(`${w.clock.now().toISOString().slice(5, 10)} ${title}`);
    w.clock.forward((DAY * 2) / 3);
  }
  expect(days).toEqual([
    "11-24 Is this yours to do?",
    ...["12-01", "12-07", "12-08"].map((day) => `${day} This is yours to do`),
  ]);
});

it("what was said by a clock that was ahead is neither the last for as long, nor said lately", async () => {
  const later = await world({ now: "2026-11-24T15:00:00Z" });
  const set = missetClock(later);
  const say = (line: string) => later.say(line, MODERATOR);
  await say('meeting add "Harbour round" tomorrow at 15:00');
  await say('conclusion add "Ledgers are compared." kind:action meeting:"Harbour round"');
  const { id } = await later.db((db) => db.conclusion.findFirstOrThrow());
  set(365 * DAY);
  await say('conclusion add "Crates are opened." kind:action meeting:"Harbour round"');
  await say(`conclusion progress ${id} words:"Half of them"`);
  set(0);
  later.clock.forward(DAY);
  await say(`conclusion progress ${id} words:"Half of them"`);
  const progress = { conclusionId: id, what: "progress" };
  expect(await later.db((db) => db.conclusionChange.count({ where: progress }))).toBe(2);
  expect((await say("conclusion list show:open-since-last-meeting")).text).toContain("Ledgers are compared.");
  await later.close();
});
