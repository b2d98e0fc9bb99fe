import { type Occurrence, occurrencesOf, type Timed } from "./occurrence.ts";
import { DAY_MS } from "../../kernel/time/units.ts";

// Looked for nearby first: a series that goes on for years has most of its times long ago.
const BACK_DAYS = [8, 62, 400, 3_660] as const;
const MOST = 4_000;

/** The latest time of a meeting that has begun, over or not, in the last ten years; undefined where none has. */
export function latestStarted(meeting: Timed, now: Date): Occurrence | undefined {
  for (const days of BACK_DAYS) {
    const after = new Date(now.getTime() - days * DAY_MS).toISOString();
    const last = occurrencesOf(meeting, { after, until: now.toISOString(), limit: MOST }).at(-1);
    if (last) return last;
  }
  return undefined;
}
