import { inflateRawSync } from "node:zlib";

/** The files of a zip archive as texts, by path, and when each is said to have been written (its 32 bits of MS-DOS time). */
export function unzipped(zip: Uint8Array): ReadonlyMap<string, { readonly text: string; readonly time: number }> {
  const bytes = Buffer.from(zip);
  const end = bytes.lastIndexOf("PK\u0005\u0006");
  const files = new Map<string, { text: string; time: number }>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [name, extra, comment] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place)) as [
      number,
      number,
      number,
    ];
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(from, from + bytes.readUInt32LE(at + 20));
    files.set(bytes.toString("utf8", at + 46, at + 46 + name), {
      text: (bytes.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString("utf8"),
      time: bytes.readUInt32LE(at + 12),
    });
    at += 46 + name + extra + comment;
  }
  return files;
}
