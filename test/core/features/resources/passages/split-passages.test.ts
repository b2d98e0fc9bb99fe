import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PASSAGE_MAX } from "../../../../../src/core/features/resources/passages/passage.ts";
import { headOf } from "../../../../../src/core/features/resources/passages/splitting/article-heads.ts";
import { splitPassages } from "../../../../../src/core/features/resources/passages/splitting/split-passages.ts";
import type { TextLine } from "../../../../../src/core/services/text-extraction/extracted.ts";

const lines = (text: string, page?: number): TextLine[] =>
  text.split("\n").map((one) => (page === undefined ? { text: one } : { text: one, page, wrapped: true }));
const shown = (all: readonly TextLine[]) =>
  splitPassages(all).map(({ number = "", heading = "", text, page }) =>
    [number, heading, text.replaceAll("\n", "/"), ...(page === undefined ? [] : [page])].join("|"),
  );

describe("the head of an article", () => {
  it.each([
    ["Artículo 7°.- Marcaje. Cada Estado deberá", "Art. 7", "Marcaje"],
    ["ARTICLE 7: MARKING OF FIREARMS", "Art. 7", "MARKING OF FIREARMS"],
    ["Art. 12-bis. - Registro", "Art. 12-bis", "Registro"],
    ["Artículo 12 bis. Prohibición", "Art. 12 bis", "Prohibición"],
    ["Artigo 3º", "Art. 3", undefined],
    ["Art. 5º-A. Teste", "Art. 5-A", "Teste"],
    ["Section 4", "Section 4", undefined],
    ["Sección 2ª. Del registro", "Sección 2", "Del registro"],
    ["CAPÍTULO II DE LA TRAZABILIDAD", "Capítulo II", "DE LA TRAZABILIDAD"],
    ["Chapitre premier", "Chapitre premier", undefined],
    ["Art. 1er - Objet", "Art. 1", "Objet"],
    ["Artigo único", "Art. único", undefined],
    ["§ 4 Definitions", "§ 4", "Definitions"],
    [
      "Art. 10.- Las armas de fuego serán marcadas en el momento de su fabricación y llevarán el número",
      "Art. 10",
      undefined,
    ],
  ])("%s", (line, number, heading) => {
    expect(headOf(line)).toEqual({ number, ...(heading === undefined ? {} : { heading }) });
  });

  it.each([
    "Article 7 of the Act",
    "artículo 7, inciso b",
    "Artículo 7 de la Ley",
    "Article 7(2) requires",
    "part i",
    "Parties shall",
    "Articles 7 to 9 apply",
    "Artful 7",
    "7",
  ])("%s is none", (line) => expect(headOf(line)).toBeUndefined());
});

describe("the passages of a document", () => {
  it.each([
    [
      "its articles, with what stands before them, and what they are about, on the line below where it stands there",
      [
        ...lines("Ley 1\nArtículo 1°.- Objeto. Esta ley regula.\nArtículo 2°.-\nMarcaje", 1),
        ...lines("Cada arma lleva, según el\nartículo 1 de la ley, marca.\nCapítulo II\nArtículo 3.- Fin", 2),
      ],
      [
        "||Ley 1|1",
        "Art. 1|Objeto|Artículo 1°.- Objeto. Esta ley regula.|1",
        "Art. 2|Marcaje|Artículo 2°.- Marcaje Cada arma lleva, según el artículo 1 de la ley, marca.|1",
        "Capítulo II||Capítulo II|2",
        "Art. 3|Fin|Artículo 3.- Fin|2",
      ],
    ],
    [
      "what its format calls headings",
      [{ text: "Uno", heading: 1 }, { text: "a" }, { text: "Dos", heading: 2 }, { text: "b" }],
      ["|Uno|Uno/a", "|Dos|Dos/b"],
    ],
    [
      "numbered paragraphs, but no points of a list within one, where it has no articles",
      lines("Vistos\n1. Primero\n2. Segundo:\n1. un punto\n3. Tercero, artículo 5"),
      ["||Vistos", "1||1. Primero", "2||2. Segundo:/1. un punto", "3||3. Tercero, artículo 5"],
    ],
    ["its pages", [...lines("uno", 1), ...lines("tres", 3)], ["||uno|1", "||tres|3"]],
    [
      "groups of paragraphs",
      lines(["a".repeat(900), "b".repeat(900), "c"].join("\n")),
      [`||${"a".repeat(900)}/${"b".repeat(900)}`, "||c"],
    ],
    ["nothing, where there is nothing", [], []],
  ])("are %s", (_, all, expected) => {
    expect(shown(all)).toEqual(expected);
  });

  it("are of one number where an article is longer than a passage, and say their language", () => {
    const long = Array.from(
      { length: 40 },
      () => `El arma de la ley que se marca con un número ${"x".repeat(1_000)}`,
    ).join("\n");
    const found = splitPassages(lines(`Artículo 1.\n${long}\nArtículo 2.\nFin`));
    expect(
      found
        .slice(0, -1)
        .every(({ number, language, text }) => number === "Art. 1" && language === "es" && text.length <= PASSAGE_MAX),
    ).toBe(true);
    expect(found.length).toBeGreaterThan(4);
  });

  const word = fc.oneof(
    fc.constantFrom(
      "Artículo 7°.-",
      "Article 2",
      "CAPÍTULO II",
      "3.",
      "45.",
      "Section 4.",
      "Marcaje",
      "los",
      "x".repeat(PASSAGE_MAX - 1),
      "🙂",
    ),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }).map((s) => s.replaceAll(/\s/gu, "") || "z"),
  );
  const line = fc.record(
    {
      text: fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(" ")),
      page: fc.integer({ min: 1, max: 3 }),
      heading: fc.integer({ min: 1, max: 3 }),
      wrapped: fc.constant(true as const),
    },
    { requiredKeys: ["text"] },
  );
  it("lose no word, and say none twice", () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (all) => {
        const found = splitPassages(all);
        const words = (texts: readonly { readonly text: string }[]) => texts.flatMap(({ text }) => text.split(/\s+/));
        expect(words(found)).toEqual(words(all));
        expect(found.every(({ text }) => text.length <= PASSAGE_MAX)).toBe(true);
      }),
      { numRuns: 150, seed: 7 },
    );
  });
});
