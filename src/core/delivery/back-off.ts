import { DELIVERY_TIMES, type DeliveryTimes } from "./times.ts";

/** Times a delivery is taken up before it counts as failed: with the usual pauses, about a day after its time. */
export const MAX_ATTEMPTS = 50;

type Pauses = Pick<DeliveryTimes, "firstPause" | "longestPause">;

/** Milliseconds to wait after that many attempts: doubled each time, up to the longest pause. */
export function backOff(attempts: number, { firstPause, longestPause }: Pauses = DELIVERY_TIMES): number {
  return Math.min(longestPause, firstPause * 2 ** Math.min(attempts - 1, 20));
}

/** As long as the platform asks and not shorter than the back-off, but at most the longest pause: then it is asked again. */
export function pause(attempts: number, afterMs = 0, times: Pauses = DELIVERY_TIMES): number {
  return Math.min(times.longestPause, Math.max(afterMs, backOff(attempts, times)));
}
