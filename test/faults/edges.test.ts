import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { longHistories } from "./edges/long-histories.ts";
import { lostCommands } from "./edges/lost-commands.ts";
import { slowPlatform } from "./edges/slow-platform.ts";
import { failOver, restore } from "./edges/went-back.ts";
import { canFakeTime, NO_FAKE_TIME } from "./fake-time.ts";
import { smallStage } from "./named.ts";
import type { Outcome } from "./outcome.ts";
import { report } from "./report.ts";
import type { Stage } from "./stage.ts";
import { failures } from "./verdict.ts";

// Chance comes from here; `npm run faults -- NAME --seed N --size K` runs the same with another, and larger.
const ORDER = { seed: 1, size: 0.5 };

const isWell = (outcome: Outcome): void => {
  console.log(report(outcome));
  expect(failures(outcome)).toEqual([]);
};

it("nothing is made twice, nor said to be undone, although connections break at commits of commands", async () => {
  isWell(await lostCommands(ORDER));
}, 300_000);

if (!canFakeTime) console.warn(NO_FAKE_TIME);
describe.skipIf(!canFakeTime)("nothing is lost and nothing said twice at the edges", { timeout: 900_000 }, () => {
  let on: Stage;
  beforeAll(async () => {
    on = await smallStage();
  });
  afterAll(() => on.close());

  // What is planned within an hour after a database went back is looked for further back, so that comes later.
  it("in channels with thousands of messages", async () => isWell(await longHistories(on, ORDER)));
  it("after a back-up was restored", async () => isWell(await restore(on, ORDER)));
  it("after a standby took over without the last commits", async () => isWell(await failOver(on, ORDER)));
  it("beside a platform that answers nothing, and the other one is as punctual as ever", async () =>
    isWell(await slowPlatform(on, ORDER)));
});
