import { everyTick, startScheduler } from "../src/app/scheduler.ts";
import type { Clock } from "../src/core/kernel/time/clock.ts";
import { atMost, type Figure, quantile } from "./figures.ts";
import { fill, LOG, opened } from "./ledger-stage.ts";

/** How late what is due spread over a minute is said by a healthy system, by the real clock. */
export async function lateness(admin: string): Promise<Figure[]> {
  const clock: Clock = { now: () => new Date() };
  const late: number[] = [];
  const count = 10_000;
  const due = new Map<string, number>();
  const { product, pool, close } = await opened(admin, "lateness", clock, (key) =>
    late.push(Date.now() - (due.get(key) ?? Number.NaN)),
  );
  // Long enough that all of it is there before the first is due.
  const from = Date.now() + 60_000;
  const starts = new Date(from);
  await fill(
    product,
    pool,
    count,
    `to_timestamp(${from / 1_000}) + make_interval(secs => (row_number() over () - 1) * 60.0 / ${count})`,
    starts,
  );
  for (const row of (
    await pool.query<{ key: string; due_at: Date }>("select key, due_at from delivery where kind = 'reminder'")
  ).rows)
    due.set(row.key, row.due_at.getTime());
  if (Date.now() > from) throw new Error("filling took longer than what is due waits");
  const scheduler = startScheduler(everyTick(async () => void (await product.deliverDue()), "deliver", LOG));
  while (late.length < count && Date.now() < from + 120_000) await new Promise((next) => setTimeout(next, 200));
  await scheduler.stop();
  await close();
  if (late.length !== count) throw new Error(`${late.length} of ${count} were sent`);
  return [
    atMost(`${count} due within a minute: lateness p50`, quantile(late, 0.5) / 1_000, "s", 1),
    atMost(`${count} due within a minute: lateness p99`, quantile(late, 0.99) / 1_000, "s", 3),
  ];
}
