import { inflateSync } from "node:zlib";

/** A picture's pixels, three bytes each: red, green and blue, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

/** The pixels of a PNG of eight bits a channel that is not interlaced, as browsers write it (https://www.w3.org/TR/png-3/). */
export function pixelsOf(png: Buffer): Pixels {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const channels = png[25] === 6 ? 4 : 3;
  const raw = inflateSync(Buffer.concat(dataOf(png)));
  const rgb = new Uint8Array(width * height * 3);
  let above: Uint8Array = new Uint8Array(width * channels);
  for (let y = 0; y < height; y += 1) {
    const at = y * (width * channels + 1);
    const row = unfiltered(raw[at] ?? 0, raw.subarray(at + 1, at + 1 + width * channels), above, channels);
    for (let x = 0; x < width; x += 1) rgb.set(row.subarray(x * channels, x * channels + 3), (y * width + x) * 3);
    above = row;
  }
  return { width, height, rgb };
}

function dataOf(png: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString("latin1", at + 4, at + 8) === "IDAT")
      found.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  return found;
}

/** A row as it was before its filter (https://www.w3.org/TR/png-3/#9Filter-types). */
function unfiltered(filter: number, row: Uint8Array, above: Uint8Array, channels: number): Uint8Array {
  const made = new Uint8Array(row.length);
  for (let i = 0; i < row.length; i += 1) {
    const left = made[i - channels] ?? 0;
    const up = above[i] ?? 0;
    made[i] = (row[i] ?? 0) + predicted(filter, left, up, above[i - channels] ?? 0);
  }
  return made;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  return filter === 4 ? paeth(left, up, corner) : 0;
}

function paeth(left: number, up: number, corner: number): number {
  const base = left + up - corner;
  const [a, b, c] = [Math.abs(base - left), Math.abs(base - up), Math.abs(base - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
