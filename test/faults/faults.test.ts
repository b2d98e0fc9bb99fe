import { expect, it } from "vitest";
import { run } from "./campaign.ts";
import { databaseClock, everything } from "./campaigns.ts";
import { fakeTimeLibrary } from "./fake-time.ts";
import { report } from "./report.ts";
import { failures } from "./verdict.ts";

// Chance comes from here; `npm run faults -- --seed N` runs the same with another.
const SEED = 1;
const LONGEST_MS = 1_800_000;

it("nothing is lost and nothing said twice, whatever happens to four replicas", { timeout: LONGEST_MS }, async () => {
  if (fakeTimeLibrary(true) === undefined) console.warn("No clock is set wrong in this run: the package faketime is not installed.");
  const outcome = await run(everything(SEED));
  console.log(report(outcome));
  expect(failures(outcome)).toEqual([]);
});

const able = fakeTimeLibrary(false) !== undefined;
if (!able) console.warn("The database's clock is not set wrong: the package faketime is not installed.");
it.skipIf(!able)("nor when the database's clock is set forward and back by an hour", { timeout: LONGEST_MS }, async () => {
  const outcome = await run(databaseClock(SEED));
  console.log(report(outcome));
  expect(failures(outcome)).toEqual([]);
});
