import { type Config, ConfigError, readConfig } from "../app/config.ts";
import { UserError } from "../core/kernel/errors/errors.ts";
import { type Translate, translator } from "../core/kernel/language/translate.ts";
import { isDamaged, isFull } from "../core/services/store/faults.ts";
import { type StoreClient, storeClient } from "./store/store-client.ts";
import { Failure } from "./io/failure.ts";
import { EXIT, type Io, processIo } from "./io/io.ts";
import { pagedIo } from "./io/paged-io.ts";
import { stderrLog } from "./io/log.ts";
import { plainWords } from "../core/kernel/values/command-line.ts";

/** What a command of the terminal works with. */
export interface CommandSession {
  readonly config: Config;
  readonly client: StoreClient;
  readonly io: Io;
  readonly t: Translate;
}

/** What kind of command it is. */
export interface SessionKind {
  /** It does other processes' commands while it lasts. */
  readonly serves?: boolean;
  /** Its answer is for a program. */
  readonly json?: boolean | undefined;
}

/**
 * Runs one command of the terminal and sets the exit code: what is wrong with the environment or the command line is worded
 * on stderr, and the store is closed at the end however it ends.
 */
export async function session(
  does: string,
  work: (session: CommandSession) => Promise<number>,
  { serves = false, json = false }: SessionKind = {},
): Promise<void> {
  const own = processIo(json);
  const { io, shown } = json ? { io: own, shown: async () => undefined } : pagedIo(own);
  let opened: StoreClient | undefined;
  let t = translator("en");
  try {
    const config = readConfig();
    t = translator(config.language);
    opened = storeClient({ config, log: stderrLog(config.logLevel ?? "error"), t, does: `rapporteur ${does}`, serves });
    process.exitCode = await work({ config, client: opened, io, t });
  } catch (error) {
    process.exitCode = worded(error, io, t);
  } finally {
    // What was answered is shown whatever becomes of the store, which nobody waits for while somebody reads.
    try {
      await opened?.close();
    } finally {
      await shown();
      io.end();
    }
  }
}

/** Says what an error means and returns the exit code for it. */
function worded(error: unknown, io: Io, t: Translate): number {
  if (error instanceof ConfigError) {
    const own = translator(error.language);
    for (const problem of error.problems) io.err(plainWords(own.problem(problem)));
    return EXIT.usage;
  }
  if (error instanceof UserError || error instanceof Failure) {
    io.err(plainWords(t.problem(error.problem)));
    return error instanceof UserError ? EXIT.usage : EXIT.refused;
  }
  if (isFull(error) || isDamaged(error)) {
    io.err(t(isFull(error) ? "terminal.store.full.running" : "terminal.store.damaged.running"));
    return EXIT.refused;
  }
  stderrLog("error").error({ error }, "a bug");
  io.err(t("terminal.bug"));
  return EXIT.refused;
}
