import { crc32, inflateSync } from "node:zlib";
import type { Picture } from "./picture.ts";

// https://www.w3.org/TR/png-3/
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Samples of a pixel, and how many bits a sample may have, by the kind of colour. */
const COLOURS: Readonly<Record<number, { readonly samples: number; readonly bits: readonly number[] }>> = {
  0: { samples: 1, bits: [1, 2, 4, 8, 16] },
  2: { samples: 3, bits: [8, 16] },
  3: { samples: 1, bits: [1, 2, 4, 8] },
  4: { samples: 2, bits: [8, 16] },
  6: { samples: 4, bits: [8, 16] },
};
/** What makes up the picture; everything else (texts, places, times) is left out. */
const KEPT: ReadonlySet<string> = new Set(["IHDR", "PLTE", "tRNS", "gAMA", "cHRM", "sRGB", "IDAT", "IEND"]);

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
  /** With its length, type and check. */
  readonly whole: Buffer;
}

/** A PNG of which every part is whole and the pixels are all there; of one that is larger than `most` pixels the pixels are not looked at. Undefined for anything else. */
export function readPng(bytes: Buffer, most: number): Picture | undefined {
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return undefined;
  const chunks = chunksOf(bytes);
  const header = chunks?.[0];
  if (!chunks || header?.type !== "IHDR" || header.data.length !== 13) return undefined;
  const [width, height] = [header.data.readUInt32BE(0), header.data.readUInt32BE(4)];
  if (width === 0 || height === 0) return undefined;
  const kept = chunks.filter(({ type }) => KEPT.has(type));
  const picture = {
    ...({ mediaType: "image/png", width, height } as const),
    content: Buffer.concat([SIGNATURE, ...kept.map(({ whole }) => whole)]),
  };
  if (Math.max(width, height) > most) return picture;
  const [bits, colour, , , interlaced] = header.data.subarray(8);
  const kind = COLOURS[colour ?? -1];
  if (!kind?.bits.includes(bits ?? 0) || (colour === 3 && !kept.some(({ type }) => type === "PLTE"))) return undefined;
  const bytesOf = (across: number) => Math.ceil((across * kind.samples * (bits ?? 0)) / 8);
  const size = interlaced === 0 ? height * (1 + bytesOf(width)) : interlacedSize(width, height, bytesOf);
  return pixelsAreThere(kept, size) ? picture : undefined;
}

/** The parts of a PNG up to its end; undefined where one is cut or was changed. */
function chunksOf(bytes: Buffer): Chunk[] | undefined {
  const chunks: Chunk[] = [];
  let at = SIGNATURE.length;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) return undefined;
    const checked = bytes.subarray(at + 4, end - 4);
    if (crc32(checked) !== bytes.readUInt32BE(end - 4)) return undefined;
    const type = checked.toString("latin1", 0, 4);
    chunks.push({ type, data: checked.subarray(4), whole: bytes.subarray(at, end) });
    if (type === "IEND") return chunks;
    at = end;
  }
  return undefined;
}

function pixelsAreThere(chunks: readonly Chunk[], size: number): boolean {
  const packed = Buffer.concat(chunks.filter(({ type }) => type === "IDAT").map(({ data }) => data));
  try {
    return inflateSync(packed, { maxOutputLength: size + 1 }).length === size;
  } catch {
    return false;
  }
}

/** The seven passes in which an interlaced picture comes: where each begins, and how far apart its pixels are. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

function interlacedSize(width: number, height: number, bytesOf: (across: number) => number): number {
  return PASSES.reduce((sum, [x, y, across, down]) => {
    const columns = Math.ceil((width - x) / across);
    const rows = Math.ceil((height - y) / down);
    return columns > 0 && rows > 0 ? sum + rows * (1 + bytesOf(columns)) : sum;
  }, 0);
}
