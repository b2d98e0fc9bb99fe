import { describe, expect, it } from "vitest";
import { run } from "./campaign.ts";
import { broken } from "./campaigns.ts";
import { canFakeTime, NO_FAKE_TIME } from "./fake-time.ts";
import { report } from "./report.ts";
import { failures } from "./verdict.ts";

// How each breakage shows to people.
const SHOWS = [
  ["nothing is looked up before it is said again", "doubled"],
  ["settled before it is said", "lost"],
  ["leases are not kept", "doubled"],
] as const;

const SEEDS = 3;

if (!canFakeTime) console.warn(NO_FAKE_TIME);
describe.skipIf(!canFakeTime)("the harness notices a ledger that is broken on purpose", { timeout: 900_000 }, () => {
  it.each(SHOWS)("%s: messages are %s", async (breakage, shows) => {
    let outcome = await run(broken(1, breakage));
    // On a machine that is slow at that moment chance may bring too few of the faults that show it.
    for (let seed = 2; outcome[shows].length === 0 && seed <= SEEDS; seed += 1)
      outcome = await run(broken(seed, breakage));
    console.log(report(outcome));
    // Where the ledger's statements have changed, breakages.ts must follow.
    expect(outcome.tally.broken, "statements that were rewritten").toBeGreaterThan(0);
    expect(outcome[shows].length).toBeGreaterThan(0);
    expect(failures(outcome)).not.toEqual([]);
  });
});
