import type pg from "pg";
import type { Rapporteur } from "../src/app/assemble.ts";
import { atMost, type Figure, plain, quantile } from "./figures.ts";
import { fill, NOW, opened } from "./ledger-stage.ts";

/** Each is measured so often, in turn: machines are not equally quick all the time. */
const ROUNDS = 7;
const BEATS = 60;

/** What a minute costs in which nothing is due, with few and with a million reminders in the future. Medians. */
export async function idle(admin: string): Promise<Figure[]> {
  const sizes = [1_000, 1_000_000];
  const stages = [];
  for (const size of sizes) {
    const stage = await opened(admin, `idle_${size}`, { now: () => NOW });
    await fill(
      stage.product,
      stage.pool,
      size,
      `'${NOW.toISOString()}'::timestamptz + interval '1 day' + make_interval(secs => row_number() over ())`,
    );
    stages.push({ ...stage, size, queries: counting(stage.pool), measured: [] as Minute[] });
  }
  for (const { product } of stages) await product.deliverDue();
  for (let round = 0; round < ROUNDS; round += 1) for (const stage of stages) stage.measured.push(await minute(stage));
  for (const { close } of stages) await close();
  const costs = stages.map(({ size, measured }) => ({
    size,
    queries: middle(measured, "queries"),
    cpu: middle(measured, "cpu"),
    ms: middle(measured, "ms"),
  }));
  const [few, many] = costs;
  if (!few || !many) throw new Error("two sizes are compared");
  return [
    ...costs.flatMap(({ size, queries, cpu, ms }) => [
      plain(`${size} in the future: statements a minute`, queries, ""),
      plain(`${size} in the future: the process's CPU a minute`, cpu, "ms"),
      plain(`${size} in the future: time the database and process take a minute`, ms, "ms"),
    ]),
    {
      what: "idle statements, a million to a thousand",
      value: many.queries / few.queries,
      unit: "",
      limit: "= 1",
      met: many.queries === few.queries,
    },
    atMost("idle time, a million to a thousand", many.ms / few.ms, "", 1.25, "equal but for noise"),
  ];
}

interface Minute {
  readonly queries: number;
  readonly cpu: number;
  readonly ms: number;
}

const middle = (measured: readonly Minute[], what: keyof Minute) =>
  quantile(
    measured.map((one) => one[what]),
    0.5,
  );

async function minute({
  product,
  queries,
}: {
  readonly product: Rapporteur;
  readonly queries: () => number;
}): Promise<Minute> {
  const before = queries();
  const cpu = process.cpuUsage();
  const began = performance.now();
  for (let beat = 0; beat < BEATS; beat += 1) await product.deliverDue();
  const used = process.cpuUsage(cpu);
  return { queries: queries() - before, cpu: (used.user + used.system) / 1_000, ms: performance.now() - began };
}

/** Counts the statements that a pool is given from now on. */
function counting(pool: pg.Pool): () => number {
  let n = 0;
  const counted = new WeakSet<object>();
  pool.on("acquire", (client) => {
    if (counted.has(client)) return;
    counted.add(client);
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    Object.assign(client, {
      query: (...args: unknown[]) => {
        n += 1;
        return query(...args);
      },
    });
  });
  return () => n;
}
