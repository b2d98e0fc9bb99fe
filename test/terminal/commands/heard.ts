import type { Io, Progress } from "../../../src/terminal/io/io.ts";
import { translator } from "../../../src/core/kernel/language/translate.ts";
import { runCliCommand } from "../../../src/terminal/commands/run-cli-command.ts";
import { type CliContext, oneAtATime } from "../../../src/terminal/commands/cli-command.ts";
import type { CliCommandName } from "../../../src/terminal/commands/cli-commands.ts";
import type { World } from "../../support/world.ts";

/** What a command wrote and how it ended. */
export interface Heard {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
  readonly progress: readonly Progress[];
}

/** Streams that remember. */
export function listening(): { io: Io; out: string[]; err: string[]; progress: Progress[] } {
  const out: string[] = [];
  const err: string[] = [];
  const progress: Progress[] = [];
  return {
    io: {
      out: (text) => void out.push(text),
      err: (text) => void err.push(text),
      progress: (step) => void progress.push(step),
    },
    out,
    err,
    progress,
  };
}

/** The context of a test's world, its operator speaking English. */
export function benchOf(w: World): CliContext {
  return { product: w.product, t: translator("en"), alone: oneAtATime() };
}

/** Does a command on a world's store. */
export async function hear(w: World, command: CliCommandName, args: object): Promise<Heard> {
  const { io, out, err, progress } = listening();
  const exit = await runCliCommand(command, args, benchOf(w), io);
  return { exit, out: out.join("\n"), err: err.join("\n"), progress };
}

/** `run` with the command line's own defaults. */
export const run = (w: World, line: string, options: object = {}) =>
  hear(w, "run", { as: "member", channel: "general", ...options, line });
