import { createRequire } from "node:module";
import type { Logger, pino as Pino } from "pino";
import type { LogLevel } from "../../app/config-schema.ts";
import type { Log } from "../../core/kernel/errors/log.ts";
import { loggedError } from "./logged-error.ts";

/** Writes the log to stderr as JSON lines; the library is loaded with the first line that is written. */
export function stderrLog(level: LogLevel): Log {
  let made: Logger | undefined;
  const logger = () => {
    // A command-line call rarely logs; loading the logger would be a good part of its time.
    const { pino } = createRequire(import.meta.url)("pino") as { pino: typeof Pino };
    made ??= pino(
      { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { error: loggedError } },
      pino.destination({ dest: 2, sync: true }),
    );
    return made;
  };
  const write = (at: "info" | "warn" | "error") => (facts: object, sentence: string) => {
    if (WEIGHT[at] >= WEIGHT[level]) logger()[at](facts, sentence);
  };
  return { info: write("info"), warn: write("warn"), error: write("error") };
}

// https://github.com/pinojs/pino/blob/main/docs/api.md#level-string
const WEIGHT: Record<LogLevel, number> = {
  trace: 10,
  debug: 20,
  info: 30,
  warn: 40,
  error: 50,
  fatal: 60,
  silent: Number.POSITIVE_INFINITY,
};
