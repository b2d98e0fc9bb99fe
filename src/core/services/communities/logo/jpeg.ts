import type { Picture } from "./picture.ts";

// https://www.w3.org/Graphics/JPEG/itu-t81.pdf, annex B
const BEGIN = 0xd8;
const END = Buffer.from([0xff, 0xd9]);
const SCAN = 0xda;
const TABLE = 0xdb;
/** Frames that every decoder reads: baseline, extended and progressive, by Huffman's codes. */
const FRAMES: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2]);
/** What makes up the picture: tables, frames, and the two notes that say how its colours are meant. Everything else (where and with what it was taken, comments) is left out. */
const KEPT: ReadonlySet<number> = new Set([...FRAMES, SCAN, TABLE, 0xc4, 0xdd, 0xe0, 0xee]);

/** A JPEG that has a frame, tables and pixels, up to its end; undefined for anything else. Whether all pixels are right is not looked at. */
export function readJpeg(bytes: Buffer): Picture | undefined {
  const segments = bytes[0] === 0xff && bytes[1] === BEGIN ? segmentsOf(bytes) : undefined;
  const frame = segments?.findLast(({ marker }) => FRAMES.has(marker));
  const size = frame === undefined ? undefined : sizeOf(frame.whole.subarray(4));
  if (!segments?.some(({ marker }) => marker === TABLE) || size === undefined) return undefined;
  const kept = segments.filter(({ marker }) => KEPT.has(marker)).map(({ whole }) => whole);
  return { mediaType: "image/jpeg", ...size, content: Buffer.concat([bytes.subarray(0, 2), ...kept]) };
}

interface Segment {
  readonly marker: number;
  readonly whole: Buffer;
}

/** The segments of a JPEG, the last of which is all from the first pixels to the end; undefined where one is cut, or there are no pixels. */
function segmentsOf(bytes: Buffer): Segment[] | undefined {
  const end = bytes.lastIndexOf(END);
  const segments: Segment[] = [];
  let at = 2;
  while (at + 4 <= end && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    const next = at + 2 + bytes.readUInt16BE(at + 2);
    if (next >= end) return undefined;
    if (marker === SCAN) return [...segments, { marker, whole: bytes.subarray(at, end + 2) }];
    segments.push({ marker, whole: bytes.subarray(at, next) });
    at = next;
  }
  return undefined;
}

/** What a frame says of the picture's size; undefined where it has none, or samples of other than eight bits. */
function sizeOf(frame: Buffer): { width: number; height: number } | undefined {
  if (frame.length < 6 || frame[0] !== 8 || ![1, 3, 4].includes(frame[5] ?? 0)) return undefined;
  const [height, width] = [frame.readUInt16BE(1), frame.readUInt16BE(3)];
  return width > 0 && height > 0 ? { width, height } : undefined;
}
