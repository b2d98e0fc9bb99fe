import { afterEach, beforeEach, expect, it } from "vitest";
import { wrongClock } from "../../../../src/core/features/digests/wrong-clock-chore.ts";
import { choresOf } from "../../../../src/core/services/chores/chores.ts";
import { missetClock } from "../../../support/misset-clock.ts";
import { type World, world } from "../../../support/world.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;
const MODERATOR = { as: "moderator" };

let w: World;
let set: (by: number) => void;
beforeEach(async () => {
  // Nine in the morning in Mexico City, when the digest is due.
  w = await world({ now: "2026-11-24T15:00:00Z" });
  set = missetClock(w);
  await w.say("digest schedule daily sections:conclusions", MODERATOR);
});
afterEach(() => w.close());

const record = (name: string) => w.say(`conclusion add "Item ${name}."`, MODERATOR);
/** The conclusions that digests name by now. */
const said = async () => (await w.tick()).flatMap(({ view }) => [...new Set(JSON.stringify(view).match(/Item \w+/gu))]);
/** So much time passes, and the chore is done when it is due. */
async function pass(milliseconds: number) {
  w.clock.forward(milliseconds);
  const log = { info() {}, warn() {}, error: (facts: object) => expect(facts).toEqual({}) };
  const chores = choresOf([wrongClock], { ...w, log, worker: "w" });
  await chores.catchUp();
  await chores.idle();
}

it.each([HOUR, DAY, YEAR])("a clock that was ahead by %d ms for half an hour silences no digest", async (ahead) => {
  await record("one");
  await pass(23 * HOUR + 10 * MINUTE);
  set(ahead);
  expect(await said()).toEqual(["Item one"]);
  await pass(MINUTE);
  await record("two");
  await pass(29 * MINUTE);
  set(0);
  await record("three");
  await pass(3 * MINUTE);
  await record("four");
  await pass(HOUR);
  // It was said today already.
  expect(await said()).toEqual([]);
  await pass(DAY);
  const next = await said();
  await pass(DAY);
  // What bears a moment that is to come is said then.
  expect([...next, ...(await said())].sort()).toEqual([
    "Item four",
    "Item three",
    ...(ahead === YEAR ? [] : ["Item two"]),
  ]);
  await record("five");
  await pass(DAY);
  expect(await said()).toEqual(["Item five"]);
});

it.each([HOUR, YEAR])("nor does one that is behind by %d ms have one lost, or said twice", async (behind) => {
  await pass(23 * HOUR);
  await record("one");
  await pass(40 * MINUTE);
  await record("two");
  await pass(20 * MINUTE);
  expect(await said()).toEqual(["Item one", "Item two"]);
  await pass(15 * MINUTE);
  set(-behind);
  await pass(0);
  await record("three");
  await pass(30 * MINUTE);
  expect(await said()).toEqual([]);
  set(0);
  await pass(MINUTE);
  await record("four");
  await pass(2 * DAY);
  expect(await said()).toEqual(["Item three", "Item four"]);
  await pass(DAY);
  expect(await said()).toEqual([]);
});

it("what is only planned by it, as where somebody changes how often, comes when it would have", async () => {
  set(YEAR);
  await w.say("digest edit daily every:weekdays", MODERATOR);
  set(0);
  await record("one");
  await pass(DAY);
  await pass(DAY);
  expect(await said()).toEqual(["Item one"]);
});
