import { afterEach, beforeEach, expect, it } from "vitest";
import { noteOrigin } from "../../src/core/services/delivery/origin.ts";
import { deliverDue } from "../../src/core/services/delivery/sending/deliver.ts";
import { CATALOGUE } from "../../src/features.ts";
import { type FakePlatform, fakePlatform } from "../core/services/delivery/ledger-world.ts";
import { earlierState } from "../support/earlier-state.ts";
import { missetClock } from "../support/misset-clock.ts";
import { type World, world } from "../support/world.ts";

// What minutes outlast: clocks that are wrong for a while, and older back-ups.
const HOUR = 3_600_000;
const MODERATOR = { as: "moderator" };

let w: World;
let platform: FakePlatform;
beforeEach(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
  platform = fakePlatform("console");
  await w.say('meeting add "Harbour round" today at 09:10', MODERATOR);
  const { id: meeting } = await w.db((db) => db.meeting.findFirstOrThrow());
  await w.send({ kind: "values", path: "minutes open", values: { meeting } }, MODERATOR);
});
afterEach(() => w.close());

async function deliver() {
  const log = { info() {}, warn() {}, error() {} };
  const transports = new Map([["console", platform]]);
  const parts = { store: w.store, clock: w.clock, ids: w.ids, log, worker: "t", catalogue: CATALOGUE, transports };
  for (let round = 0; round < 2; round += 1) await deliverDue(parts);
}
const session = () => w.db((db) => db.session.findFirstOrThrow());

it("a note of a clock that was ahead by a year does not keep forgotten minutes open for as long", async () => {
  const set = missetClock(w);
  set(365 * 24 * HOUR);
  await w.say("note The list is read", MODERATOR);
  set(0);
  expect(await w.db((db) => db.note.count())).toBe(1);
  w.clock.forward(6 * HOUR);
  await deliver();
  expect(await session()).toMatchObject({ openIn: null, closedAt: w.clock.now() });
});

it("posted once more after a back-up was restored in which they were a draft stand in their channel once", async () => {
  await noteOrigin(w.store, w.clock);
  await w.say("note The list is read", MODERATOR);
  await deliver();
  await w.say("minutes close", MODERATOR);
  await deliver();
  const goBack = await earlierState(w.store, "session", "note", "delivery", "card");
  const { id } = await session();
  const post = () => w.send({ kind: "values", path: "minutes post", values: { session: id } }, MODERATOR);
  const posts = () => platform.seen.filter(({ view }) => view.title === "Minutes: Harbour round").length;
  w.clock.forward(HOUR);
  await post();
  await deliver();
  expect(posts()).toBe(1);
  w.clock.forward(HOUR);
  await goBack();
  await noteOrigin(w.store, w.clock);
  w.clock.forward(HOUR / 2);
  expect((await post()).refusal).toBeUndefined();
  await deliver();
  expect(posts()).toBe(1);
  expect(await w.db((db) => db.card.count({ where: { kind: "minutes" } }))).toBe(1);
});
