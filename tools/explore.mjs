// npm run explore [-- MINUTES [FILE…]] — runs the property tests, or those of these files, with one random seed after another,
// for ten minutes or as long as asked, and prints each seed: RAPPORTEUR_SEED=… npx vitest run FILE runs that one again. Ends with 1 where one was red.
import { spawnSync } from "node:child_process";
import { randomInt } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const [given = "10", ...only] = process.argv.slice(2);
const minutes = Number(given);
if (!(minutes > 0)) {
  console.error("npm run explore [-- MINUTES [FILE…]]");
  process.exit(2);
}
const files = readdirSync("test", { recursive: true, encoding: "utf8" })
  .map((file) => join("test", file))
  .filter((file) => file.endsWith(".test.ts") && readFileSync(file, "utf8").includes("fast-check"))
  .filter((file) => only.length === 0 || only.includes(file));
const until = Date.now() + minutes * 60_000;
const red = [];
let runs = 0;
do {
  const seed = randomInt(1, 2 ** 31);
  const { status } = spawnSync(
    "npx",
    ["vitest", "run", "--project", "product", "--project", "exhaustive", "--reporter", "dot", ...files],
    {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, RAPPORTEUR_SEED: String(seed) },
    },
  );
  runs += 1;
  console.log(`seed ${seed}: ${status === 0 ? "green" : "RED"}`);
  if (status !== 0) red.push(seed);
} while (Date.now() < until);
console.log(red.length === 0 ? `${runs} seeds, all green` : `red: ${red.join(", ")}`);
process.exit(red.length === 0 ? 0 : 1);
