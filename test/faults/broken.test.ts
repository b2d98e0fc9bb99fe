import { describe, expect, it } from "vitest";
import { type Outcome, run } from "./campaign.ts";
import { broken } from "./campaigns.ts";
import type { BreakageName } from "./child/breakages.ts";
import { canFakeTime, NO_FAKE_TIME } from "./fake-time.ts";
import { report } from "./report.ts";
import { failures } from "./verdict.ts";

// How each breakage shows to people; the ledger and the cards break beside each other.
const SHOWS = [
  [
    {
      "nothing is looked up before it is said again": "doubled",
      "what a card is to show is forgotten before it shows it": "stale",
    },
  ],
  [{ "settled before it is said": "lost" }],
  [{ "leases are not kept": "doubled" }],
] as const satisfies [Partial<Record<BreakageName, "doubled" | "lost" | "stale">>][];

const SEEDS = 5;

if (!canFakeTime) console.warn(NO_FAKE_TIME);
describe.skipIf(!canFakeTime)("the harness notices a ledger that is broken on purpose", { timeout: 900_000 }, () => {
  it.each(SHOWS)("%j", async (shows) => {
    const breakages = Object.keys(shows) as BreakageName[];
    const unseen = (outcome: Outcome) => Object.values(shows).filter((how) => outcome[how].length === 0);
    const untouched = ({ tally }: Outcome) => breakages.some((name) => tally.broken[name] === 0);
    const tooLittle = (outcome: Outcome) =>
      unseen(outcome).length > 0 || untouched(outcome) || failures(outcome).length === 0;
    let outcome = await run(broken(1, breakages));
    // On a machine that is slow at that moment chance may bring too few of the faults that show it.
    for (let seed = 2; tooLittle(outcome) && seed <= SEEDS; seed += 1) outcome = await run(broken(seed, breakages));
    console.log(report(outcome));
    // Where the statements have changed, breakages.ts must follow.
    for (const name of breakages)
      expect(outcome.tally.broken[name], `replicas in which statements were rewritten: ${name}`).toBeGreaterThan(0);
    expect(unseen(outcome)).toEqual([]);
    expect(failures(outcome)).not.toEqual([]);
  });
});
