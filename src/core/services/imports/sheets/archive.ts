import { Readable } from "node:stream";
import { createInflateRaw } from "node:zlib";

/** A file in a ZIP archive, as its directory has it; sizes in bytes. */
interface Entry {
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  /** Where its own header begins. */
  readonly at: number;
}

/** A ZIP archive (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT) whose directory was read; nothing of it is unpacked yet. */
export interface Archive {
  /** What all of it would be unpacked, in bytes, as the directory says. */
  readonly size: number;
  has(name: string): boolean;
  /** The bytes of a file, piece by piece; none where there is no such file. Throws where it cannot be unpacked, or is more than the directory says. */
  unpack(name: string): AsyncIterable<Uint8Array>;
}

const END = 0x06054b50;
const IN_DIRECTORY = 0x02014b50;
const ENTRY = 0x04034b50;
// The end of the directory, with the longest remark that may follow it.
const LONGEST_END = 22 + 0xffff;
const DEFLATED = 8;
const PIECE = 64 * 1024;

/** Whether a file is a ZIP archive, as XLSX files are. */
export const isArchive = (content: Uint8Array): boolean =>
  content.length > 4 && new DataView(content.buffer, content.byteOffset, 4).getUint32(0, true) === ENTRY;

/** Reads an archive's directory; undefined where there is none, it is of the kind for four gigabytes and more, or something in it is encrypted. */
export function readArchive(content: Uint8Array): Archive | undefined {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const entries = directoryOf(bytes);
  if (!entries) return undefined;
  return {
    size: [...entries.values()].reduce((sum, { size }) => sum + size, 0),
    has: (name) => entries.has(name),
    unpack: (name) => unpacked(bytes, entries.get(name)),
  };
}

function directoryOf(bytes: Buffer): ReadonlyMap<string, Entry> | undefined {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < Math.max(0, bytes.length - LONGEST_END) || end + 22 > bytes.length || bytes.readUInt32LE(end) !== END)
    return undefined;
  const entries = new Map<string, Entry>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== IN_DIRECTORY) return undefined;
    const [name, extra, remark] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place)) as [
      number,
      number,
      number,
    ];
    const isEncrypted = (bytes.readUInt16LE(at + 8) & 1) === 1;
    if (isEncrypted) return undefined;
    entries.set(bytes.toString("utf8", at + 46, at + 46 + name), {
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    });
    at += 46 + name + extra + remark;
  }
  return entries;
}

async function* unpacked(bytes: Buffer, entry: Entry | undefined): AsyncGenerator<Uint8Array> {
  if (!entry) return;
  const { at, packed, size, method } = entry;
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== ENTRY)
    throw new Error("an entry is not where the directory says");
  const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const data = bytes.subarray(from, from + packed);
  if (method !== 0 && method !== DEFLATED) throw new Error("an entry is packed in a way that is not known");
  const pieces: AsyncIterable<Uint8Array> =
    method === 0 ? Readable.from([data]) : Readable.from([data]).pipe(createInflateRaw({ chunkSize: PIECE }));
  let read = 0;
  for await (const piece of pieces) {
    read += piece.length;
    // The directory may lie; what was allowed by it is all there is.
    if (read > size) throw new Error("an entry is larger than the directory says");
    yield piece;
  }
}
