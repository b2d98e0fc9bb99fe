import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";

/** The major version of PostgreSQL that PGlite is (0.5.16: 18). */
export const POSTGRESQL_VERSION = "18";

/** Without these there is nothing to start from (https://www.postgresql.org/docs/current/storage-file-layout.html). */
const PARTS = ["global/pg_control", "base", "pg_wal", "pg_xact"];

/**
 * Why a database is not opened. foreign: there are files and no database. version: another PostgreSQL made it. damaged: parts of it are
 * missing or wrong. full: the disk is. denied: the files may not be read or written.
 */
export type DatabaseFault = "foreign" | "version" | "damaged" | "full" | "denied";

/** An embedded database that cannot be opened as it is. Nothing was changed. */
export class DatabaseFaultError extends Error {
  override readonly name = "DatabaseFaultError";
  readonly fault: DatabaseFault;
  /** The folder of the database. */
  readonly path: string;
  /** What was found there, for people who look it up: a file, a version, what PostgreSQL said; empty where it said nothing. */
  readonly found: string;
  constructor(fault: DatabaseFault, path: string, found: string, options?: ErrorOptions) {
    super(`${fault}: ${path} ${found}`, options);
    this.fault = fault;
    this.path = path;
    this.found = found;
  }
}

/** Where a database is made until it is whole: what a first start leaves there that was broken off is nobody's. */
export const unfinishedIn = (path: string): string => `${path}.new`;

/**
 * Whether a database is at `path`; false where nothing is, or an empty folder: there one can be made. Whatever else is there is never
 * written over: DatabaseFaultError. Call it with the data directory held.
 */
export async function hasDatabase(path: string): Promise<boolean> {
  await rm(unfinishedIn(path), { recursive: true, force: true });
  const names = await readdir(path).catch((error: unknown): string[] => {
    if (codeOf(error) === "ENOENT") return [];
    throw faultOf(error, path);
  });
  if (names.length === 0) return false;
  if (!names.includes("PG_VERSION")) throw new DatabaseFaultError("foreign", path, "PG_VERSION");
  const version = await readFile(join(path, "PG_VERSION"), "utf8").catch((error: unknown) => {
    throw faultOf(error, path);
  });
  if (/^\d+$/.test(version.trim()) && version.trim() !== POSTGRESQL_VERSION)
    throw new DatabaseFaultError("version", path, version.trim());
  for (const part of PARTS) if (!(await isThere(join(path, part)))) throw new DatabaseFaultError("damaged", path, part);
  return true;
}

const FULL = new Set(["ENOSPC", "EDQUOT"]);
const DENIED = new Set(["EACCES", "EPERM", "EROFS"]);

/** What an error while opening means. `said` is what PostgreSQL wrote meanwhile. */
export function faultOf(error: unknown, path: string, said: readonly string[] = []): DatabaseFaultError {
  if (error instanceof DatabaseFaultError) return error;
  const code = codeOf(error);
  const wrong = said.findLast((line) => /\b(?:FATAL|PANIC):/.test(line))?.replace(/^.*?(?:FATAL|PANIC):\s*/, "");
  const all = [code, wrong ?? "", String(error)].join(" ");
  if (FULL.has(code) || /no space left on device|disk quota exceeded/i.test(all))
    return new DatabaseFaultError("full", path, "", { cause: error });
  if (DENIED.has(code) || /permission denied|read-only file system/i.test(all))
    return new DatabaseFaultError("denied", path, code, { cause: error });
  return new DatabaseFaultError("damaged", path, wrong ?? code, { cause: error });
}

async function isThere(path: string): Promise<boolean> {
  return readdir(path).then(
    () => true,
    (error: unknown) => codeOf(error) === "ENOTDIR",
  );
}

const codeOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" ? error.code : "";
