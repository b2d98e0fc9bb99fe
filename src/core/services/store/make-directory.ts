import { mkdir, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";

/**
 * Makes a directory and those above it, for this user alone unless `mode` says otherwise; nothing where it is there. Rejects
 * with what the file system says. Node's own `recursive` never comes back where a folder is there and takes none, as /proc:
 * it goes back and forth between the two (https://github.com/oven-sh/bun/pull/40600 describes the loop).
 */
export async function makeDirectory(directory: string, mode = 0o700): Promise<void> {
  const path = resolve(directory);
  const above = dirname(path);
  try {
    await make(path, mode);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT" || above === path) throw error;
    await makeDirectory(above, mode);
    // That there is no such place now is not for want of what is above it.
    await make(path, mode);
  }
}

async function make(path: string, mode: number): Promise<void> {
  try {
    await mkdir(path, { mode });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST" || !(await stat(path)).isDirectory()) throw error;
  }
}
