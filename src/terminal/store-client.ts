import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { Config } from "../app/config.ts";
import { problem } from "../core/kernel/errors/errors.ts";
import type { Log } from "../core/kernel/errors/log.ts";
import type { Translate } from "../core/kernel/language/translate.ts";
import type { IpcServer } from "./ipc-server.ts";
import { deferred } from "./deferred.ts";
import { Failure } from "./failure.ts";
import { acquireStore, PATIENCE_MS } from "./acquire-store.ts";
import type { Io } from "./io.ts";
import type { Opening } from "./open.ts";
import type { CliContext } from "./cli-command.ts";
import type { CliCommandName } from "./cli-commands.ts";

/** Where commands are done: in this process or in the one that holds the embedded store, without a difference to be seen. */
export interface StoreClient {
  /** Does a command and returns its exit code. Throws Failure where the store cannot be opened or reached. */
  perform(command: CliCommandName, args: unknown, io: Io): Promise<number>;
  close(): Promise<void>;
}

/** What a store client needs to know. */
export interface StoreClientParts {
  readonly config: Config;
  readonly log: Log;
  readonly t: Translate;
  /** What this process is doing, for whoever finds the store held. */
  readonly does: string;
  /** Whether it does other processes' commands while it lasts; else they wait for its end. */
  readonly serves: boolean;
}

type Place =
  | { readonly kind: "here"; readonly context: CliContext; end(): Promise<void> }
  | { readonly kind: "holder" };

// What needs somebody to talk to: a new embedded store gets the demo community first, as the first start does.
const TALKS: ReadonlySet<CliCommandName> = new Set<CliCommandName>(["run", "tick", "turn"]);

/** A counter that finds its place with the first command, and again when the holder goes away. */
export function storeClient(parts: StoreClientParts): StoreClient {
  // A promise: a chat completes words while it takes a turn, and both must find the same place.
  let found: Promise<Place> | undefined;
  return {
    async perform(command, args, io) {
      const deadline = performance.now() + PATIENCE_MS;
      for (;;) {
        found ??= find(parts, io);
        const place = await found;
        if (place.kind === "here") return performHere(parts, place.context, command, args, io);
        const exit = await performByHolder(parts, command, args, io);
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
  { config }: StoreClientParts,
  context: CliContext,
  command: CliCommandName,
  args: unknown,
  io: Io,
): Promise<number> {
  if (TALKS.has(command) && config.databaseUrl === undefined)
    await (await import("./first-start.ts")).demoWhereEmpty(context, io);
  return (await import("./run-cli-command.ts")).runCliCommand(command, args, context, io);
}

/** "gone": the holder was not there any more, and nothing happened. */
async function performByHolder(
  { config, t }: StoreClientParts,
  command: CliCommandName,
  args: unknown,
  io: Io,
): Promise<number | "gone"> {
  const { askOwner: askHolder } = await import("./ask-owner.ts");
  const answered = await askHolder(config.data, { command, args, language: t.language }, io);
  if (typeof answered === "object") return answered.exit;
  if (answered === "misunderstood") throw new Failure(problem("terminal.holder.other"));
  if (answered === "broken") throw new Failure(problem("terminal.holder.broken"));
  return answered;
}

async function find(parts: StoreClientParts, io: Io): Promise<Place> {
  const { config, does, serves } = parts;
  if (config.databaseUrl !== undefined) return here(parts, io, undefined, async () => undefined);
  const ready = deferred<CliContext>();
  const served = serves ? (await import("./ipc-server.ts")).ipcServer(ready.promise) : undefined;
  const held = await acquireStore(
    config,
    { pid: process.pid, does, serves },
    served?.server ?? createServer((socket) => socket.end()),
  );
  if (!held.held) return { kind: "holder" };
  try {
    const place = await here(parts, io, served, held.release);
    ready.resolve(place.context);
    return place;
  } catch (error) {
    ready.reject(error);
    await held.release();
    throw error;
  }
}

async function here(
  { config, log, t }: StoreClientParts,
  io: Io,
  served: IpcServer | undefined,
  release: () => Promise<void>,
): Promise<Place & { kind: "here" }> {
  const { openProduct, systemClock } = await import("./open.ts");
  const { oneAtATime } = await import("./cli-command.ts");
  const opening: Opening = (step, detail) =>
    step === "key"
      ? io.err(t("terminal.key.made", { path: detail ?? "" }))
      : io.progress({ label: t(`terminal.opening.${step}`), done: 0, total: 0 });
  const product = await openProduct(config, systemClock, log, opening);
  const end = async () => {
    await served?.finish();
    await product.store.close();
    await release();
  };
  return { kind: "here", context: { product, t, alone: oneAtATime() }, end };
}
