/** Times a delivery is taken up before it counts as failed: with these pauses, about a day after its time. */
export const MAX_ATTEMPTS = 50;

const FIRST_MS = 5_000;
const LONGEST_MS = 30 * 60_000;

/** Milliseconds to wait after that many attempts: 5 s, doubled each time, at most half an hour. */
export function backOff(attempts: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempts - 1, 20));
}

/** As long as the platform asks and not shorter than the back-off, but at most half an hour: then it is asked again. */
export function pause(attempts: number, afterMs = 0): number {
  return Math.min(LONGEST_MS, Math.max(afterMs, backOff(attempts)));
}
