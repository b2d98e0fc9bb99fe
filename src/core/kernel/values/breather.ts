import { setImmediate as others } from "node:timers/promises";

/** So long a computation keeps everybody else waiting, in milliseconds. Our choice: nobody notices it. */
const STRETCH_MS = 5;

/** For long computations, to be awaited after each of their steps: lets whatever else waits in this process have its turn, now and then. */
export function breather(): () => Promise<void> | undefined {
  let since = performance.now();
  return () =>
    performance.now() - since < STRETCH_MS
      ? undefined
      : others().then(() => {
          since = performance.now();
        });
}
