import { statfs } from "node:fs/promises";

const MEGABYTE = 1024 * 1024;
/** Below this it is time to make room. */
const LOW_MEGABYTES = 200;
/** Two segments of the write-ahead log, of which PostgreSQL makes whole ones (https://www.postgresql.org/docs/current/wal-configuration.html). */
const FULL_MEGABYTES = 32;

/** How much room the disk of a directory has, and what that means for a database there. Rejects with what the file system says. */
export async function roomOnDisk(
  directory: string,
): Promise<{ readonly megabytes: number; readonly state: "ok" | "low" | "full" }> {
  const { bavail, bsize } = await statfs(directory);
  const megabytes = Math.floor((bavail * bsize) / MEGABYTE);
  return { megabytes, state: megabytes < FULL_MEGABYTES ? "full" : megabytes < LOW_MEGABYTES ? "low" : "ok" };
}
