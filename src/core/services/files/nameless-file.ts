import { type FileHandle, mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A file of the disk, in the directory for temporary files, whose name is taken away before anything stands in it: whatever becomes of this process, nothing of it is left. */
export async function withoutName(): Promise<FileHandle> {
  const folder = await mkdtemp(join(tmpdir(), "rapporteur-"));
  try {
    return await open(join(folder, "file"), "wx+", 0o600);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
