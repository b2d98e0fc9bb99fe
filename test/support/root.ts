import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the repository, with a slash at its end. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const CACHE = join(ROOT, "node_modules/.cache/rapporteur");
/** Runs on what was made before may go on. Milliseconds. */
const KEPT_MS = 3_600_000;

/**
 * The folder in which something is kept that was made of the sources as they are: another one whenever one of them, or a script
 * of `makers`, is newer. Those of older sources are removed after an hour.
 */
export function madeOfSources(what: string, makers: readonly string[]): string {
  const files = readdirSync(join(ROOT, "src"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const all = [...files, ...["package.json", ...makers].map((path) => join(ROOT, path))];
  const stamp = createHash("sha256").update(all.map((path) => `${path} ${statSync(path).mtimeMs}`).join("\n"));
  const here = `${what}-${createHash("sha256").update(ROOT).digest("hex").slice(0, 8)}`;
  const folder = join(CACHE, `${here}-${stamp.digest("hex").slice(0, 16)}`);
  mkdirSync(CACHE, { recursive: true });
  for (const name of readdirSync(CACHE).filter((one) => one.startsWith(here))) {
    const older = join(CACHE, name);
    // Another run may be removing it, too.
    const last = statSync(older, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY;
    if (older !== folder && last < Date.now() - KEPT_MS) rmSync(older, { recursive: true, force: true });
  }
  return folder;
}

/** Puts what was made into its folder; what another run has made meanwhile is as good. */
export function keepMade(making: string, folder: string): void {
  try {
    renameSync(making, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(making, { recursive: true });
  }
}
