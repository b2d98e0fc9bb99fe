import { setTimeout as wait } from "node:timers/promises";
import { type Trouble, written } from "./trouble.ts";

/** How long suggestions may take, in milliseconds: who types goes on typing, and platforms wait for three seconds. */
const SUGGEST_MS = 1_500;

/** What is suggested, in time: nothing is better than an answer that nobody waits for any more. What goes wrong is written down, and nothing suggested. */
export function suggestedInTime<Suggested>(
  trouble: Trouble,
  looking: () => Promise<readonly Suggested[]>,
  ms = SUGGEST_MS,
): Promise<readonly Suggested[]> {
  const found = looking().catch((error: unknown) => {
    written(trouble, error, "nothing could be suggested");
    return [];
  });
  return Promise.race([found, wait(ms, [], { ref: false })]);
}
