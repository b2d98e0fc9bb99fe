import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "./campaign.ts";
import { broken } from "./campaigns.ts";
import type { BreakageName } from "./child/breakages.ts";
import { longHistories } from "./edges/long-histories.ts";
import { lostCommands } from "./edges/lost-commands.ts";
import { restore } from "./edges/went-back.ts";
import { canFakeTime, NO_FAKE_TIME } from "./fake-time.ts";
import { smallStage } from "./named.ts";
import type { Outcome } from "./outcome.ts";
import { report } from "./report.ts";
import type { Stage } from "./stage.ts";
import { failures } from "./verdict.ts";

type Shown = Partial<Record<BreakageName, "doubled" | "lost" | "misleading" | "stale">>;

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
] as const satisfies [Shown][];

const SEEDS = 5;

/** Runs a campaign on what is broken until it shows: on a machine that is slow at that moment chance may bring too few of the faults that do. */
async function notices(shows: Shown, campaign: (seed: number) => Promise<Outcome>): Promise<void> {
  const breakages = Object.keys(shows) as BreakageName[];
  const unseen = (outcome: Outcome) => Object.values(shows).filter((how) => outcome[how].length === 0);
  const untouched = ({ tally }: Outcome) => breakages.some((name) => tally.broken[name] === 0);
  const tooLittle = (outcome: Outcome) =>
    unseen(outcome).length > 0 || untouched(outcome) || failures(outcome).length === 0;
  let outcome = await campaign(1);
  for (let seed = 2; tooLittle(outcome) && seed <= SEEDS; seed += 1) outcome = await campaign(seed);
  console.log(report(outcome));
  // Where the statements have changed, breakages.ts must follow.
  for (const name of breakages)
    expect(outcome.tally.broken[name], `replicas in which statements were rewritten: ${name}`).toBeGreaterThan(0);
  expect(unseen(outcome)).toEqual([]);
  expect(failures(outcome)).not.toEqual([]);
}

if (!canFakeTime) console.warn(NO_FAKE_TIME);
describe.skipIf(!canFakeTime)("the harness notices a ledger that is broken on purpose", { timeout: 900_000 }, () => {
  it.each(SHOWS)("%j", (shows) => notices(shows, (seed) => run(broken(seed, Object.keys(shows) as BreakageName[]))));

  describe("at its edges", () => {
    let on: Stage;
    beforeAll(async () => {
      on = await smallStage();
    });
    afterAll(() => on.close());
    // What is planned within an hour after a database went back is looked for further back, so that comes last.
    it.each([
      ["a look back ends too early", longHistories],
      ["a database that went back is believed", restore],
    ] as const)("%s", (name, campaign) =>
      notices({ [name]: "doubled" }, (seed) => campaign(on, { seed, size: 1, breakages: [name] })),
    );
  });
});

it("the harness notices that a commit whose answer was lost counts as undone", { timeout: 300_000 }, () =>
  notices({ "a commit whose answer was lost counts as undone": "misleading" }, (seed) =>
    lostCommands({ seed, size: 0.5, breakages: ["a commit whose answer was lost counts as undone"] }),
  ),
);
