import { describe, expect, it } from "vitest";
import { byAge } from "../../../../../src/core/features/resources/finding/by-age.ts";
import type { ToldApart } from "../../../../../src/core/features/resources/finding/telling-apart.ts";
import type { UnderstoodQuestion } from "../../../../../src/core/services/questions/ask.ts";
import { years } from "../../../../../src/core/services/questions/conditions/years.ts";
import { readQuestion } from "../../../../../src/core/services/questions/reading/read-question.ts";
import type { Hit } from "../../../../../src/core/services/search/search.ts";

describe("what is asked for by its age", () => {
  const hit = (doc: string, ...words: string[]): Hit => ({
    ...{ doc, score: 1, met: [], lacks: [] },
    why: words.map((word) => ({ word, fields: ["name"] })),
  });
  const of = (year: number | null) => ({ year }) as never;
  const apart: ToldApart = {
    facts: new Map([
      ["a", of(1999)],
      ["b", of(null)],
      ["c", of(2024)],
      ["d", of(2010)],
    ]),
  };
  const hits = [hit("a", "law"), hit("b", "law"), hit("c", "law"), hit("d", "law", "guns")];
  const asked = (text: string) =>
    byAge(hits, apart, { question: readQuestion(text, [years(2026)]) } as UnderstoodQuestion).map(({ doc }) => doc);

  it.each([
    ["the latest law", ["c", "a", "b", "d"]],
    ["la nueva ley", ["c", "a", "b", "d"]],
    ["ancienne loi", ["a", "c", "b", "d"]],
    ["the law", ["a", "b", "c", "d"]],
    ["leyes de los últimos 3 años", ["a", "b", "c", "d"]],
  ])("comes first among those that have the same words: %s", (text, order) => {
    expect(asked(text)).toEqual(order);
  });
});
