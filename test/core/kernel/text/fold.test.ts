import fc from "fast-check";
import { expect, test } from "vitest";
import { fold } from "../../../../src/core/kernel/text/fold.ts";

/** The same, each letter as wide as a sign of Chinese (https://www.unicode.org/charts/PDF/UFF00.pdf). */
const wide = (text: string) => text.replace(/[!-~]/g, (c) => String.fromCodePoint(c.codePointAt(0)! + 0xfee0));

test("a text of plain letters is folded as any other is", () => {
  fc.assert(fc.property(fc.string({ unit: "binary-ascii" }), (text) => void expect(fold(text)).toBe(fold(wide(text)))));
  expect(fold("  Ação \t RASTREO ")).toBe("acao rastreo");
  expect(fold("Ana's-3D/Print")).toBe("ana's-3d/print");
});
