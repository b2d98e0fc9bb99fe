import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { inFewColours } from "../../../tools/pictures/palette.ts";
import { pixelsOf } from "../../../tools/pictures/pixels.ts";

describe("a picture in few colours", () => {
  it("has its size, and its colours where they are few", () => {
    const rgb = new Uint8Array([255, 255, 255, 0, 0, 0, 200, 40, 80, 255, 255, 255]);
    const png = inFewColours({ width: 2, height: 2, rgb });
    expect([png.readUInt32BE(16), png.readUInt32BE(20), png[25]]).toEqual([2, 2, 3]);
    expect(png.includes(Buffer.from([200, 40, 80]))).toBe(true);
  });
  it("keeps the most used colours of many", () => {
    const many = Array.from({ length: 100 }, (_, i) => [i * 2, 0, 0]);
    const rgb = new Uint8Array([...many, ...Array.from({ length: 20 }, () => [0, 248, 0])].flat());
    const png = inFewColours({ width: 120, height: 1, rgb });
    expect(png.includes(Buffer.from([0, 248, 0]))).toBe(true);
    expect(png.readUInt32BE(33)).toBe(48 * 3);
  });
});

describe("the pixels of a PNG", () => {
  // One row of three pixels in each of the five filters, written by hand: red, green, grey; then the same again.
  it("are what they were before each filter", () => {
    const row = [200, 0, 0, 0, 200, 0, 90, 90, 90];
    for (const filter of [0, 1, 2, 3, 4])
      expect([...pixelsOf(filtered(filter, [row, row])).rgb]).toEqual([...row, ...row]);
  });
});

/** A PNG of rows of RGB, each with the same filter (https://www.w3.org/TR/png-3/#9Filter-types). */
function filtered(filter: number, rows: readonly number[][]): Buffer {
  const data = rows.flatMap((row, y) => {
    const above = rows[y - 1] ?? row.map(() => 0);
    const encoded = row.map((value, i) => {
      const [left, up, corner] = [row[i - 3] ?? 0, above[i] ?? 0, (i < 3 ? 0 : above[i - 3]) ?? 0];
      const near = [left, up, corner].map((one) => Math.abs(left + up - corner - one));
      const paeth = [left, up, corner][near.indexOf(Math.min(...near))] ?? 0;
      return value - ([0, left, up, Math.floor((left + up) / 2), paeth][filter] ?? 0);
    });
    return [filter, ...encoded];
  });
  const chunk = (name: string, content: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(content.length);
    return Buffer.concat([length, Buffer.from(name), content, Buffer.alloc(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE((rows[0]?.length ?? 0) / 3, 0);
  header.writeUInt32BE(rows.length, 4);
  header.set([8, 2], 8);
  return Buffer.concat([
    Buffer.alloc(8),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.from(data))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}
