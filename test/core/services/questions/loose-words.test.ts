import { expect, it } from "vitest";
import { isOfTheField, looseWordings } from "../../../../src/core/services/questions/loose-words.ts";

it("words that the field uses for one another lead to each other, in any language, less surely than themselves", () => {
  const wordings = looseWordings(["ley", "de", "armas"]);
  expect(new Set(wordings.map(({ from, to }) => `${from} ${to}`))).toEqual(new Set(["2 3"]));
  expect(wordings.map(({ words: [word] }) => word)).toEqual(expect.arrayContaining(["firearms", "armes", "weapons"]));
  expect(wordings.every(({ words, weight }) => words[0] !== "armas" && weight < 1)).toBe(true);
});

it("the police are among those who enforce the law", () => {
  expect(looseWordings(["curso", "policiais"])).toMatchObject([{ from: 1, to: 2, words: ["law", "enforcement"] }]);
});

it("words of the field are those, and what arms are of", () => {
  expect(["armas", "fuego", "guns", "feu"].every(isOfTheField)).toBe(true);
  expect(["rastreo", "munitions"].some(isOfTheField)).toBe(false);
});
