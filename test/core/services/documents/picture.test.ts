import { describe, expect, it } from "vitest";
import { readPng } from "../../../../src/core/services/communities/logo/png.ts";
import { makeDocument } from "../../../../src/core/services/documents/make-document.ts";
import { Canvas, type Contour } from "../../../../src/core/services/documents/png/canvas.ts";
import { drawn } from "../../../../src/core/services/documents/png/drawn.ts";
import { IDENTITY, linesOf, times } from "../../../../src/core/services/documents/png/path.ts";
import { type PrintedDocument, TONES } from "../../../../src/core/services/documents/printed-document.ts";
import { pixelsOf } from "../../../../tools/pictures/pixels.ts";

const BLACK = [0, 0, 0] as const;
/** How much of a canvas is black, in pixels. */
const ink = ({ rgb }: Pick<Canvas, "rgb">): number =>
  rgb.reduce((sum, part, i) => (i % 3 === 0 ? sum + (255 - part) / 255 : sum), 0);
const filled = (...contours: Contour[]) => {
  const canvas = new Canvas(40, 40);
  canvas.fill(contours, BLACK);
  return canvas;
};

describe("what is filled", () => {
  it.each([
    ["a square between pixels", [[3.5, 3.5, 13.5, 3.5, 13.5, 13.5, 3.5, 13.5]], 100],
    ["a flat triangle", [[1, 1, 35.3, 4.2, 8, 9]], 126],
    ["a steep one", [[5, 1, 7.25, 38, 9, 2]], 72.875],
    ["a thin one", [[2, 20, 38, 20.3, 38, 20.1]], 3.6],
    ["a square with a hole", [[2, 2, 22, 2, 22, 22, 2, 22], [7, 7, 7, 17, 17, 17, 17, 7]], 300],
    ["what overlaps itself", [[2, 2, 22, 2, 22, 22, 2, 22], [7, 7, 17, 7, 17, 17, 7, 17]], 400],
    ["nothing", [], 0],
    ["a point", [[5, 5]], 0],
  ] as const)("is as dark as it is large: %s", (_what, contours, area) => {
    expect(Math.abs(ink(filled(...contours)) - area)).toBeLessThan(0.3);
  });

  it("is not drawn beyond the paper", () => {
    expect(ink(filled([-10, -10, 50, -10, 50, 50, -10, 50]))).toBe(1_600);
    expect(ink(filled([50, 50, 60, 50, 60, 60]))).toBe(0);
    expect(Math.round(ink(filled([-20, 10, 20, 10, 20, 30, -20, 30])))).toBe(400);
  });
});

describe("a path", () => {
  it("has lines and curves, from where it is and to where it begins", () => {
    expect(linesOf("M 1 2 h 3 v4 l-1-1 Z m 1 1 L 9 9", IDENTITY)).toEqual([
      { points: [1, 2, 4, 2, 4, 6, 3, 5], closed: true },
      { points: [2, 3, 9, 9], closed: false },
    ]);
    const [curve] = linesOf("M0 0 Q 5 10 10 0", times([2, 0, 0, 2, 1, 1], [1, 0, 0, 1, 0, 0]));
    expect(curve!.points.slice(-2)).toEqual([21, 1]);
    expect(Math.max(...curve!.points.filter((_, i) => i % 2 === 1))).toBeCloseTo(11, 1);
    expect(() => linesOf("M0 0 A 1 1 0 0 0 2 2", IDENTITY)).toThrow(RangeError);
  });
});

const DOCUMENT: PrintedDocument = {
  title: 'Añadidos #panic("x") <w:t>&amp;',
  label: "TLP:AMBER",
  language: "es",
  asOf: new Date("2026-11-24T15:00:01Z"),
  blocks: [
    { kind: "paragraph", text: "Łódź, Київ, Ελλάδα – بيروت" },
    { kind: "page" },
    { kind: "bars", parts: ["Hecha", "Abierta"], rows: [{ label: "Río", counts: [2, 1], says: "2 de 3" }] },
    { kind: "table", columns: ["País", "A"], rows: [["Perú", "●"]], narrow: true },
  ],
};
const coloursOf = ({ rgb }: { readonly rgb: Uint8Array }) => {
  const found = new Set<string>();
  for (let i = 0; i < rgb.length; i += 3) found.add(Buffer.from(rgb.subarray(i, i + 3)).toString("hex"));
  return found;
};

describe("a document as a picture", () => {
  it("is one PNG that grows with what is in it, the same bytes of the same document", async () => {
    const [one, another] = await Promise.all([makeDocument(DOCUMENT, "png"), makeDocument(DOCUMENT, "png")]);
    expect(Buffer.from(one).equals(another)).toBe(true);
    const read = readPng(Buffer.from(one), 4_000)!;
    expect([read.mediaType, read.width]).toEqual(["image/png", 1_023]);
    const colours = coloursOf(pixelsOf(Buffer.from(one)));
    for (const colour of [TONES[0], TONES[1], "000000", "ffffff"]) expect(colours).toContain(colour);
    const countries = Array.from({ length: 24 }, (_, n) => `País ${n}`);
    const wide = await makeDocument(
      {
        ...DOCUMENT,
        blocks: [
          {
            ...({ kind: "table", narrow: true, widths: [10, ...countries.map(() => 1)] } as const),
            columns: ["", ...countries],
            rows: Array.from({ length: 15 }, () => ["Guardar los registros", ...countries.map(() => "◐")]),
          },
        ],
      },
      "png",
    );
    const size = readPng(Buffer.from(wide), 4_000)!;
    expect(size.width).toBeGreaterThan(1_900);
    expect(size.width).toBeLessThanOrEqual(2_001);
    expect(size.height).toBeGreaterThan(600);
  });

  it("is drawn as its page says", () => {
    const { width, height, rgb } = drawn(
      `<svg viewBox="0 0 20 10" xmlns:xlink="x"><defs><path id="a" d="M 0 0 L 4 0 L 4 4 L 0 4 Z"/></defs>
      <g transform="translate(2,2) scale(1)" fill="#f00"><use x="1" y="1" xlink:href="#a"/></g>
      <path d="M 0 9 L 20 9" fill="none" stroke="#00ff00" stroke-width="1"/></svg>`,
    );
    expect([width, height]).toEqual([60, 30]);
    const pixel = (x: number, y: number) => [...rgb.subarray((y * 60 + x) * 3, (y * 60 + x) * 3 + 3)];
    expect(pixel(12, 12)).toEqual([255, 0, 0]);
    expect(pixel(25, 12)).toEqual([255, 255, 255]);
    expect(pixel(30, 27)).toEqual([0, 255, 0]);
    expect(pixel(30, 29)).toEqual([255, 255, 255]);
    expect(() => drawn("")).toThrow();
  });
});
