import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { saveContacts } from "../src/core/features/contacts/saving/save-contacts.ts";
import { migrateServer, openServer } from "../src/core/services/store/server.ts";
import { sql } from "../src/core/services/store/store.ts";
import { randomIds } from "../src/core/kernel/values/ids.ts";
import { sealWith } from "../src/core/services/store/seal.ts";
import { addCommunity } from "../test/support/store.ts";
import { randomBytes } from "node:crypto";
import { BURST, bursts, deferred, help } from "./discord-bursts.ts";
import { type BareDiscord, bareDiscord, interaction } from "./discord-platform.ts";
import { checkAcknowledged, checkChanged } from "./discord-valid.ts";
import { cpuOf } from "./cpu.ts";
import { atLeast, atMost, type Figure, plain, quantile } from "./figures.ts";
import { SLOW_MS } from "./discord-slow.ts";
import { contacts, seeded, word } from "./synthetic.ts";

const IN_FLIGHT = 16;
const WARM = 500;
const MEASURED = 4_000;
const TYPING = 20;
const TYPED = 2_000;
const CONTACTS = 100_000;

/** `help` through the gateway beside the same by hand and a bare greeting; bursts, at once and deferred; autocomplete among many contacts. */
export async function discordBench(admin: string): Promise<Figure[]> {
  const url = admin.replace(/postgres$/, "bench_discord");
  const client = new pg.Client({ connectionString: admin });
  await client.connect();
  await client.query("create database bench_discord");
  await client.end();
  await migrateServer(url);
  await connectSpace(url);
  const runs: Record<string, Run> = {};
  for (const kind of ["hello", "hand"]) runs[kind] = await withBot(kind, url, helps);
  const { product, burst } = await withBot("product", url, async (platform, bot) => ({
    product: await helps(platform, bot),
    burst: await bursts(platform),
  }));
  const slow = await withBot("slow", url, (platform) => deferred(platform));
  // What was said is looked at when all is measured.
  for (const answer of [...product.answers, ...burst.answers]) checkAcknowledged(answer);
  for (const { acknowledged, changed } of slow.answers) checkChanged(acknowledged, changed);
  const { hello, hand } = runs as Record<"hello" | "hand", Run>;
  const figures = [
    plain(`answers a second, ${IN_FLIGHT} in flight`, product.rate, "/s"),
    plain("  by hand with discord.js and pg", hand.rate, "/s"),
    plain("  a bare greeting", hello.rate, "/s"),
    atLeast("  ratio to by hand", product.rate / hand.rate, "×", 0.6),
    plain("  processor time per answer", product.cpu, "µs"),
    plain("  processor time per answer, by hand", hand.cpu, "µs"),
    plain("  processor time per answer, a bare greeting", hello.cpu, "µs"),
    plain("  p99 from interaction to answer", quantile(product.took, 0.99), "ms"),
    plain("  by hand", quantile(hand.took, 0.99), "ms"),
    atMost(`${BURST} interactions in a minute: the slowest acknowledgement`, Math.max(...burst.took), "ms", 3_000),
    plain("  p99", quantile(burst.took, 0.99), "ms"),
    atMost(
      `${BURST} answers in a minute that take ${SLOW_MS} ms: the slowest acknowledgement`,
      Math.max(...slow.acknowledged),
      "ms",
      3_000,
    ),
    atLeast("  completed a second, deferred (globalRequestsPerSecond 1,000,000; 50 by default)", slow.rate, "/s", 50),
    plain("  p99 from interaction to the completed answer", quantile(slow.completed, 0.99), "ms"),
  ];
  for (const size of [CONTACTS / 100, CONTACTS]) {
    await fill(url, size);
    const typed = await withBot("product", url, types);
    const what = `autocomplete among ${size} contacts, ${TYPING} in flight, p99`;
    figures.push(
      size === CONTACTS ? atMost(what, quantile(typed, 0.99), "ms", 150) : plain(what, quantile(typed, 0.99), "ms"),
    );
    figures.push(plain("  p50", quantile(typed, 0.5), "ms"));
  }
  return figures;
}

type Json = Record<string, unknown>;

interface Run {
  readonly rate: number;
  /** Processor time of the bot per answer, in microseconds. */
  readonly cpu: number;
  readonly took: number[];
  readonly answers: Json[];
}

async function withBot<T>(
  kind: string,
  url: string,
  work: (platform: BareDiscord, bot: ChildProcess) => Promise<T>,
): Promise<T> {
  const platform = await bareDiscord();
  const child = fork(join(import.meta.dirname, "discord-app.ts"), [kind, url, platform.api], {
    execArgv: ["--import", "tsx"],
  });
  try {
    await platform.ready();
    await wait(500);
    return await work(platform, child);
  } finally {
    child.kill();
    await once(child, "exit");
    await platform.close();
    // The shard's lease is for the next one.
    await released(url);
  }
}

async function helps(platform: BareDiscord, bot: ChildProcess): Promise<Run> {
  const run = async (count: number): Promise<Run> => {
    const took: number[] = [];
    const answers: Json[] = [];
    const before = await cpuOf(bot);
    const began = performance.now();
    let left = count;
    await inFlight(IN_FLIGHT, async () => {
      if (left <= 0) return false;
      left -= 1;
      const at = performance.now();
      answers.push(await platform.interact(help()));
      took.push(performance.now() - at);
      return true;
    });
    const rate = count / ((performance.now() - began) / 1_000);
    return { rate, cpu: ((await cpuOf(bot)) - before) / count, took, answers };
  };
  await run(WARM);
  return run(MEASURED);
}

/** What people type letter by letter: the beginnings of first and last names. */
async function types(platform: BareDiscord): Promise<number[]> {
  const random = seeded(7);
  const took: number[] = [];
  let left = TYPED + WARM;
  await inFlight(TYPING, async () => {
    if (left <= 0) return false;
    left -= 1;
    const measured = left < TYPED;
    const value = word(Math.floor(random() * 4_000)).slice(0, 1 + Math.floor(random() * 5));
    const options = [{ type: 1, name: "show", options: [{ type: 3, name: "contact", value, focused: true }] }];
    const at = performance.now();
    const answer = await platform.interact(interaction(4, { name: "contact", options }));
    if (answer["type"] !== 8) throw new Error(`answered with ${JSON.stringify(answer).slice(0, 200)}`);
    if (measured) took.push(performance.now() - at);
    return true;
  });
  return took;
}

async function inFlight(count: number, one: () => Promise<boolean>): Promise<void> {
  await Promise.all(
    Array.from({ length: count }, async () => {
      while (await one());
    }),
  );
}

async function released(url: string): Promise<void> {
  const store = openServer(url);
  await store.statement(sql`delete from gateway_shard returning 1`);
  await store.close();
}

async function connectSpace(url: string): Promise<void> {
  const store = openServer(url);
  await addCommunity(store, "bench", "bench", new Date());
  await store.system(async (db) => {
    await db.space.create({
      data: { communityId: "bench", id: "discord", platform: "discord", externalId: "200000000000000001" },
    });
    await db.handle.create({
      data: { communityId: "bench", platform: "discord", externalId: "400000000000000001", personId: "benchmember" },
    });
  });
  await store.close();
}

/** So many contacts in all. */
async function fill(url: string, size: number): Promise<void> {
  const store = openServer(url);
  const seal = sealWith(new Map([["k1", new Uint8Array(32).fill(1)]]));
  const ids = randomIds((n) => randomBytes(n));
  const saving = { community: "bench", seal, ids, now: new Date() };
  const rows = contacts(size, seeded(size));
  for (let from = 0; from < rows.length; from += 5_000)
    await store.asCommunity("bench", "maintenance", (db) => saveContacts(db, saving, rows.slice(from, from + 5_000)));
  await store.refreshStatistics();
  await store.close();
}
