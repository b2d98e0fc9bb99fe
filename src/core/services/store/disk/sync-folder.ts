import { closeSync, fsyncSync, openSync } from "node:fs";

/** Forces to disk which names a folder holds: else a power cut may bring those of before back. */
export function syncFolder(path: string): void {
  const folder = openSync(path, "r");
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
