import { defined } from "../../core/kernel/values/defined.ts";
import { errorSentence } from "../../core/services/chores/error-sentence.ts";

/** An error as it is logged. */
export interface LoggedError {
  readonly type: string;
  /** Its codes and what it says, without what it quotes. */
  readonly message: string;
  /** Where it came from: functions and places, nothing of what it says. */
  readonly stack?: string;
  readonly cause?: LoggedError;
  readonly errors?: readonly LoggedError[];
}

/** How far what an error names as its cause is followed. */
const DEEPEST = 5;

/** An error for the log, without what people wrote: what a database or a parser complains of it quotes. */
export function loggedError(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: errorSentence(error) };
  const further = depth < DEEPEST;
  return {
    type: error.name,
    message: errorSentence(error),
    ...defined({
      stack: placesOf(error),
      cause: further && error.cause instanceof Error ? loggedError(error.cause, depth + 1) : undefined,
      errors:
        further && error instanceof AggregateError ? error.errors.map((one) => loggedError(one, depth + 1)) : undefined,
    }),
  };
}

function placesOf({ stack = "" }: Error): string | undefined {
  const places = stack.split("\n").filter((line) => /^\s+at /.test(line));
  return places.length === 0 ? undefined : places.join("\n");
}
