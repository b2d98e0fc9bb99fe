import { setTimeout as wait } from "node:timers/promises";
import { type BareDiscord, interaction } from "./discord-platform.ts";

/** How many interactions come in a minute. */
export const BURST = 5_000;
const BURST_MS = 60_000;

type Json = Record<string, unknown>;

/** Somebody calls `/help`. */
export const help = (): Json => interaction(2, { name: "help", options: [] });

/** Milliseconds until each was answered in its acknowledgement. */
export async function bursts(platform: BareDiscord): Promise<{ readonly took: number[]; readonly answers: Json[] }> {
  const took: number[] = [];
  const answers: Json[] = [];
  await evenly(async () => {
    const at = performance.now();
    answers.push(await platform.interact(help()));
    took.push(performance.now() - at);
  });
  return { took, answers };
}

/** What came of a burst whose answers follow their acknowledgements. */
export interface Deferred {
  /** Milliseconds until each was acknowledged, and until its answer was there. */
  readonly acknowledged: number[];
  readonly completed: number[];
  /** Answers a second, from the first interaction to the last answer. */
  readonly rate: number;
  readonly answers: { readonly acknowledged: Json; readonly changed: Json }[];
}

/** The same for a bot that has to say first that it is thinking. */
export async function deferred(platform: BareDiscord): Promise<Deferred> {
  const acknowledged: number[] = [];
  const completed: number[] = [];
  const answers: Deferred["answers"] = [];
  const began = performance.now();
  await evenly(async () => {
    const asked = help();
    const at = performance.now();
    const changing = platform.completed(asked);
    const first = await platform.interact(asked);
    acknowledged.push(performance.now() - at);
    const changed = await changing;
    completed.push(performance.now() - at);
    answers.push({ acknowledged: first, changed });
  });
  return { acknowledged, completed, rate: BURST / ((performance.now() - began) / 1_000), answers };
}

/** Does something so many times in a minute, whatever becomes of it meanwhile; resolves when all of it is done. */
async function evenly(one: () => Promise<void>): Promise<void> {
  const began = performance.now();
  const all: Promise<void>[] = [];
  for (let n = 0; n < BURST; n += 1) {
    const early = began + (n * BURST_MS) / BURST - performance.now();
    if (early > 0) await wait(early);
    all.push(one());
  }
  await Promise.all(all);
}
