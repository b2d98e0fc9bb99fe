import { afterEach, beforeEach, expect, it } from "vitest";
import { deliverDue } from "../../../../src/core/services/delivery/sending/deliver.ts";
import { actionsIn } from "../../../../src/core/kernel/views/contents.ts";
import { CATALOGUE } from "../../../../src/features.ts";
import { type World, world } from "../../../support/world.ts";
import { type FakePlatform, fakePlatform } from "../../services/delivery/ledger-world.ts";

const DAY = 86_400_000;

let w: World;
let platform: FakePlatform;
beforeEach(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
  platform = fakePlatform("console");
});
afterEach(() => w.close());

async function deliver() {
  const log = { info() {}, warn() {}, error() {} };
  const transports = new Map([["console", platform]]);
  w.clock.forward(DAY);
  await deliverDue({ store: w.store, clock: w.clock, ids: w.ids, log, worker: "t", catalogue: CATALOGUE, transports });
}
const items = () => platform.seen.map(({ view }) => [...new Set(JSON.stringify(view).match(/Item \w+/gu))]);

it("whoever accepts no messages finds on Home that their digest is paused, and lets it go on with what came meanwhile", async () => {
  await w.say("digest schedule daily to:me sections:conclusions", { direct: true });
  expect((await w.say("home")).text).not.toContain("paused");
  await w.say('conclusion add "Item one."', { as: "moderator" });
  platform.faults.push({ failure: { kind: "refused" }, seen: false });
  await deliver();
  await deliver();
  expect(platform.seen).toEqual([]);
  const home = await w.say("home");
  expect(home.text).toContain("Your digest is paused");
  expect((await w.say("home", { as: "moderator" })).text).not.toContain("paused");
  const goOn = actionsIn(home.view!).find(({ label }) => label === "Let it go on");
  await w.press(goOn!);
  await deliver();
  expect(items()).toEqual([["Item one"]]);
});

it("two in one channel that is gone rest both, each of whoever scheduled it is told, and what one was to say for both is not lost", async () => {
  await w.say("digest schedule daily sections:conclusions", { as: "moderator" });
  await w.say("digest schedule daily sections:conclusions topic:tracing", { as: "admin" });
  await w.say('conclusion add "Item one." topic:tracing', { as: "moderator" });
  const plainly = platform.deliver.bind(platform);
  let gone = true;
  platform.deliver = (message) => {
    if (gone && message.to.address === "channel") platform.faults.push({ failure: { kind: "gone" }, seen: false });
    return plainly(message);
  };
  for (let day = 0; day < 3; day += 1) await deliver();
  expect(platform.seen.map(({ to }) => to.recipient).sort()).toEqual(["admin", "moderator"]);
  expect(await w.db((db) => db.digest.count({ where: { pausedAt: { not: null } } }))).toBe(2);
  expect(await w.db((db) => db.delivery.count({ where: { kind: "digest", state: "planned" } }))).toBe(0);
  gone = false;
  const ways = platform.seen.flatMap(({ to, view }) =>
    actionsIn(view).flatMap((way) => (way.label === "Let it go on" ? [{ way, as: to.recipient }] : [])),
  );
  for (const { way, as } of ways) await w.press(way, { as });
  platform.seen.length = 0;
  await deliver();
  expect(items()).toEqual([["Item one"]]);
});
