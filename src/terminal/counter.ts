import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { Config } from "../app/config.ts";
import { problem, UserError } from "../core/kernel/errors/errors.ts";
import type { Log } from "../core/kernel/errors/log.ts";
import type { Translate } from "../core/kernel/language/translate.ts";
import type { Bridge } from "./bridge.ts";
import { deferred } from "./deferred.ts";
import { Failure, reasonOf } from "./failure.ts";
import { hold, PATIENCE_MS } from "./hold.ts";
import type { Io } from "./io.ts";
import type { Opening } from "./open.ts";
import type { Bench } from "./verb.ts";
import type { VerbName } from "./verbs.ts";

/** Where verbs are done: in this process or in the one that holds the embedded store, without a difference to be seen. */
export interface Counter {
  /** Does a verb and returns its exit code. Throws Failure where the store cannot be opened or reached. */
  perform(verb: VerbName, args: unknown, io: Io): Promise<number>;
  close(): Promise<void>;
}

/** What a counter needs to know. */
export interface CounterParts {
  readonly config: Config;
  readonly log: Log;
  readonly t: Translate;
  /** What this process is doing, for whoever finds the store held. */
  readonly does: string;
  /** Whether it does other processes' verbs while it lasts; else they wait for its end. */
  readonly serves: boolean;
}

type Place = { readonly kind: "here"; readonly bench: Bench; end(): Promise<void> } | { readonly kind: "holder" };

// What needs somebody to talk to: a new embedded store gets the demo community first, as the first start does.
const TALKS: ReadonlySet<VerbName> = new Set<VerbName>(["run", "tick", "turn"]);

/** A counter that finds its place with the first verb, and again when the holder goes away. */
export function counter(parts: CounterParts): Counter {
  // A promise: a chat completes words while it takes a turn, and both must find the same place.
  let found: Promise<Place> | undefined;
  return {
    async perform(verb, args, io) {
      const deadline = performance.now() + PATIENCE_MS;
      for (;;) {
        found ??= find(parts, io);
        const place = await found;
        if (place.kind === "here") return performHere(parts, place.bench, verb, args, io);
        const exit = await performByHolder(parts, verb, args, io);
        if (exit !== "gone") return exit;
        if (performance.now() > deadline) throw new Failure(problem("terminal.holder.gone"));
        found = undefined;
        await sleep(50 + Math.random() * 100);
      }
    },
    async close() {
      const place = await found?.catch(() => undefined);
      found = undefined;
      if (place?.kind === "here") await place.end();
    },
  };
}

async function performHere(
  { config }: CounterParts,
  bench: Bench,
  verb: VerbName,
  args: unknown,
  io: Io,
): Promise<number> {
  if (TALKS.has(verb) && config.databaseUrl === undefined)
    await (await import("./first-start.ts")).demoWhereEmpty(bench, io);
  return (await import("./perform.ts")).perform(verb, args, bench, io);
}

/** "gone": the holder was not there any more, and nothing happened. */
async function performByHolder(
  { config, t }: CounterParts,
  verb: VerbName,
  args: unknown,
  io: Io,
): Promise<number | "gone"> {
  const { askHolder } = await import("./ask-holder.ts");
  const answered = await askHolder(config.data, { verb, args, language: t.language }, io);
  if (typeof answered === "object") return answered.exit;
  if (answered === "misunderstood") throw new Failure(problem("terminal.holder.other"));
  if (answered === "broken") throw new Failure(problem("terminal.holder.broken"));
  return answered;
}

async function find(parts: CounterParts, io: Io): Promise<Place> {
  const { config, does, serves } = parts;
  if (config.databaseUrl !== undefined) return here(parts, io, undefined, async () => undefined);
  const ready = deferred<Bench>();
  const served = serves ? (await import("./bridge.ts")).bridge(ready.promise) : undefined;
  const held = await hold(
    config,
    { pid: process.pid, does, serves },
    served?.server ?? createServer((socket) => socket.end()),
  );
  if (!held.held) return { kind: "holder" };
  try {
    const place = await here(parts, io, served, held.release);
    ready.resolve(place.bench);
    return place;
  } catch (error) {
    ready.reject(error);
    await held.release();
    throw error;
  }
}

async function here(
  { config, log, t }: CounterParts,
  io: Io,
  served: Bridge | undefined,
  release: () => Promise<void>,
): Promise<Place & { kind: "here" }> {
  const { openProduct, systemClock } = await import("./open.ts");
  const { oneAtATime } = await import("./verb.ts");
  const opening: Opening = (step, detail) =>
    step === "key"
      ? io.err(t("terminal.key.made", { path: detail ?? "" }))
      : io.progress({ label: t(`terminal.opening.${step}`), done: 0, total: 0 });
  try {
    const product = await openProduct(config, systemClock, log, opening);
    const end = async () => {
      await served?.finish();
      await product.store.close();
      await release();
    };
    return { kind: "here", bench: { product, t, alone: oneAtATime() }, end };
  } catch (error) {
    if (config.databaseUrl !== undefined || error instanceof UserError) throw error;
    throw new Failure(problem("terminal.store.broken", { directory: config.data, reason: reasonOf(error) }), {
      cause: error,
    });
  }
}
