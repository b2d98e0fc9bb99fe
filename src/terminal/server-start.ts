import { setTimeout as sleep } from "node:timers/promises";
import { problem } from "../core/kernel/errors/errors.ts";
import type { Translate } from "../core/kernel/language/translate.ts";
import { isUnreachable } from "../core/services/store/faults.ts";
import { NewerDatabaseError } from "../core/services/store/migrations.ts";
import { migrateServer } from "../core/services/store/server.ts";
import { Failure, reasonOf } from "./io/failure.ts";
import type { Io } from "./io/io.ts";
import { addressOf } from "./migrate.ts";

/** A database that starts together with the bot is given this long. */
const PATIENCE_MS = 30_000;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 5_000;

/** Applies what the server lacks, waiting for one that cannot be reached yet. Throws Failure when that takes too long or the server refuses. */
export async function migratedServer(url: string, io: Io, t: Translate, patienceMs = PATIENCE_MS): Promise<void> {
  const address = addressOf(url);
  const deadline = performance.now() + patienceMs;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(LONGEST_PAUSE_MS, pause * 2)) {
    try {
      for (const name of await migrateServer(url)) io.err(t("terminal.migrate.applied", { name }));
      return;
    } catch (error) {
      if (error instanceof NewerDatabaseError)
        throw new Failure(problem("terminal.migrate.newer", { names: error.message }), { cause: error });
      if (!isUnreachable(error))
        throw new Failure(problem("terminal.database.refused", { address, reason: messageOf(error) }), {
          cause: error,
        });
      if (performance.now() + pause > deadline)
        throw new Failure(problem("terminal.database.unreachable", { address }), { cause: error });
      io.err(t("terminal.database.waiting", { address, reason: reasonOf(error) }));
      await sleep(pause);
    }
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error));
