import { stat } from "node:fs/promises";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { PrismaPGlite } from "pglite-prisma-adapter";
import { endBrokenOff } from "./disk/broken-off.ts";
import { DatabaseFaultError, faultOf, hasDatabase, unfinishedIn } from "./database-directory.ts";
import { databaseIn } from "./database-in.ts";
import { roomOnDisk } from "./disk/disk-room.ts";
import { isFull } from "./faults.ts";
import { applyMigrations, checkKnown, migrationNames, namedNow } from "./migrations.ts";
import { openedAnew, type OpenDatabase } from "./opened-anew.ts";
import { type Store, storeOn } from "./store.ts";
import { SyncedFiles } from "./disk/synced-files.ts";

/** What `openEmbedded` reports while it works, for a progress line. */
export type StoreOpening = (step: "booting" | "migrating") => void;

/** How far an embedded database is migrated, where that is not all the way. */
export interface Migrating {
  /** The last migration to be applied. */
  readonly upTo?: string;
  /** Only a database without tables is migrated. */
  readonly onlyNew?: boolean;
}

/** What makes PostgreSQL wait until a commit is on disk: PGlite starts it with -F, which says not to, and has no fdatasync. */
const DURABLE = [...PGlite.defaultStartParams.filter((word) => word !== "-F"), "-c", "wal_sync_method=fsync"];

/**
 * PostgreSQL as WebAssembly in this process, in `directory` (or in memory), migrated; made where there is none. What was committed is on
 * disk. Where it breaks off, as for want of room, it is opened anew by itself (opened-anew.ts). It takes no lock on the directory: hold it
 * first (directory-lock.ts). Throws DatabaseFaultError where what is there cannot be
 * opened, and has then changed nothing.
 */
export async function openEmbedded(
  directory: string | undefined,
  opening: StoreOpening = () => undefined,
  migrating: Migrating = {},
): Promise<Store> {
  if (directory !== undefined) {
    const path = databaseIn(directory);
    return openedAnew(await openIn(path, opening, migrating), async () => {
      if ((await roomOnDisk(path)).state === "full") throw new DatabaseFaultError("full", path, "");
      return openIn(path, () => undefined, {});
    });
  }
  opening("booting");
  return migrated(await PGlite.create({ extensions: { pg_trgm } }), opening, migrating);
}

async function openIn(path: string, opening: StoreOpening, migrating: Migrating): Promise<OpenDatabase> {
  opening("booting");
  const there = await hasDatabase(path).catch((error: unknown) => {
    throw faultOf(error, path);
  });
  const files = new SyncedFiles(there ? path : unfinishedIn(path));
  const database = await booted(files, path);
  const store = await migrated(database, opening, migrating, files).catch((error: unknown) => {
    throw isFull(error) ? faultOf(files.brokenOff ?? error, path) : error;
  });
  if (!there) files.move(path);
  // A copy that is put in its place is another file (prisma/migrations/20261127160000_origin).
  const { ino, birthtimeMs } = await stat(join(path, "PG_VERSION"));
  await database.exec(`set origin.place = '${ino} ${Math.floor(birthtimeMs)}'`);
  return { store, files };
}

async function booted(files: SyncedFiles, path: string): Promise<PGlite> {
  let said: string[] | undefined = [];
  try {
    const database = await PGlite.create({
      extensions: { pg_trgm },
      fs: files,
      startParams: DURABLE,
      onStderr: (text) => {
        said?.push(text);
        return false;
      },
    });
    endBrokenOff(database, files);
    return database;
  } catch (error) {
    throw files.full ? new DatabaseFaultError("full", path, "", { cause: error }) : faultOf(error, path, said);
  } finally {
    said = undefined;
  }
}

async function migrated(
  database: PGlite,
  opening: StoreOpening,
  { upTo, onlyNew = false }: Migrating,
  files?: SyncedFiles,
): Promise<Store> {
  const adapter = new PrismaPGlite(database);
  const done = await applied(database);
  try {
    checkKnown(done ?? []);
  } catch (error) {
    await database.close();
    throw error;
  }
  if (!(onlyNew && done) && migrationNames(upTo).some((name) => !done?.has(name))) {
    opening("migrating");
    await applyMigrations(adapter, upTo);
  }
  const store = storeOn("embedded", adapter, () => database.close());
  return files ? { ...store, syncs: () => files.syncs } : store;
}

/** The migrations that a database has; undefined where it has no tables yet. */
async function applied(database: PGlite): Promise<ReadonlySet<string> | undefined> {
  const table = await database.query<{ there: boolean }>(
    "select to_regclass('_prisma_migrations') is not null as there",
  );
  if (!table.rows[0]?.there) return undefined;
  const { rows } = await database.query<{ name: string }>(
    "select migration_name as name from _prisma_migrations where finished_at is not null",
  );
  return new Set(namedNow(rows.map(({ name }) => name)));
}
