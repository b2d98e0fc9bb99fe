import { createServer } from "node:net";
import type { Config } from "../../app/config.ts";
import { problem } from "../../core/kernel/errors/errors.ts";
import { Failure } from "../io/failure.ts";
import { acquireStore } from "./acquire-store.ts";

/** Holds the embedded store for this process alone until it is released; nothing is to be held of a server's. Throws Failure where another process has it. */
export async function heldAlone(config: Config, does: string): Promise<() => Promise<void>> {
  if (config.databaseUrl !== undefined) return async () => undefined;
  const held = await acquire(config, does);
  if (held.held) return held.release;
  const { holder } = held;
  throw new Failure(
    problem("terminal.held.start", { directory: config.data, does: holder.does, pid: String(holder.pid) }),
  );
}

/** The same of an embedded store; undefined where a process has it that does other commands' work. */
export async function acquiredAlone(config: Config, does: string): Promise<(() => Promise<void>) | undefined> {
  const held = await acquire(config, does);
  return held.held ? held.release : undefined;
}

const acquire = (config: Config, does: string) =>
  acquireStore(
    config,
    { pid: process.pid, does, serves: false },
    createServer((socket) => socket.end()),
  );
