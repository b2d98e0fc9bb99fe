import { expect, it } from "vitest";
import { withWords, wordsInText } from "../../../../src/core/kernel/text/words-in-text.ts";

it("gives words as they stand in a text, where, and folded, with the marks that are written apart", () => {
  expect(wordsInText("¿Ley 23.737, Sa\u0303o?")).toEqual([
    { typed: "Ley", folded: "ley", from: 1, to: 4 },
    { typed: "23", folded: "23", from: 5, to: 7 },
    { typed: "737", folded: "737", from: 8, to: 11 },
    { typed: "Sa\u0303o", folded: "sao", from: 13, to: 17 },
  ]);
  expect(wordsInText("—")).toEqual([]);
});

it("puts something else in place of words and leaves what stands between", () => {
  expect(withWords("¿la Ley?", ({ folded, from }) => `${folded}${from}`)).toBe("¿la1 ley4?");
});
