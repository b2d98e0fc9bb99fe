import type { MessageId, WordsArgs } from "../language/message-ids.ts";
import type { CommandLine } from "../values/command-line.ts";

/** What can be put into a message: ICU arguments, by name. */
export type Params = Readonly<Record<string, string | number | boolean | Date | CommandLine>>;

/** A code and its arguments; worded at the edge in the reader's language. The code is a message id. */
export interface Problem {
  readonly code: MessageId;
  readonly params: Params;
}

/** Names a problem, its arguments checked against the message. */
export function problem<Id extends MessageId>(code: Id, ...args: WordsArgs<Id>): Problem {
  return { code, params: args[0] ?? {} };
}

/** The caller asked for something that cannot be done, and can be told why. Everything else thrown is a bug. */
export class UserError extends Error {
  override readonly name = "UserError";
  readonly problem: Problem;
  constructor(cause: Problem) {
    super(cause.code);
    this.problem = cause;
  }
}

/** Nobody knows whether what was asked for was done: the connection to the data was lost as it was being recorded. */
export class Unsettled extends Error {
  override readonly name = "Unsettled";
  constructor(cause: unknown) {
    super("it is not known whether it was done", { cause });
  }
}

/** Throws the problem as a UserError. */
export function refuse<Id extends MessageId>(code: Id, ...args: WordsArgs<Id>): never {
  throw new UserError(problem(code, ...args));
}
