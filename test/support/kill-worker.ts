/**
 * A worker of its own process that delivers what is due and kills itself with SIGKILL at a named point, so that tests see
 * what a real crash leaves behind. Run as: node --import tsx test/support/kill-worker.ts '{"directory": …}'.
 */
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { consoleTransport } from "../../src/adapters/console/transport.ts";
import { deliverDue } from "../../src/core/services/delivery/sending/deliver.ts";
import { randomIds } from "../../src/core/kernel/values/ids.ts";
import type { Transport } from "../../src/core/kernel/commands/transport.ts";
import { storedPosts } from "../../src/core/services/posts/posts.ts";
import { openEmbedded } from "../../src/core/services/store/embedded.ts";
import { openServer } from "../../src/core/services/store/server.ts";
import type { Store } from "../../src/core/services/store/store.ts";
import { fixedClock } from "../../src/core/kernel/time/clock.ts";
import { CATALOGUE } from "../../src/features.ts";

/** Where a worker dies: with rows claimed; with one marked as being sent; when it was said; when that was recorded. */
export const CRASH_POINTS = ["claimed", "marked", "said", "recorded"] as const;
export type CrashPoint = (typeof CRASH_POINTS)[number];

/** What the worker is told. */
export interface KillOrder {
  /** The embedded store's directory, or the server's address. */
  readonly directory?: string;
  readonly url?: string;
  readonly now: string;
  /** Where what people on the platform "paper" see is written, one key a line. */
  readonly paper: string;
  readonly crash: CrashPoint;
  /** Which time the point is reached, from 1. */
  readonly nth: number;
}

/** A platform that is a file: it says twice what it is told twice, and outlives every crash. */
export function paperOutlet(path: string): Transport {
  const lines = () => (existsSync(path) ? readFileSync(path, "utf8").split("\n") : []);
  return {
    name: "paper",
    deliver: async ({ key }) => {
      appendFileSync(path, `${key}\n`, { flush: true });
      return key;
    },
    find: async (_to, key) => (lines().includes(key) ? key : undefined),
  };
}

/** What people on the paper platform have seen: keys, in order. */
export function readPaper(path: string): string[] {
  return existsSync(path)
    ? readFileSync(path, "utf8")
        .split("\n")
        .filter((line) => line !== "")
    : [];
}

async function work(order: KillOrder): Promise<void> {
  let reached = 0;
  const at = (point: CrashPoint) => {
    if (point !== order.crash) return;
    reached += 1;
    if (reached === order.nth) process.kill(process.pid, "SIGKILL");
  };
  const store = order.url === undefined ? await openEmbedded(order.directory) : openServer(order.url);
  let marked = 0;
  const watched: Store = {
    ...store,
    async statement(sql) {
      const rows = await store.statement<never>(sql);
      const [row] = rows as readonly object[];
      if (row && "attempts" in row && "recipient" in row) at("claimed");
      // What is settled many at a time comes back by name.
      if (row && "row" in row) at("recorded");
      return rows;
    },
    async asCommunity(community, reason, transaction) {
      marked += 1;
      return store.asCommunity(community, reason, transaction);
    },
  };
  const crashing = (transport: Transport): Transport => ({
    ...transport,
    async deliver(message) {
      at("marked");
      const receipt = await transport.deliver(message);
      at("said");
      return receipt;
    },
  });
  const ids = randomIds((count) => crypto.getRandomValues(new Uint8Array(count)));
  const transports = [crashing(consoleTransport(store, storedPosts(store, ids))), crashing(paperOutlet(order.paper))];
  const log = {
    info: () => undefined,
    warn: () => undefined,
    error: (facts: object, sentence: string) => console.error(sentence, facts),
  };
  const summary = await deliverDue({
    store: watched,
    clock: fixedClock(new Date(order.now)),
    ids,
    log,
    transports: new Map(transports.map((o) => [o.name, o])),
    worker: `killed ${process.pid}`,
    catalogue: CATALOGUE,
  });
  console.error(`the point was not reached: ${JSON.stringify({ summary, marked })}`);
  process.exit(1);
}

const [order] = process.argv.slice(2);
if (import.meta.url === new URL(process.argv[1] ?? "", "file:").href && order)
  await work(JSON.parse(order) as KillOrder);
