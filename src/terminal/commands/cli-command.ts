import type { z } from "zod";
import type { Rapporteur } from "../../app/assemble.ts";
import type { Translate } from "../../core/kernel/language/translate.ts";
import type { Io } from "../io/io.ts";
import "../../adapters/console/messages/index.ts";
import "../messages/index.ts";

/** What a command works with, in the process that holds the store. */
export interface CliContext {
  readonly product: Rapporteur;
  /** Words for the operator. */
  readonly t: Translate;
  /** Runs `work` while this process says nothing else on the console, so that what it sees delivered there is its own. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>;
}

/**
 * Something the `rapporteur` command does with the store. Arguments are JSON: they may come from another process. The
 * result is an exit code; a UserError thrown means that the command line was wrong.
 */
export interface CliCommand {
  run(context: CliContext, args: unknown, io: Io): Promise<number>;
}

/** A command that checks its arguments first. */
export function cliCommand<S extends z.ZodType>(
  args: S,
  run: (context: CliContext, args: z.output<S>, io: Io) => Promise<number>,
): CliCommand {
  return { run: (context, raw, io) => run(context, args.parse(raw), io) };
}

/** One at a time, in the order of asking; a failure is its own caller's only. */
export function oneAtATime(): CliContext["alone"] {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
}
