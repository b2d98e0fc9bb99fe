import { parseArgs } from "node:util";
import { run } from "./campaign.ts";
import { everything } from "./campaigns.ts";
import { report } from "./report.ts";
import { failures } from "./verdict.ts";

// npm run faults -- [--minutes N] [--seed S]: campaigns one after another, each with the next seed, until the time is over.
const { values } = parseArgs({ options: { minutes: { type: "string", default: "1" }, seed: { type: "string" } } });
const first = Number(values.seed ?? Date.now() % 1_000_000);
const until = performance.now() + Number(values.minutes) * 60_000;
for (let seed = first; seed === first || performance.now() < until; seed += 1) {
  console.log(`seed ${seed}; again with: npm run faults -- --seed ${seed}`);
  const outcome = await run(everything(seed), console.log);
  console.log(report(outcome));
  const found = failures(outcome);
  if (found.length > 0) {
    console.error(`failed: ${found.join(", ")}`);
    process.exitCode = 1;
    break;
  }
}
