import type { Server } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { Config } from "../../app/config.ts";
import { problem } from "../../core/kernel/errors/errors.ts";
import { type StoreOwner, lockDirectory } from "../../core/services/store/directory-lock.ts";
import { Failure, reasonOf } from "../io/failure.ts";

/** How long a command waits for another short one to finish. */
export const PATIENCE_MS = 30_000;

/** The directory is ours until released, or its holder does our work for us. */
export type AcquiredStore =
  | { readonly held: true; readonly release: () => Promise<void> }
  | { readonly held: false; readonly holder: StoreOwner };

/**
 * Takes the data directory, waiting while a short command holds it. Throws Failure when that takes too long, when another
 * user holds it, or when the directory cannot be used.
 */
export async function acquireStore(config: Config, self: StoreOwner, server: Server): Promise<AcquiredStore> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const holding = await lockDirectory(config.data, self, server).catch((error: unknown) => {
      // The guard of the lock itself is contended: the same as busy.
      if (reasonOf(error) === "ELOCKED") return { held: false as const, holder: { pid: 0, does: "", serves: false } };
      throw new Failure(problem("terminal.data.unusable", { directory: config.data, reason: reasonOf(error) }), {
        cause: error,
      });
    });
    if (holding.held) return holding;
    const { holder } = holding;
    if (!holder) throw new Failure(problem("terminal.held.unknown", { directory: config.data }));
    if (holder.serves) return { held: false, holder };
    if (performance.now() > deadline)
      throw new Failure(
        problem("terminal.held.busy", {
          directory: config.data,
          does: holder.does,
          pid: String(holder.pid),
          seconds: PATIENCE_MS / 1_000,
        }),
      );
    await sleep(50 + Math.random() * 200);
  }
}
