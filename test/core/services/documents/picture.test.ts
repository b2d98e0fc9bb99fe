import { describe, expect, it } from "vitest";
import { readPng } from "../../../../src/core/services/communities/logo/png.ts";
import { makeDocument } from "../../../../src/core/services/documents/make-document.ts";
import { type PrintedDocument, TONES } from "../../../../src/core/services/documents/printed-document.ts";
import { pixelsOf } from "../../../../tools/pictures/pixels.ts";

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
});
