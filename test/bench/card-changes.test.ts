import { describe, expect, it } from "vitest";
import { changeFigures } from "../../bench/card-changes.ts";

const figures = (changes: readonly (readonly number[])[], refused = 0) =>
  changeFigures({ changes: new Map(changes.map((one, n) => [`post ${n}`, one])), refused, from: 0, to: 10_000 }).map(
    ({ what, value, met }) => [what.trim(), value, met],
  );
const APART = "changes of one post closer than 3 s";
const LONGEST = "longest without a change of a post, while they answered";
const TOGETHER = "most changes of all within 6 s";
const REFUSED = "changes that were refused as too many";

describe("changes of a post", () => {
  it("that come every three seconds are as they should be, whatever comes after the last answer", () => {
    expect(figures([[1_000, 4_000, 7_000, 12_500]])).toEqual([
      [APART, 0, true],
      [LONGEST, 3, true],
      [REFUSED, 0, true],
    ]);
  });
  it("that are too close, or do not come for long, or are refused, are told", () => {
    expect(figures([[1_000, 2_000, 12_000]], 2)).toEqual([
      [APART, 1, false],
      [LONGEST, 8, false],
      [REFUSED, 2, false],
    ]);
  });
  it("of which a place takes three in six seconds are counted together", () => {
    expect(figures([[0, 6_000], [2_000], [4_000]])).toContainEqual([TOGETHER, 3, true]);
    expect(figures([[0, 5_999], [2_000], [4_000]])).toContainEqual([TOGETHER, 4, false]);
    expect(figures([[0], [2_000]])).toContainEqual([LONGEST, 10, undefined]);
  });
});
