import type { Chore } from "../chores/chore.ts";
import { sql } from "../store/store.ts";
import { DELIVERY_TIMES } from "./delivery-times.ts";
import { timedRows } from "./kinds.ts";
import { MINUTE_MS } from "../../kernel/time/units.ts";

// Clocks of replicas differ by less.
const OFF_MS = 10 * MINUTE_MS;

/**
 * Has what was planned by a clock that was ahead by mistake be said as long after now as it was to be said after that: a reminder of a
 * draft within a day, and not a year later. What is due at a moment of its subject stays; what only waits for a further attempt has it.
 */
export const wrongClock: Chore = {
  name: "delivery-clock",
  cron: "48 * * * *",
  async run({ store, clock, catalogue }) {
    const now = clock.now();
    const after = (ms: number) => new Date(now.getTime() + ms);
    await store.statement(sql`
      update delivery d set due_at = ${now}::timestamptz + (d.due_at - d.created_at), attempt_at = ${now}::timestamptz + (d.due_at - d.created_at),
        created_at = ${now}
      where d.state = 'planned' and d.attempt_at > ${after(OFF_MS)} and d.created_at > ${after(OFF_MS)} and d.due_at >= d.created_at
        and not (${timedRows(catalogue)}) returning 1`);
    // No pause is longer than the longest.
    await store.statement(sql`
      update delivery d set attempt_at = greatest(d.due_at, ${now}::timestamptz)
      where d.state = 'planned' and d.attempts > 0
        and d.attempt_at > greatest(d.due_at, ${now}::timestamptz) + make_interval(secs => ${(OFF_MS + DELIVERY_TIMES.longestPause) / 1_000})
      returning 1`);
  },
};
