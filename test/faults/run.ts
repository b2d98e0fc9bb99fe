import { parseArgs } from "node:util";
import { CAMPAIGNS } from "./named.ts";
import { report } from "./report.ts";
import { failures } from "./verdict.ts";

// npm run faults -- [NAME …] [--minutes N] [--size K] [--seed S]: the campaigns of these names, or all, one after another, and again
// with the next seed until the time is over. Those of the edges are K times as large as in the tests.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    minutes: { type: "string", default: "1" },
    size: { type: "string", default: "4" },
    seed: { type: "string" },
  },
});
const unknown = positionals.filter((name) => !(name in CAMPAIGNS));
if (unknown.length > 0)
  throw new Error(`no campaign ${unknown.join(", ")}; there are ${Object.keys(CAMPAIGNS).join(", ")}`);
const chosen = Object.entries(CAMPAIGNS).filter(([name]) => positionals.length === 0 || positionals.includes(name));
const first = Number(values.seed ?? Date.now() % 1_000_000);
const until = performance.now() + Number(values.minutes) * 60_000;
for (let seed = first; seed === first || performance.now() < until; seed += 1)
  for (const [name, campaign] of chosen) {
    console.log(`${name}, seed ${seed}; again with: npm run faults -- ${name} --seed ${seed} --size ${values.size}`);
    const outcome = await campaign({ seed, size: Number(values.size), say: console.log });
    console.log(report(outcome));
    const found = failures(outcome);
    if (found.length === 0) continue;
    console.error(`failed: ${found.join(", ")}`);
    process.exit(1);
  }
