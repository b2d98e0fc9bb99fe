import type { Config } from "../app/config.ts";
import { problem } from "../core/kernel/errors/errors.ts";
import type { Translate } from "../core/kernel/language/translate.ts";
import { isUnreachable } from "../core/services/store/faults.ts";
import type { StoreClient } from "./store/store-client.ts";
import { Failure } from "./io/failure.ts";
import { EXIT, type Io } from "./io/io.ts";

/**
 * Applies the migrations that the store lacks, or with `status` names them (exit code 1 while there are any). An embedded
 * store is migrated whenever it is opened, so opening it is all there is to do.
 */
export async function migrate(
  config: Config,
  status: boolean,
  client: StoreClient,
  io: Io,
  t: Translate,
): Promise<number> {
  if (config.databaseUrl === undefined) {
    const exit = await client.perform("examine", { quiet: true }, io);
    if (exit === EXIT.done) io.out(t("terminal.migrate.none"));
    return exit;
  }
  const { migrateServer, pendingOnServer } = await import("../core/services/store/server.ts");
  try {
    const names = await (status ? pendingOnServer : migrateServer)(config.databaseUrl);
    for (const name of names) io.out(t(status ? "terminal.migrate.pending" : "terminal.migrate.applied", { name }));
    if (names.length === 0) io.out(t("terminal.migrate.none"));
    return status && names.length > 0 ? EXIT.refused : EXIT.done;
  } catch (error) {
    if (isUnreachable(error))
      throw new Failure(problem("terminal.database.unreachable", { address: addressOf(config.databaseUrl) }), {
        cause: error,
      });
    throw error;
  }
}

/** A database's address without its password. */
export function addressOf(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname || "localhost"}:${port || "5432"}${pathname}`;
}
