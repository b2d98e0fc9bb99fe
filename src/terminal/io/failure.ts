import type { Problem } from "../../core/kernel/errors/errors.ts";

/** The command line was right and yet it cannot be done here and now; the operator is told why, and the exit code is 1. */
export class Failure extends Error {
  override readonly name = "Failure";
  readonly problem: Problem;
  constructor(cause: Problem, options?: ErrorOptions) {
    super(cause.code, options);
    this.problem = cause;
  }
}

/** What an operator looks up: a system error's code, else what the error says in one line. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  // Prisma's codes say less than its messages, which end with what the database said.
  if (code !== undefined && !/^P\d{4}$/.test(code)) return code;
  const lines = error.message.split("\n").filter((line) => line.trim() !== "");
  return /Message: `(.+)`/.exec(error.message)?.[1] ?? lines.at(-1)?.trim() ?? error.name;
}
