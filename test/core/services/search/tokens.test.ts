import { describe, expect, test } from "vitest";
import { tokens } from "../../../../src/core/services/search/words/tokens.ts";

const folded = (text: string) => tokens(text).map((t) => t.folded);

describe("the words of a text", () => {
  test.each([
    ["Paraguay's contact", ["paraguay", "contact"]],
    ["Paraguay’s", ["paraguay"]],
    ["Informe de Trazabilidad (2ª ed.)", ["informe", "de", "trazabilidad", "2a", "ed"]],
    ["3d-printed", ["3d", "printed", "3dprinted"]],
    ["e-mail", ["e", "mail", "email"]],
    ["Lei 10.826/2003", ["lei", "10826", "2003", "108262003"]],
    ["resolution 55/255", ["resolution", "55", "255", "55255"]],
    ["A/RES/55/255", ["a", "res", "55", "255", "ares55255"]],
    ["l’arme d'épaule", ["arme", "larme", "epaule", "depaule"]],
    ["O'Brien", ["brien", "obrien"]],
    ["the U.N. and the OAS", ["the", "un", "and", "the", "oas"]],
    ["ＷＩＤＥ ﬁre\u00adarms", ["wide", "firearms"]],
    ["оружие الأسلحة", ["оружие", "الاسلحة"]],
    ["枪支追踪 2024", ["枪支", "支追", "追踪", "2024"]],
    ["💥 — … ¡!¿? ''' %_\\", []],
    ["", []],
  ])("%j is %j", (text, expected) => {
    expect(folded(text)).toEqual(expected);
  });

  test("abbreviations are told from words by their capitals, where not all is in capitals", () => {
    expect(tokens("WHO guide").map((t) => [t.folded, t.form])).toEqual([
      ["who", "both"],
      ["guide", "word"],
    ]);
    expect(tokens("WHO GUIDE").map((t) => t.form)).toEqual(["word", "word"]);
  });

  test("numbers and codes have no other forms", () => {
    expect(tokens("9mm in 2003").map((t) => t.form)).toEqual(["exact", "word", "exact"]);
  });

  test("a word keeps how it was typed, and its accents for the stemmer", () => {
    expect(tokens("la Munición")[1]).toEqual({
      typed: "Munición",
      lower: "munición",
      folded: "municion",
      form: "word",
      extra: false,
      address: false,
    });
  });

  test("an endless word is cut between characters", () => {
    const [token] = tokens("𝔸".repeat(5_000));
    expect(token?.folded).toBe("a".repeat(64));
    expect(folded("𐐨".repeat(200))).toEqual(["𐐨".repeat(64)]);
  });
});
