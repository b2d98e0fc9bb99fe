import { constants, type Dirent } from "node:fs";
import { type FileHandle, lstat, open, readdir, realpath } from "node:fs/promises";
import { join } from "node:path";
import { problem, UserError } from "../../core/kernel/errors/errors.ts";
import type { ListedFile } from "../../core/services/imports/folder-import.ts";
import { truncate } from "../../core/kernel/text/truncate.ts";
import { reasonOf } from "../io/failure.ts";

/** A folder with a manifest. */
export interface Folder {
  /** Its path, without links. */
  readonly root: string;
  /** Which of what stands in it is the manifest. */
  readonly manifest: string;
  /** What stands in it besides, by name. */
  readonly listing: readonly ListedFile[];
}

/** Most entries of a folder that is imported. Our choice: more documents than a community has room for. */
const MOST_ENTRIES = 20_000;
const MANIFESTS = ["manifest.csv", "manifest.xlsx"];

/** Looks what stands in a folder, and in those within it; links are named and never followed, what begins with a full stop is passed over. Throws UserError where it has no manifest, or cannot be read. */
export async function readFolder(path: string): Promise<Folder> {
  const root = await realpath(path);
  const all = await entriesOf(root);
  const manifest = MANIFESTS.find((name) => all.some((one) => one.name === name && one.kind === "file"));
  if (manifest === undefined) throw new UserError(problem("terminal.folder.manifest", { folder: truncate(path, 200) }));
  return { root, manifest, listing: all.filter(({ name }) => name !== manifest) };
}

async function entriesOf(root: string): Promise<ListedFile[]> {
  const found: ListedFile[] = [];
  const folders = [""];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const all = await readdir(join(root, folder), { withFileTypes: true });
    const entries = all.filter(({ name }) => !name.startsWith("."));
    folders.push(...entries.filter((one) => one.isDirectory()).map(({ name }) => `${folder + name}/`));
    const others = entries.filter((one) => !one.isDirectory());
    if (found.length + others.length + folders.length > MOST_ENTRIES)
      throw new UserError(problem("terminal.folder.entries", { most: MOST_ENTRIES }));
    for (const entry of others) found.push(await listed(root, folder + entry.name, entry));
  }
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function listed(root: string, name: string, entry: Dirent): Promise<ListedFile> {
  if (entry.isSymbolicLink()) return { name, kind: "link", size: 0 };
  if (!entry.isFile()) return { name, kind: "other", size: 0 };
  return { name, kind: "file", size: (await lstat(join(root, name))).size };
}

/** The bytes of a file of a folder, at most so many; a reason where it is no such file any more, or leads elsewhere by now. */
export async function bytesIn(
  folder: Pick<Folder, "root">,
  name: string,
  most: number,
): Promise<Uint8Array | { readonly reason: string }> {
  const opened = await openedIn(folder, name, most);
  if ("reason" in opened) return opened;
  const { handle, size } = opened;
  try {
    const bytes = Buffer.alloc(size);
    const { bytesRead } = await handle.read(bytes, 0, size, 0);
    return bytes.subarray(0, bytesRead);
  } catch (error) {
    return { reason: reasonOf(error) };
  } finally {
    await handle.close();
  }
}

/** A file of a folder, of at most so many bytes, to be closed by whoever reads it; a reason where it is no such file any more, or leads elsewhere by now. */
export async function openedIn(
  { root }: Pick<Folder, "root">,
  name: string,
  most: number,
): Promise<{ readonly handle: FileHandle; readonly size: number } | { readonly reason: string }> {
  const path = join(root, name);
  let handle: FileHandle | undefined;
  const refused = async (reason: string) => {
    await handle?.close();
    return { reason };
  };
  try {
    // A pipe that stands there by now would be waited for.
    handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const stat = await handle.stat();
    if (!stat.isFile() || (await realpath(path)) !== path) return await refused("ELOOP");
    return stat.size > most ? await refused("EFBIG") : { handle, size: stat.size };
  } catch (error) {
    return refused(reasonOf(error));
  }
}
