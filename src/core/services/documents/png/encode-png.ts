import { crc32, deflateSync } from "node:zlib";

/** Three bytes a pixel, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const HEADER_BYTES = 13;
/** Eight bits for each of red, green and blue. */
const [DEPTH, COLOURS] = [8, 2];
/** A row as it is. */
const UNFILTERED = 0;

/** The pixels as a PNG file (https://www.w3.org/TR/png-3/), the same bytes of the same pixels. */
export function encodePng({ width, height, rgb }: Pixels): Uint8Array {
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([DEPTH, COLOURS], 8);
  const row = width * 3;
  const lines = Buffer.alloc((row + 1) * height);
  for (let y = 0; y < height; y += 1) {
    lines[y * (row + 1)] = UNFILTERED;
    lines.set(rgb.subarray(y * row, (y + 1) * row), y * (row + 1) + 1);
  }
  const data = deflateSync(lines, { level: 9 });
  return new Uint8Array(
    Buffer.concat([SIGNATURE, chunk("IHDR", header), chunk("IDAT", data), chunk("IEND", Buffer.alloc(0))]),
  );
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "ascii"), data]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(named, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}
