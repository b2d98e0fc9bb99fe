import { type ChildProcess, fork } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  connectToOwner,
  type StoreOwner,
  lockDirectory,
  holderOf,
} from "../../../../src/core/services/store/directory-lock.ts";

interface Outcome {
  readonly held?: boolean;
  readonly holder?: StoreOwner;
  readonly error?: string;
}

const CONTENDER = fileURLToPath(new URL("../../../support/lock-process.ts", import.meta.url));
const ME: StoreOwner = { pid: process.pid, does: "testing", serves: true };
const quiet = () => createServer((socket) => socket.end());

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lock-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const next = <T>(child: ChildProcess) =>
  new Promise<T>((told) => child.once("message", (message) => told(message as T)));
const ended = (child: ChildProcess) => new Promise<void>((done) => child.once("exit", () => done()));

async function contenders(count: number): Promise<ChildProcess[]> {
  const all = Array.from({ length: count }, () => fork(CONTENDER, { execArgv: ["--import", "tsx"] }));
  await Promise.all(all.map(next));
  return all;
}

function race(
  children: readonly ChildProcess[],
  directory: string,
): Promise<{ child: ChildProcess; outcome: Outcome }[]> {
  return Promise.all(
    children.map(async (child) => {
      const outcome = next<Outcome>(child);
      child.send(directory);
      return { child, outcome: await outcome };
    }),
  );
}

describe("a data directory", () => {
  it("is held by one, who is named to the others, until it is released", async () => {
    const directory = join(folder, "data");
    const first = await lockDirectory(directory, ME, quiet());
    expect(first.held).toBe(true);
    expect(await lockDirectory(directory, { ...ME, pid: 1 }, quiet())).toEqual({ held: false, holder: ME });
    expect(await holderOf(directory)).toEqual(ME);
    if (first.held) await first.release();
    expect(await holderOf(directory)).toBeUndefined();
    await expect(connectToOwner(directory)).rejects.toMatchObject({ code: "ENOENT" });
    const again = await lockDirectory(directory, ME, quiet());
    expect(again.held).toBe(true);
    if (again.held) await again.release();
    expect(readdirSync(directory)).toEqual(["rapporteur.holder.json"]);
  });

  it("is never seen held by nobody known, however often it changes hands", async () => {
    const directory = join(folder, "data");
    const watched = { ended: false };
    const seen = new Set<string>();
    const watch = (async () => {
      while (!watched.ended) seen.add(JSON.stringify((await holderOf(directory).catch(() => undefined)) ?? null));
    })();
    for (let pid = 1; pid <= 30; pid += 1) {
      const holding = await lockDirectory(directory, { ...ME, pid }, quiet());
      expect(holding.held).toBe(true);
      if (holding.held) await holding.release();
    }
    watched.ended = true;
    await watch;
    expect([...seen]).not.toContain('"unknown"');
    expect(seen.size).toBeGreaterThan(1);
  });

  it("is closed to other users", async () => {
    const directory = join(folder, "data");
    const holding = await lockDirectory(directory, ME, quiet());
    expect(statSync(directory).mode & 0o777).toBe(0o700);
    expect(statSync(join(directory, "rapporteur.sock")).mode & 0o777).toBe(0o600);
    if (holding.held) await holding.release();
  });

  it("is locked in itself where its path is too long for a socket, whatever the temporary folder", async () => {
    const directory = join(folder, "a".repeat(90), "b".repeat(90));
    const holding = await lockDirectory(directory, ME, quiet());
    expect(existsSync(join(directory, "rapporteur.sock"))).toBe(true);
    const before = process.env["TMPDIR"];
    process.env["TMPDIR"] = folder;
    try {
      expect(await lockDirectory(directory, ME, quiet())).toMatchObject({ held: false });
    } finally {
      if (before === undefined) delete process.env["TMPDIR"];
      else process.env["TMPDIR"] = before;
    }
    (await connectToOwner(directory)).destroy();
    if (holding.held) await holding.release();
    expect(readdirSync(folder)).toEqual(["a".repeat(90)]);
  });

  it("says why it cannot be used", async () => {
    await expect(lockDirectory("/dev/null/data", ME, quiet())).rejects.toMatchObject({ code: "ENOTDIR" });
  });

  it("has one winner among many starters, and again each time the holder is killed", async () => {
    const directory = join(folder, "data");
    let left = await contenders(8);
    try {
      while (left.length > 0) {
        const outcomes = await race(left, directory);
        expect(outcomes.map((o) => o.outcome.error)).toEqual(left.map(() => undefined));
        const winners = outcomes.filter((o) => o.outcome.held);
        expect(winners).toHaveLength(1);
        const [winner] = winners;
        if (!winner) return;
        for (const { outcome } of outcomes) if (!outcome.held) expect(outcome.holder?.pid).toBe(winner.child.pid);
        left = left.filter((child) => child !== winner.child);
        winner.child.kill("SIGKILL");
        await ended(winner.child);
        // What is left behind is a dead socket, not a lock to wait for.
        expect(existsSync(join(directory, "rapporteur.sock"))).toBe(true);
        expect(await holderOf(directory)).toBeUndefined();
      }
    } finally {
      for (const child of left) child.kill("SIGKILL");
    }
  });

  it("can be taken after a process was killed inside the guarded section", async () => {
    const directory = join(folder, "data");
    mkdirSync(join(directory, "rapporteur.sock.lock"), { recursive: true });
    writeFileSync(join(directory, "rapporteur.sock.4321"), "");
    utimesSync(join(directory, "rapporteur.sock.lock"), 1, 1);
    const holding = await lockDirectory(directory, ME, quiet());
    expect(holding.held).toBe(true);
    expect(readdirSync(directory).sort()).toEqual(["rapporteur.holder.json", "rapporteur.sock"]);
    if (holding.held) await holding.release();
  });
});
