import { crc32, deflateSync } from "node:zlib";
import type { Pixels } from "./pixels.ts";

/** So many colours show text smooth and take few bytes. */
const COLOURS = 48;

/** A PNG with a palette of the picture's most used colours; each other becomes the nearest of them. */
export function inFewColours({ width, height, rgb }: Pixels): Buffer {
  const uses = new Map<number, number>();
  for (let i = 0; i < rgb.length; i += 3) {
    const colour = rounded(rgb, i);
    uses.set(colour, (uses.get(colour) ?? 0) + 1);
  }
  const palette = [...uses]
    .sort((a, b) => b[1] - a[1])
    .slice(0, COLOURS)
    .map(([colour]) => colour);
  const nearest = new Map<number, number>();
  for (const colour of uses.keys()) nearest.set(colour, nearestIn(palette, colour));
  const rows = Buffer.alloc((width + 1) * height);
  for (let at = 0; at < width * height; at += 1)
    rows[at + Math.floor(at / width) + 1] = nearest.get(rounded(rgb, at * 3)) ?? 0;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits, a palette, not interlaced.
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(palette.flatMap(channelsOf))),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

// Shades that nobody tells apart are one.
const rounded = (rgb: Uint8Array, i: number): number =>
  ((shade(rgb[i]) << 16) | (shade(rgb[i + 1]) << 8) | shade(rgb[i + 2])) >>> 0;

const shade = (value = 0): number => (value >= 252 ? 255 : value & 0xfc);

const channelsOf = (colour: number): number[] => [colour >> 16, (colour >> 8) & 255, colour & 255];

function nearestIn(palette: readonly number[], colour: number): number {
  const wanted = channelsOf(colour);
  const far = palette.map((one) => channelsOf(one).reduce((sum, value, i) => sum + (value - (wanted[i] ?? 0)) ** 2, 0));
  return far.indexOf(Math.min(...far));
}

/** A chunk with its length and check (https://www.w3.org/TR/png-3/#5Chunk-layout). */
function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
