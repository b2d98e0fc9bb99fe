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
  it("is no taller than can be shown, however much there is in it", async () => {
    const rows = Array.from({ length: 400 }, (_, n) => [`Row ${n}`, String(n)]);
    const long = await makeDocument({ ...DOCUMENT, blocks: [{ kind: "table", columns: ["", "A"], rows }] }, "png");
    const { height } = readPng(Buffer.from(long), 20_000)!;
    expect(height).toBeGreaterThan(9_000);
    expect(height).toBeLessThanOrEqual(10_001);
  });
  it.each([
    ["what XML does not hold", "a\u0001b\u000bc\ufffed\uffffe\u0000f"],
    ["half a character", "a\ud800b \udc00c"],
    ["what looks like a picture", '<image href="file:///etc/passwd"/><script>x</script>]]>&lt;!--'],
    ["what turns text around", "a\u202eb\u2066c\u200bd"],
    ["very much without a space", "W".repeat(1_000)],
  ])("holds as text %s", async (_what, hostile) => {
    const blocks = [
      { kind: "paragraph", text: hostile },
      { kind: "bars", parts: [hostile], rows: [{ label: hostile, counts: [1], says: hostile }] },
      { kind: "table", columns: ["", hostile], rows: [[hostile, hostile]], narrow: true },
    ] as const;
    const made = await makeDocument({ ...DOCUMENT, title: hostile, label: hostile, blocks }, "png");
    expect(readPng(Buffer.from(made), 20_000)?.mediaType).toBe("image/png");
    // What is drawn is as black as letters are: the page is not empty.
    expect([...coloursOf(pixelsOf(Buffer.from(made)))].some((colour) => colour < "404040")).toBe(true);
    const pdf = await makeDocument({ ...DOCUMENT, title: hostile, label: hostile, blocks }, "pdf");
    expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe("%PDF-");
  });
});
