import { setImmediate as others, setTimeout as later } from "node:timers/promises";
import { somebodyInFront } from "./in-front.ts";

/** So long a computation keeps everybody else waiting, in milliseconds. Our choice: a command waits a dozen times for its database. */
const STRETCH_MS = 2;
/** So often it looks whether people still wait, a millisecond each, at a rest and in all: where many ask without end, it goes on. */
const LOOKS = 50;
const ALL_LOOKS = 2_000;

/** To be awaited after each step of a long computation. */
export type Breathe = () => Promise<void> | undefined;

/**
 * For a long computation: lets whatever else waits in this process have its turn, now and then, and what people asked for since this
 * was called be answered first.
 */
export function breather(): Breathe {
  let inFront = somebodyInFront();
  let looks = ALL_LOOKS;
  let since = performance.now();
  const rest = async (): Promise<void> => {
    await others();
    const least = Math.max(0, looks - LOOKS);
    for (; looks > least && inFront(); looks -= 1) await later(1);
    // Who takes longer does not wait for this alone, or for what this holds.
    if (inFront()) inFront = somebodyInFront();
    since = performance.now();
  };
  return () => (performance.now() - since < STRETCH_MS ? undefined : rest());
}
