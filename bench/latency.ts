import { randomBytes } from "node:crypto";
import pg from "pg";
import { assemble, type Rapporteur } from "../src/app/assemble.ts";
import { saveContacts } from "../src/core/features/contacts/saving/save-contacts.ts";
import { saveResources } from "../src/core/features/resources/saving/save-resources.ts";
import { randomIds } from "../src/core/kernel/values/ids.ts";
import { adapterOn, migrateServer } from "../src/core/services/store/server.ts";
import { sealWith } from "../src/core/services/store/seal.ts";
import { storeOn } from "../src/core/services/store/store.ts";
import { addCommunity } from "../test/support/store.ts";
import { type Figure, atMost, plain, quantile } from "./figures.ts";
import { type Statement, recordStatements, replay } from "./by-hand.ts";
import { contacts, resources, seeded, zipf } from "./synthetic.ts";

const SAMPLES = 400;
const AT_ONCE = 8;
const WARM = 200;

/** From an invocation to its view, one at a time and eight at once, beside the same statements sent by hand with pg. */
export async function latency(admin: string): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const size of [1_000, 10_000]) {
    const name = `bench_${size}`;
    const url = admin.replace(/postgres$/, name);
    await query(admin, `create database ${name}`);
    await migrateServer(url);
    await fill(url, size);
    await query(url, "vacuum analyze");
    await query(url, "checkpoint");
    await query(admin, `create database ${name}_hand template ${name}`);
    await query(admin, "checkpoint");
    figures.push(...(await measure(url, admin.replace(/postgres$/, `${name}_hand`), size)));
  }
  return figures;
}

async function measure(url: string, handUrl: string, size: number): Promise<Figure[]> {
  const { product, pool } = open(url);
  const lines = await invocations(url, size);
  const promised = size === 10_000;
  const recorded: Statement[][] = [];
  const alone: number[] = [];
  let n = 0;
  const one = async (line: string): Promise<number> => {
    n += 1;
    const began = performance.now();
    const plan = await product.dispatch({
      id: `b${size}-${n}`,
      platform: "console",
      space: "bench",
      user: "member",
      channel: "general",
      input: { kind: "line", line },
    });
    if (plan.kind !== "work") throw new Error(`${line}: ${JSON.stringify(plan)}`);
    await plan.run();
    return performance.now() - began;
  };
  for (const line of lines.slice(0, WARM)) await one(line);
  for (const line of lines) {
    const [ms, statements] = await recordStatements(pool, () => one(line));
    alone.push(ms);
    recorded.push(statements);
  }
  const together: number[] = [];
  // Opens the connections and lets each see the statements once, as after the first minute of a bot's day.
  await workers(lines.slice(0, WARM), async (line) => void (await one(line)));
  const began = performance.now();
  await workers(lines, async (line) => void together.push(await one(line)));
  const seconds = (performance.now() - began) / 1_000;
  const hand = await replay(handUrl, recorded, { warm: WARM, atOnce: AT_ONCE });
  await product.store.close();
  const kindOf = (line: string) => line.split(" ").slice(0, 2).join(" ") + (line.includes("poc:") ? " poc:true" : "");
  const measured = lines.map((line, n) => ({ kind: kindOf(line), ms: alone[n] ?? 0, hand: hand.alone[n] ?? 0 }));
  const byKind = [...new Set(measured.map((x) => x.kind))].map(
    (kind) => [kind, measured.filter((x) => x.kind === kind)] as const,
  );
  const each = byKind.map(([kind, all]) =>
    plain(
      `  ${kind}: p50`,
      quantile(
        all.map((x) => x.ms),
        0.5,
      ),
      "ms",
      `p99 ${quantile(
        all.map((x) => x.ms),
        0.99,
      ).toFixed(1)}, by hand p50 ${quantile(
        all.map((x) => x.hand),
        0.5,
      ).toFixed(1)}, p99 ${quantile(
        all.map((x) => x.hand),
        0.99,
      ).toFixed(1)}`,
    ),
  );
  const tag = `${size.toLocaleString("en")} contacts and resources`;
  const ratio = quantile(alone, 0.5) / quantile(hand.alone, 0.5);
  const ratio99 = quantile(alone, 0.99) / quantile(hand.alone, 0.99);
  return [
    plain(`p50, one at a time, ${tag}`, quantile(alone, 0.5), "ms"),
    promised
      ? atMost(`p99, one at a time, ${tag}`, quantile(alone, 0.99), "ms", 25)
      : plain(`p99, one at a time, ${tag}`, quantile(alone, 0.99), "ms"),
    plain(`  by hand with pg: p50`, quantile(hand.alone, 0.5), "ms"),
    plain(`  by hand with pg: p99`, quantile(hand.alone, 0.99), "ms"),
    promised ? atMost(`  ratio to by hand, p50`, ratio, "×", 2) : plain(`  ratio to by hand, p50`, ratio, "×"),
    promised ? atMost(`  ratio to by hand, p99`, ratio99, "×", 2) : plain(`  ratio to by hand, p99`, ratio99, "×"),
    promised
      ? atMost(`p99, eight at once, ${tag}`, quantile(together, 0.99), "ms", 80)
      : plain(`p99, eight at once, ${tag}`, quantile(together, 0.99), "ms"),
    plain(
      `  by hand with pg: p99`,
      quantile(hand.together, 0.99),
      "ms",
      "without the invocations that append to the audit log: by hand they would collide",
    ),
    plain(`  invocations a second, eight at once`, lines.length / seconds, "/s"),
    ...each,
  ];
}

/** A mix of what people ask for, with the words of the invented library. */
async function invocations(url: string, size: number): Promise<string[]> {
  const random = seeded(size);
  const ids = await query<{ id: string }>(url, "select id from contact order by id limit 200");
  return Array.from({ length: SAMPLES }, (_, n) => {
    switch (n % 8) {
      case 0:
        return `contact find ${zipf(random)} ${zipf(random)} country:PY`;
      case 1:
        return "contact find poc:true country:PY topic:tracing";
      case 2:
        return `contact show ${ids[n % ids.length]?.id ?? ""}`;
      case 3:
        return `resource find ${zipf(random)} ${zipf(random)}`;
      case 4:
        return `resource find ${zipf(random)} ${zipf(random)} ${zipf(random)} language:es`;
      case 5:
        return "meeting list";
      case 6:
        return "conclusion list";
      default:
        return "help";
    }
  });
}

function open(url: string): { product: Rapporteur; pool: pg.Pool } {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  pool.on("error", () => undefined);
  const quiet = { info: () => undefined, warn: () => undefined, error: (facts: object) => console.error(facts) };
  const seal = sealWith(new Map([["k1", new Uint8Array(32).fill(1)]]));
  const store = storeOn("server", adapterOn(pool), () => pool.end());
  return {
    product: assemble({
      store,
      seal,
      clock: { now: () => new Date() },
      ids: randomIds((count) => randomBytes(count)),
      log: quiet,
      worker: "bench",
      limitSettings: "off",
    }),
    pool,
  };
}

async function fill(url: string, size: number): Promise<void> {
  const { product } = open(url);
  const random = seeded(1);
  const now = new Date();
  await addCommunity(product.store, "bench", "bench", now);
  const services = { community: "bench", now, ids: product.ids, seal: product.seal };
  await product.store.asCommunity("bench", "maintenance", (db) => saveContacts(db, services, contacts(size, random)));
  await product.store.asCommunity("bench", "maintenance", (db) => saveResources(db, services, resources(size, random)));
  await product.store.close();
}

async function workers(lines: readonly string[], work: (line: string) => Promise<void>): Promise<void> {
  const left = [...lines];
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let line = left.shift(); line !== undefined; line = left.shift()) await work(line);
    }),
  );
}

async function query<T extends pg.QueryResultRow>(url: string, text: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(text)).rows;
  } finally {
    await client.end();
  }
}
