import { unzipSync } from "fflate";
import { UnreadableFile } from "../extracted.ts";
import { MOST_UNPACKED } from "../limits.ts";

/** A file of an archive, by its directory: its name, and its size in bytes packed and unpacked. */
export interface ArchiveEntry {
  readonly name: string;
  readonly packed: number;
  readonly unpacked: number;
}

/** What an archive's directory says is in it; nothing is unpacked. Throws UnreadableFile where it has none. */
export function entriesOf(bytes: Uint8Array): ArchiveEntry[] {
  const entries: ArchiveEntry[] = [];
  opened(bytes, (entry) => {
    entries.push(entry);
    return false;
  });
  return entries;
}

/** The files of an archive with those names. Throws UnreadableFile where one is larger than is read. */
export function filesOf(bytes: Uint8Array, names: readonly string[]): ReadonlyMap<string, Uint8Array> {
  const wanted = entriesOf(bytes).filter(({ name }) => names.includes(name));
  // Each has as much room as the directory says: what unpacks to more is cut off there.
  if (wanted.reduce((sum, { unpacked }) => sum + unpacked, 0) > MOST_UNPACKED) throw new UnreadableFile("bomb");
  return new Map(Object.entries(opened(bytes, ({ name }) => names.includes(name))));
}

function opened(bytes: Uint8Array, wants: (entry: ArchiveEntry) => boolean): Readonly<Record<string, Uint8Array>> {
  try {
    return unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => wants({ name, packed: size, unpacked: originalSize }),
    });
  } catch (cause) {
    throw new UnreadableFile("damaged", { cause });
  }
}
