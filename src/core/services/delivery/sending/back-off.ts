import { DELIVERY_TIMES, type DeliveryTimes } from "../delivery-times.ts";
import { HOUR_MS } from "../../../kernel/time/units.ts";

/** Times a delivery is taken up before it counts as failed: with the usual pauses, about a day after its time. */
export const MAX_ATTEMPTS = 50;

// Workers that die at once, again and again, take it up as often without having tried: nothing is given up so soon.
const LEAST_MS = 12 * HOUR_MS;

/** Whether a delivery that has been taken up so often, and was due then, is given up where it fails once more. */
export function isExhausted(
  { attempts, dueAt }: { readonly attempts: number; readonly dueAt: Date },
  now: Date,
): boolean {
  return attempts >= MAX_ATTEMPTS && now.getTime() - dueAt.getTime() >= LEAST_MS;
}

type Pauses = Pick<DeliveryTimes, "firstPause" | "longestPause">;

/** Milliseconds to wait after that many attempts: doubled each time, up to the longest pause. */
export function backOff(attempts: number, { firstPause, longestPause }: Pauses = DELIVERY_TIMES): number {
  return Math.min(longestPause, firstPause * 2 ** Math.min(attempts - 1, 20));
}

/** As long as the platform asks and not shorter than the back-off, but at most the longest pause: then it is asked again. */
export function pause(attempts: number, afterMs = 0, times: Pauses = DELIVERY_TIMES): number {
  return Math.min(times.longestPause, Math.max(afterMs, backOff(attempts, times)));
}
