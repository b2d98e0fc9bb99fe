/**
 * Holds two checkouts against each other, both with their packages installed and built:
 *
 *   npx tsx bench/compare.ts --before DIR --after DIR --pairs 7 -- latency drain visibility
 *
 * Each runs its own benchmarks, in turn (before, after, after, before, …), and what is compared is in comparison.ts. With
 * "--at-once" both run at one time, each on one processor, which they exchange with every pair: where the machine's speed
 * comes and goes, it does so for both ("start" has a port of its own, and cannot). What follows "--" goes to bench/run.ts as it is. A benchmark that only the later checkout has is lent to the other one there:
 * `git -C BEFORE checkout LATER -- bench/run.ts bench/bulk.ts 'bench/visibility*'`.
 */
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { comparePairs, type Pair, type Results } from "./comparison.ts";
import { printCompared } from "./print-compared.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    before: { type: "string" },
    after: { type: "string" },
    pairs: { type: "string", default: "7" },
    "at-once": { type: "boolean", default: false },
  },
});
const count = Number(values.pairs);
if (
  values.before === undefined ||
  values.after === undefined ||
  positionals.length === 0 ||
  !Number.isInteger(count) ||
  count < 1
) {
  console.error("npx tsx bench/compare.ts --before DIR --after DIR [--pairs 7] [--at-once] -- BENCHMARK …");
  process.exit(2);
}
const folders = { before: resolve(values.before), after: resolve(values.after) };

const pairs: Pair[] = [];
for (let n = 0; n < count; n += 1) {
  console.log(`pair ${n + 1} of ${count}`);
  // Whoever comes second finds the machine warmer, so they take turns at that too.
  if (values["at-once"]) {
    const [before, after] = await Promise.all([run(folders.before, n % 2), run(folders.after, (n + 1) % 2)]);
    pairs.push({ before, after });
  } else if (n % 2 === 0) {
    const before = await run(folders.before);
    pairs.push({ before, after: await run(folders.after) });
  } else {
    const after = await run(folders.after);
    pairs.push({ before: await run(folders.before), after });
  }
}
const outcome = comparePairs(pairs);
printCompared(outcome);
mkdirSync("bench/results", { recursive: true });
const at = new Date().toISOString();
const path = `bench/results/compare-${at.slice(0, 19).replace(/\D/g, "")}.json`;
writeFileSync(path, `${JSON.stringify({ at, ...folders, benchmarks: positionals, ...outcome, pairs }, null, 2)}\n`);
console.log(`\nWritten to ${path}.`);

/** Runs the benchmarks in that checkout, on one processor if it is told which, and reads the file that they say they wrote. */
async function run(folder: string, processor?: number): Promise<Results> {
  const command = [join(folder, "node_modules/.bin/tsx"), "bench/run.ts", ...positionals];
  const [program = "", ...rest] = processor === undefined ? command : ["taskset", "-c", String(processor), ...command];
  const child = spawn(program, rest, {
    cwd: folder,
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (said += text));
  const code = await new Promise((done, failed) => child.once("error", failed).once("close", done));
  const written = /^Written to (.+)\.$/m.exec(said)?.[1];
  if (code !== 0 || written === undefined) throw new Error(`the benchmarks of ${folder} failed:\n${said}`);
  return (JSON.parse(readFileSync(join(folder, written), "utf8")) as { results: Results }).results;
}
