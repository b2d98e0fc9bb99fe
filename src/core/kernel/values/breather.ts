import { setImmediate as others } from "node:timers/promises";

/** So long a computation keeps everybody else waiting, in milliseconds. Our choice: a command waits a dozen times for its database. */
const STRETCH_MS = 2;

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
