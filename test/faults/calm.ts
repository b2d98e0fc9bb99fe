import { setTimeout as sleep } from "node:timers/promises";
import { explain } from "./explain.ts";
import type { Replica } from "./replica.ts";
import type { Stage } from "./stage.ts";

const LONGEST_MS = 180_000;

/** Waits until nothing is due any more, or until it has taken so long that something must be wrong. */
export async function calm(on: Stage, longestMs = LONGEST_MS): Promise<void> {
  const until = performance.now() + longestMs;
  while (performance.now() < until && (await on.seeds.open(on.time.now())) > 0) await sleep(500);
  // What is still open then says why more than what people have not seen.
  if (performance.now() >= until) console.error(`not calm after ${longestMs / 1_000} s; ${await explain(on)}`);
}

/** Ends replicas, and returns what those that had ended by themselves said. */
export async function endAll(replicas: readonly Replica[]): Promise<string[]> {
  for (const replica of replicas) replica.kill();
  return (await Promise.all(replicas.map(({ gone }) => gone))).flatMap((own) => own ?? []);
}
