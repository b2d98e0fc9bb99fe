import type { Config } from "../../app/config.ts";
import { type Problem, problem, UserError } from "../../core/kernel/errors/errors.ts";
import { DatabaseFaultError, POSTGRESQL_VERSION } from "../../core/services/store/database-directory.ts";
import { isDamaged, isFull } from "../../core/services/store/faults.ts";
import { KeyFileError } from "../../core/services/store/keys.ts";
import { NewerDatabaseError } from "../../core/services/store/migrations.ts";
import { Failure, reasonOf } from "../io/failure.ts";

/** What an operator is told of a store that cannot be opened, and what to do about it. Errors of a server, and those that have words, stay as they are. */
export function storeFailure(error: unknown, { data, databaseUrl }: Config): unknown {
  if (error instanceof NewerDatabaseError)
    return new Failure(problem("terminal.migrate.newer", { names: error.message }), { cause: error });
  if (databaseUrl !== undefined || error instanceof UserError || error instanceof Failure) return error;
  return new Failure(wordedFault(error, data), { cause: error });
}

function wordedFault(error: unknown, directory: string): Problem {
  if (error instanceof DatabaseFaultError) {
    const { fault, path, found } = error;
    if (fault === "foreign") return problem("terminal.store.foreign", { path, found });
    if (fault === "version") return problem("terminal.store.version", { path, found, wanted: POSTGRESQL_VERSION });
    if (fault === "full") return problem("terminal.store.full", { path });
    if (fault === "denied") return problem("terminal.store.denied", { path, found });
    return found === ""
      ? problem("terminal.store.damaged", { path })
      : problem("terminal.store.damaged.found", { path, found });
  }
  if (error instanceof KeyFileError) return problem("terminal.key.damaged", { path: error.message });
  if (isFull(error)) return problem("terminal.store.full.running");
  if (isDamaged(error)) return problem("terminal.store.damaged", { path: directory });
  return problem("terminal.store.broken", { directory, reason: reasonOf(error) });
}
