import { createServer } from "node:net";
import type { Config } from "../../app/config.ts";
import type { Log } from "../../core/kernel/errors/log.ts";
import type { Translate } from "../../core/kernel/language/translate.ts";
import type { IpcServer } from "./ipc-server.ts";
import { deferred } from "../io/deferred.ts";
import { acquireStore } from "./acquire-store.ts";
import type { Io } from "../io/io.ts";
import type { KeptStoreOpening } from "./open-kept.ts";
import type { CliContext } from "../commands/cli-command.ts";

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

/** Where commands are done: here, on a store that this process holds, or by the process that holds it. */
export type StorePlace =
  | { readonly kind: "here"; readonly context: CliContext; end(): Promise<void> }
  | { readonly kind: "holder" };

/** Takes up the store, or finds that another process holds it. Throws Failure where it cannot be opened or reached. */
export async function findPlace(parts: StoreClientParts, io: Io): Promise<StorePlace> {
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
): Promise<StorePlace & { kind: "here" }> {
  const { openProduct, systemClock } = await import("../open.ts");
  const { oneAtATime } = await import("../commands/cli-command.ts");
  const opening: KeptStoreOpening = (step, detail) =>
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
