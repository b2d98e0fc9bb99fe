/** Where the parts of an archive stand (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.7, 4.3.12, 4.3.16). */
const END = { signature: Buffer.from("PK\u0005\u0006"), entries: 10, first: 16 } as const;
const ENTRY = { time: 12, lengths: 28, local: 42, size: 46 } as const;
const LOCAL_TIME = 10;

/** The archive, with one time for everything in it, in UTC: what packs it writes the clock's. */
export function withZipTime(zip: Buffer, at: Date): Buffer {
  const end = zip.lastIndexOf(END.signature);
  const time = dosTime(at);
  let entry = zip.readUInt32LE(end + END.first);
  for (let left = zip.readUInt16LE(end + END.entries); left > 0; left -= 1) {
    zip.writeUInt32LE(time, entry + ENTRY.time);
    zip.writeUInt32LE(time, zip.readUInt32LE(entry + ENTRY.local) + LOCAL_TIME);
    // Its name, what is extra and its comment follow it.
    const own = [0, 2, 4].map((at) => zip.readUInt16LE(entry + ENTRY.lengths + at));
    entry += own.reduce<number>((sum, length) => sum + length, ENTRY.size);
  }
  return zip;
}

/** A moment in the archive's 32 bits: the day above, the time in steps of two seconds below. */
function dosTime(at: Date): number {
  const day = ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate();
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1);
  return day * 0x1_0000 + time;
}
