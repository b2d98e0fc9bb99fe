import { type FileHandle, mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A file of the disk, in the directory for temporary files, whose name is taken away before anything stands in it: whatever becomes of this process, nothing of it is left. */
export async function withoutName(): Promise<FileHandle> {
  const folder = await mkdtemp(join(tmpdir(), "rapporteur-"));
  const unnamed = () => rm(folder, { recursive: true, force: true });
  let handle: FileHandle | undefined;
  try {
    handle = await open(join(folder, "file"), "wx+", 0o600);
    await unnamed();
    return handle;
  } catch (error) {
    await handle?.close();
    await unnamed().catch(() => undefined);
    throw error;
  }
}
