import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { newKey } from "../src/core/services/store/keys.ts";
import { migrateServer } from "../src/core/services/store/server.ts";
import { type Figure, atMost, plain, quantile } from "./figures.ts";

const RUNS = 15;
const IDLE_MS = 15_000;

/** Cold start of the terminal against a server, and of the whole bot on existing data; resident memory when idle. */
export async function start(admin: string): Promise<Figure[]> {
  const url = admin.replace(/postgres$/, "bench_start");
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: admin });
  await client.connect();
  await client.query("create database bench_start");
  await client.end();
  await migrateServer(url);
  const data = mkdtempSync(join(tmpdir(), "rapporteur-bench-"));
  const env = {
    PATH: process.env["PATH"] ?? "",
    HOME: data,
    RAPPORTEUR_DATA: join(data, "data"),
    PORT: "38081",
    PLAYGROUND_PORT: "38080",
  };
  const onServer = { ...env, DATABASE_URL: url, RAPPORTEUR_KEY: `k1:${newKey()}` };
  try {
    await finished(spawn(process.execPath, ["dist/cli.js", "demo"], { env: onServer, stdio: "ignore" }));
    const cold = await times(() =>
      finished(spawn(process.execPath, ["dist/cli.js", "run", "help"], { env: onServer, stdio: "ignore" })),
    );
    const bare = await times(() => finished(spawn(process.execPath, ["-e", "0"], { stdio: "ignore" })));
    const connected = await times(() =>
      finished(
        spawn(
          process.execPath,
          [
            "-e",
            `const {Client}=require("pg");const c=new Client(process.env.DATABASE_URL);c.connect().then(()=>c.query("select 1")).then(()=>c.end())`,
          ],
          { env: onServer, stdio: "ignore" },
        ),
      ),
    );
    const first = await served(env);
    const again = await served(env);
    const server = await served(onServer);
    return [
      atMost("cold start of `rapporteur run help` on a server, median", quantile(cold, 0.5) / 1_000, "s", 0.8),
      plain("  slowest of 15", Math.max(...cold) / 1_000, "s"),
      plain("  bare node, median", quantile(bare, 0.5) / 1_000, "s"),
      plain("  bare node that connects with pg, median", quantile(connected, 0.5) / 1_000, "s"),
      plain("npm start to a served playground, first start (demo imported)", first.seconds, "s"),
      atMost("npm start to a served playground, existing data", again.seconds, "s", 6),
      atMost("resident memory, idle, PostgreSQL", server.megabytes, "MB", 250),
      plain("resident memory, idle, PGlite", again.megabytes, "MB"),
    ];
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

async function served(env: Record<string, string>): Promise<{ seconds: number; megabytes: number }> {
  const began = performance.now();
  const child = spawn("npm", ["start"], { env, stdio: "ignore", detached: true });
  try {
    for (;;) {
      if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}`);
      const ok = await fetch("http://localhost:38080/").then(
        (r) => r.ok,
        () => false,
      );
      if (ok) break;
      await pause(50);
    }
    const seconds = (performance.now() - began) / 1_000;
    await pause(IDLE_MS);
    return { seconds, megabytes: memoryOf(child.pid ?? 0) };
  } finally {
    // npm is gone before what it started: the next one needs its ports and its data.
    const group = child.pid ?? 0;
    if (signalled(group, "SIGTERM")) while (signalled(group, 0)) await pause(50);
  }
}

/** Sends a signal to a process and all that it started; false where none of them is left. */
function signalled(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-pid, signal);
  } catch {
    return false;
  }
}

/** Resident megabytes of the newest node process under a process (npm, a shell, then ours). */
function memoryOf(pid: number): number {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8")
    .trim()
    .split(/\s+/)
    .filter(Boolean)
    .map(Number);
  const deepest = children.at(-1);
  if (deepest !== undefined) return memoryOf(deepest);
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? Number.NaN) / 1_024;
}

async function times(work: () => Promise<void>): Promise<number[]> {
  const all: number[] = [];
  for (let n = 0; n < RUNS; n += 1) {
    const began = performance.now();
    await work();
    all.push(performance.now() - began);
  }
  return all;
}

function finished(child: ChildProcess): Promise<void> {
  return new Promise((done, failed) => {
    child.once("error", failed);
    child.once("exit", (code) => (code === 0 || code === null ? done() : failed(new Error(`exit ${code}`))));
  });
}
