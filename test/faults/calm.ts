import { setTimeout as sleep } from "node:timers/promises";
import type { Replica } from "./replica.ts";
import type { Stage } from "./stage.ts";

const LONGEST_MS = 180_000;

/** Waits until nothing is due any more, or until it has taken so long that something must be wrong. */
export async function calm(on: Stage, longestMs = LONGEST_MS): Promise<void> {
  const until = performance.now() + longestMs;
  while (performance.now() < until && (await on.seeds.open(on.time.now())) > 0) await sleep(500);
  if (performance.now() < until) return;
  // What is still open then says why more than what people have not seen.
  const { rows } = await on.admin.query(
    `select platform, kind, state, leased_by is null as free, count(*)::int, min(attempts) as least, max(attempts) as most, min(attempt_at) as first, max(attempt_at) as last,
      min(lease_until - now())::text as lease_least, max(lease_until - now())::text as lease_most
      from delivery where state in ('planned', 'claimed', 'sending') and due_at <= $1 group by 1, 2, 3, 4`,
    [new Date(on.time.now())],
  );
  console.error(`not calm after ${longestMs / 1_000} s, at ${new Date(on.time.now()).toISOString()}:`, JSON.stringify(rows, undefined, 1));
}

/** Ends replicas, and returns what those that had ended by themselves said. */
export async function endAll(replicas: readonly Replica[]): Promise<string[]> {
  for (const replica of replicas) replica.kill();
  return (await Promise.all(replicas.map(({ gone }) => gone))).flatMap((own) => own ?? []);
}
