import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import type { MigrationList } from "@prisma/schema-engine-wasm/schema_engine_bg";
import type { SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";

// src/core/services/store and dist/core/services/store are equally deep, so the same path leads to prisma/ from both.
const PRISMA = fileURLToPath(new URL("../../../../prisma/", import.meta.url));
const MIGRATIONS = join(PRISMA, "migrations");
const LOCKFILE = { path: "migration_lock.toml", content: 'provider = "postgresql"\n' };

/** Names of the migrations on disk, oldest first; up to and with `upTo`, where it is given: what a release before had. */
export function migrationNames(upTo?: string): string[] {
  if (!existsSync(MIGRATIONS)) return [];
  return readdirSync(MIGRATIONS, { withFileTypes: true })
    .filter((e) => e.isDirectory())
    .map((e) => e.name)
    .filter((name) => upTo === undefined || name <= upTo)
    .sort();
}

/** What a migration was called by some version, and is called: databases and back-ups know it by either. */
const FORMER_NAMES: ReadonlyMap<string, string> = new Map([
  ["20261128200200_messages_of_people", "20261128200100_messages_of_people"],
  ["20261128213100_answers_taken_away", "20261128225000_answers_taken_away"],
]);

/** Migrations that were applied, by the names that they have now, in order. */
export const namedNow = (names: Iterable<string>): string[] =>
  [...names].map((name) => FORMER_NAMES.get(name) ?? name).sort();

/** A database with migrations that are not on disk: a newer version of the product has worked on it. */
export class NewerDatabaseError extends Error {
  override readonly name = "NewerDatabaseError";
  readonly names: readonly string[];
  constructor(names: readonly string[]) {
    super(names.join(", "));
    this.names = names;
  }
}

/** Throws NewerDatabaseError where a database has migrations that this version does not know. */
export function checkKnown(applied: Iterable<string>): void {
  const known = new Set(migrationNames());
  const foreign = [...applied].filter((name) => !known.has(name));
  if (known.size > 0 && foreign.length > 0) throw new NewerDatabaseError(foreign.sort());
}

/** The migration history on disk, up to `upTo`, in the engine's own shape. */
export function migrationList(upTo?: string): MigrationList {
  const migrationDirectories = migrationNames(upTo).map((path) => ({
    path,
    migrationFile: {
      path: "migration.sql",
      content: { tag: "ok" as const, value: migrationSql(path) },
    },
  }));
  return { baseDir: MIGRATIONS, lockfile: LOCKFILE, migrationDirectories, shadowDbInitScript: "" };
}

/** The SQL of a migration on disk. */
export const migrationSql = (name: string): string => readFileSync(join(MIGRATIONS, name, "migration.sql"), "utf8");

/** The Prisma schema on disk, one entry a file. */
export function schemaFiles(): { path: string; content: string }[] {
  const folder = join(PRISMA, "schema");
  return readdirSync(folder)
    .filter((f) => f.endsWith(".prisma"))
    .sort()
    .map((f) => ({ path: join(folder, f), content: readFileSync(join(folder, f), "utf8") }));
}

/** Applies what is missing, up to `upTo`, and returns its names. Call it under a lock: the engine takes none. */
export async function applyMigrations(
  adapter: SqlMigrationAwareDriverAdapterFactory,
  upTo?: string,
): Promise<string[]> {
  const { schemaEngine, ALL_TABLES } = await import("./engine.ts");
  await rename(adapter);
  const engine = await schemaEngine(adapter, schemaFiles());
  try {
    return (await engine.applyMigrations({ migrationsList: migrationList(upTo), filters: ALL_TABLES }))
      .appliedMigrationNames;
  } finally {
    engine.free();
  }
}

/** Has the database know its migrations by the names that they have now, as the engine compares them. */
async function rename(adapter: SqlMigrationAwareDriverAdapterFactory): Promise<void> {
  const connection = await adapter.connect();
  const renamed = [...FORMER_NAMES].map(
    ([former, now]) => `update _prisma_migrations set migration_name = '${now}' where migration_name = '${former}';`,
  );
  await connection.executeScript(
    `do $$ begin if to_regclass('_prisma_migrations') is not null then ${renamed.join(" ")} end if; end $$`,
  );
  await connection.dispose();
}

/** The SQL that leads from the history to the schema, or undefined where they agree. `adapter` is a throw-away empty database. */
export async function migrationDiff(adapter: SqlMigrationAwareDriverAdapterFactory): Promise<string | undefined> {
  const { schemaEngine, ALL_TABLES } = await import("./engine.ts");
  const files = schemaFiles();
  const engine = await schemaEngine(adapter, files);
  try {
    const history = migrationList();
    const empty = history.migrationDirectories.length === 0;
    if (!empty) await engine.applyMigrations({ migrationsList: history, filters: ALL_TABLES });
    const { stdout } = await engine.diff({
      from: empty ? { tag: "empty" } : { tag: "schemaDatasource", files, configDir: PRISMA },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: null,
      filters: ALL_TABLES,
    });
    return !stdout?.trim() || /empty migration/i.test(stdout) ? undefined : stdout;
  } finally {
    engine.free();
  }
}

/** Where a new migration of that name belongs; `stamp` orders it (UTC, YYYYMMDDhhmmss). */
export function newMigrationFolder(stamp: string, name: string): string {
  return join(MIGRATIONS, `${stamp}_${name}`);
}
