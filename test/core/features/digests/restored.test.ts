import { afterAll, beforeAll, expect, it } from "vitest";
import { deliverDue } from "../../../../src/core/services/delivery/sending/deliver.ts";
import { noteOrigin } from "../../../../src/core/services/delivery/origin.ts";
import { sql } from "../../../../src/core/services/store/store.ts";
import { CATALOGUE } from "../../../../src/features.ts";
import { earlierState } from "../../../support/earlier-state.ts";
import { type World, world } from "../../../support/world.ts";
import { fakePlatform } from "../../services/delivery/ledger-world.ts";

const MINUTE = 60_000;
const DAY = 86_400_000;
const MODERATOR = { as: "moderator" };

let w: World;
beforeAll(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
});
afterAll(() => w.close());

const record = (name: string) => w.say(`conclusion add "Item ${name}."`, MODERATOR);

it("after an older back-up says nothing twice, and loses nothing of what is recorded again before it knows that", async () => {
  const platform = fakePlatform("console");
  const log = { info() {}, warn() {}, error() {} };
  const deliver = () =>
    deliverDue({ ...{ store: w.store, clock: w.clock, ids: w.ids, log, worker: "t", catalogue: CATALOGUE }, transports: new Map([["console", platform]]) }); // biome-ignore format: one line
  const said = () => platform.seen.map(({ view }) => [...new Set(JSON.stringify(view).match(/Item \w+/gu))]);
  await noteOrigin(w.store, w.clock);
  await w.say("digest schedule daily sections:conclusions", MODERATOR);
  await record("one");
  const goBack = await earlierState(w.store, "digest", "delivery", "conclusion_change", "conclusion");
  for (const name of ["two", "three"]) {
    await record(name);
    w.clock.forward(DAY);
    await deliver();
  }
  expect(said()).toEqual([["Item one", "Item two"], ["Item three"]]);

  w.clock.forward(MINUTE);
  await goBack();
  await noteOrigin(w.store, w.clock);
  // The platform does not tell at once whether the first was said.
  platform.blind.push({ kind: "unknown" });
  await deliver();
  w.clock.forward(20 * MINUTE);
  await record("again");
  w.clock.forward(20 * MINUTE);
  await w.store.statement(sql`update delivery set lease_until = now() - interval '1 second' where lease_until is not null returning 1`); // biome-ignore format: one line
  await deliver();
  w.clock.forward(DAY);
  await deliver();
  expect(said().slice(2)).toEqual([["Item again"]]);
});
