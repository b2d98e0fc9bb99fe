/** A program of the product out of one file, with V8's code cache (programs.ts). Run as: node start.cjs PROGRAM WORDS…. */
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { Script } from "node:vm";

/** A bot is mostly killed in the end; by then all of its start has run. Milliseconds. */
const STARTED_MS = 4_000;
/** What takes longer compiles much that was not kept. Microseconds of processor time. */
const LONG_US = 1_000_000;
const GROWN = 1.2;

// Whoever runs for a second need not optimise WebAssembly, which takes as long. Versions that know of no such flag pass over it.
setFlagsFromString("--liftoff-only");

const [program = ""] = process.argv.splice(2, 1);
const file = join(__dirname, "programs.cjs");
// What is compiled depends on what is done.
const [verb = ""] = /^[a-z]+$/.exec(process.argv[2] ?? "") ?? [];
const cache = join(__dirname, `${program}-${verb}.cache`);
const cachedData = existsSync(cache) ? readFileSync(cache) : undefined;
const script = new Script(`(function(module,require,importing){${readFileSync(file, "latin1")}\n})`, {
  filename: file,
  ...(cachedData ? { cachedData } : {}),
});
const keep = () => {
  // A verb that was refused has run little of what it does when it is not.
  if (cachedData && process.cpuUsage().user < LONG_US) return;
  const compiled = script.createCachedData();
  if (cachedData && compiled.length < GROWN * cachedData.length) return;
  writeFileSync(`${cache}.${process.pid}`, compiled);
  renameSync(`${cache}.${process.pid}`, cache);
};
process.once("exit", keep);
if (!cachedData) setTimeout(keep, STARTED_MS).unref();
const module: { exports: Record<string, () => Promise<unknown>> } = { exports: {} };
(script.runInThisContext() as (...given: unknown[]) => void)(
  module,
  createRequire(file),
  (path: string) => import(path),
);
void module.exports[program]?.();
