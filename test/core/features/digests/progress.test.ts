import { afterEach, beforeEach, expect, it } from "vitest";
import { type World, world } from "../../../support/world.ts";

// What a digest says as new stands there with its state: that it was adopted meanwhile is no news of its own.
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const MODERATOR = { as: "moderator" };

let w: World;
beforeEach(async () => {
  // Nine in the morning in Mexico City, when digests are due.
  w = await world({ now: "2026-11-24T15:00:00Z" });
});
afterEach(() => w.close());

const add = async (text: string) => {
  await w.say(`conclusion add "${text}"`);
  return (await w.db((db) => db.conclusion.findFirstOrThrow({ where: { text } }))).id;
};
const become = (id: string, status: string) => w.say(`conclusion edit ${id} status:${status}`, MODERATOR);
/** What digests say by now, by channel. */
const titles = async () =>
  Object.fromEntries((await w.tick()).flatMap(({ to, view }) => (/^Digest/u.test(view.title ?? "") ? [[to.recipient, view.title]] : []))); // biome-ignore format: one line

it("what is recorded and adopted since the last digest is new in it, and makes progress from then on", async () => {
  await w.say("digest schedule daily sections:conclusions,progress", MODERATOR);
  const id = await add("Ledgers are compared.");
  w.clock.forward(DAY - 5 * MINUTE);
  await become(id, "adopted");
  w.clock.forward(5 * MINUTE);
  expect(await titles()).toEqual({ general: "Digest: 1 new conclusion" });
  // Each digest looks back ten minutes beyond the last one’s end.
  w.clock.forward(DAY);
  expect(await titles()).toEqual({});
  await become(id, "in-progress");
  w.clock.forward(DAY);
  expect(await titles()).toEqual({ general: "Digest: progress on 1" });
});

it("so it does right after a digest that had it", async () => {
  await w.say("digest schedule daily sections:conclusions,progress", MODERATOR);
  w.clock.forward(DAY - 2 * MINUTE);
  const id = await add("Crates are opened.");
  w.clock.forward(2 * MINUTE);
  expect(await titles()).toEqual({ general: "Digest: 1 new conclusion" });
  w.clock.forward(MINUTE);
  await become(id, "adopted");
  w.clock.forward(DAY - MINUTE);
  expect(await titles()).toEqual({ general: "Digest: progress on 1" });
});

it("a digest of progress alone says all of it", async () => {
  await w.say("digest schedule daily sections:progress", MODERATOR);
  const id = await add("Seals are counted.");
  await become(id, "adopted");
  w.clock.forward(DAY);
  expect(await titles()).toEqual({ general: "Digest: progress on 1" });
});

it("what is new in one that is said together with another of progress alone is said once", async () => {
  await w.say("digest schedule daily sections:conclusions,progress topic:tracing", MODERATOR);
  await w.say("digest schedule daily sections:progress,resources", MODERATOR);
  const id = await add("Marks are read.");
  await w.say(`conclusion edit ${id} topic:tracing status:adopted`, MODERATOR);
  w.clock.forward(DAY);
  expect(await titles()).toEqual({ general: "Digest: 1 new conclusion" });
});
