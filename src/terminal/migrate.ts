import { existsSync } from "node:fs";
import type { Config } from "../app/config.ts";
import { problem } from "../core/kernel/errors/errors.ts";
import type { Translate } from "../core/kernel/language/translate.ts";
import { databaseIn } from "../core/services/store/database-in.ts";
import { isUnreachable } from "../core/services/store/faults.ts";
import { type MigrationStep, stepsOf } from "../core/services/store/migration-steps.ts";
import { migrationNames, migrationSql } from "../core/services/store/migrations.ts";
import { Failure } from "./io/failure.ts";
import { EXIT, type Io } from "./io/io.ts";
import { migrationState } from "./migration-state.ts";
import { acquiredAlone } from "./store/held-alone.ts";
import { storeFailure } from "./store/store-failure.ts";

/**
 * Says which migrations the store lacks and what each does, and applies them; with `status` it only says so (exit code 1 while there are
 * any). Whoever holds an embedded store has brought it up to date when they opened it.
 */
export async function migrate(config: Config, status: boolean, io: Io, t: Translate): Promise<number> {
  try {
    return await (config.databaseUrl === undefined
      ? migrateEmbedded(config, status, io, t)
      : migrateOn(config.databaseUrl, status, io, t));
  } catch (error) {
    if (config.databaseUrl !== undefined && isUnreachable(error))
      throw new Failure(problem("terminal.database.unreachable", { address: addressOf(config.databaseUrl) }), {
        cause: error,
      });
    throw storeFailure(error, config);
  }
}

async function migrateOn(url: string, status: boolean, io: Io, t: Translate): Promise<number> {
  const { hasHistory, migrateServer, pendingOnServer } = await import("../core/services/store/server.ts");
  const names = await pendingOnServer(url);
  tell(names, await hasHistory(url), io, t);
  if (status || names.length === 0) return exitOf(status, names);
  for (const name of await migrateServer(url)) io.out(t("terminal.migrate.applied", { name }));
  return EXIT.done;
}

async function migrateEmbedded(config: Config, status: boolean, io: Io, t: Translate): Promise<number> {
  const release = await acquiredAlone(config, "rapporteur migrate");
  if (!release) {
    tell([], true, io, t);
    return EXIT.done;
  }
  try {
    const { openEmbedded } = await import("../core/services/store/embedded.ts");
    const there = existsSync(databaseIn(config.data));
    const names = there ? await lackedBy(config.data) : migrationNames();
    tell(names, there, io, t);
    if (status || names.length === 0) return exitOf(status, names);
    await (await openEmbedded(config.data)).close();
    for (const name of names) io.out(t("terminal.migrate.applied", { name }));
    return EXIT.done;
  } finally {
    await release();
  }
}

async function lackedBy(data: string): Promise<readonly string[]> {
  const { openEmbedded } = await import("../core/services/store/embedded.ts");
  const store = await openEmbedded(data, undefined, { onlyNew: true });
  try {
    return (await migrationState(store)).pending;
  } finally {
    await store.close();
  }
}

const exitOf = (status: boolean, names: readonly string[]) => (status && names.length > 0 ? EXIT.refused : EXIT.done);

/** What is missing and what it does; of a database that holds something already, also that there is one way back. */
function tell(names: readonly string[], filled: boolean, io: Io, t: Translate): void {
  if (names.length === 0) io.out(t("terminal.migrate.none"));
  for (const name of names) {
    const steps = filled ? stepsOf(migrationSql(name)).map((step) => worded(step, t)) : [];
    io.out([t("terminal.migrate.pending", { name }), ...steps].join(steps.length > 0 ? "\n  " : ""));
  }
  if (names.length > 0 && filled) io.err(t("terminal.migrate.back"));
}

function worded(step: MigrationStep, t: Translate): string {
  return step.kind === "rules"
    ? t("terminal.migrate.rules")
    : t(`terminal.migrate.${step.kind}`, { table: step.table });
}

/** A database's address without its password. */
export function addressOf(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname || "localhost"}:${port || "5432"}${pathname}`;
}
