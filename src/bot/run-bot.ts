import closeWithGrace from "close-with-grace";
import type { Platform } from "../adapters/kit/platform.ts";
import { type Config, ConfigError, readConfig } from "../app/config.ts";
import { UserError } from "../core/kernel/errors/errors.ts";
import { type Translate, translator } from "../core/kernel/language/translate.ts";
import { type Running, start } from "./start.ts";
import { Failure } from "../terminal/io/failure.ts";
import { EXIT, processIo } from "../terminal/io/io.ts";
import { stderrLog } from "../terminal/io/log.ts";
import { plainWords } from "../core/kernel/values/command-line.ts";

/** Longest that sends and commands under way may take to finish. */
export const GRACE_MS = 15_000;
/** npm passes on the signal that the terminal has sent to us as well: the same Ctrl-C, twice. */
const SAME_SIGNAL_MS = 1_000;

const io = processIo();

/** Starts the bot with the environment's configuration, for the platforms that are known, and stops it on a signal. */
export async function runBot(known: readonly Platform[]): Promise<void> {
  const config = configuration(known);
  if (config) await run(config);
}

function configuration(known: readonly Platform[]): Config | undefined {
  try {
    return readConfig(process.env, known);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const t = translator(error.language);
    for (const problem of error.problems) io.err(plainWords(t.problem(problem)));
    process.exitCode = EXIT.usage;
    return undefined;
  }
}

async function run(config: Config): Promise<void> {
  const t = translator(config.language);
  const log = stderrLog(config.logLevel ?? "info");
  const undoing: (() => Promise<void>)[] = [];
  const grace = closeWithGrace(
    { delay: GRACE_MS, logger: false, skip: ["SIGINT", "SIGTERM", "SIGHUP", "unhandledRejection", "beforeExit"] },
    async ({ err }) => {
      if (err) log.error({ error: err }, "an error that nothing caught; stopping");
      for (const undo of undoing.reverse())
        await undo().catch((error: unknown) => log.error({ error }, "something could not be stopped"));
    },
  );
  onSignals(() => {
    io.err(t("terminal.start.stopping"));
    grace.close();
  });
  // A promise that nobody waited for has spoilt nothing but itself; the bot goes on.
  process.on("unhandledRejection", (error) => log.error({ error }, "an error that nobody waited for"));
  try {
    const running = await start(config, log, t, io, (undo) => void undoing.push(undo));
    io.end();
    announce(running, config, t);
  } catch (error) {
    io.end();
    for (const undo of undoing.reverse()) await undo().catch(() => undefined);
    if (!(error instanceof Failure || error instanceof UserError)) log.error({ error }, "a bug while starting");
    io.err(
      error instanceof Failure || error instanceof UserError
        ? plainWords(t.problem(error.problem))
        : t("terminal.start.bug"),
    );
    process.exit(error instanceof UserError ? EXIT.usage : EXIT.refused);
  }
}

/** Says what runs, and where. */
function announce({ publicPort, playground, ways }: Running, config: Config, t: Translate): void {
  io.out(t("terminal.start.running"));
  io.out(
    `  ${playground === undefined ? t("terminal.start.no-playground") : t("terminal.start.playground", { url: playground })}`,
  );
  for (const way of ways) io.out(`  ${way}`);
  io.out(`  ${t("terminal.start.health", { url: `http://localhost:${publicPort}/health` })}`);
  io.out(
    `  ${config.databaseUrl === undefined ? t("terminal.start.embedded", { directory: config.data }) : t("terminal.start.server")}`,
  );
}

/** Stops on the first signal, and at once on one that comes later. */
function onSignals(stop: () => void): void {
  let first: number | undefined;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      if (first === undefined) {
        first = performance.now();
        stop();
      } else if (performance.now() - first > SAME_SIGNAL_MS) process.exit(EXIT.refused);
    });
  }
}
