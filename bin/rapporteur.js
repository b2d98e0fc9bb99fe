#!/usr/bin/env node
// Runs the compiled command. In a clone that was installed without its scripts there is nothing compiled yet: builds it first.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const cli = new URL("../dist/cli.js", import.meta.url);
const build = new URL("../tools/build.mjs", import.meta.url);
if (!existsSync(cli) && existsSync(build)) {
  const { status } = spawnSync(process.execPath, [fileURLToPath(build)], { stdio: ["ignore", "ignore", "inherit"] });
  if (status !== 0) process.exit(status ?? 1);
}
await import(cli.href);
