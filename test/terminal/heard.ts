import type { Io, Progress } from "../../src/terminal/io.ts";
import { translator } from "../../src/core/kernel/language/translate.ts";
import { perform } from "../../src/terminal/perform.ts";
import { type Bench, oneAtATime } from "../../src/terminal/verb.ts";
import type { VerbName } from "../../src/terminal/verbs.ts";
import type { World } from "../support/world.ts";

/** What a verb wrote and how it ended. */
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

/** The bench of a test's world, its operator speaking English. */
export function benchOf(w: World): Bench {
  return { product: w.product, t: translator("en"), alone: oneAtATime() };
}

/** Does a verb on a world's store. */
export async function hear(w: World, verb: VerbName, args: object): Promise<Heard> {
  const { io, out, err, progress } = listening();
  const exit = await perform(verb, args, benchOf(w), io);
  return { exit, out: out.join("\n"), err: err.join("\n"), progress };
}

/** `run` with the command line's own defaults. */
export const run = (w: World, line: string, options: object = {}) =>
  hear(w, "run", { as: "member", channel: "general", ...options, line });
