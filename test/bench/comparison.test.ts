import { describe, expect, it } from "vitest";
import { comparePairs, median, type Pair } from "../../bench/comparison.ts";
import { atLeast, type Figure, plain } from "../../bench/figures.ts";

const pairsOf = (what: string, unit: string, values: readonly (readonly [number, number])[]): Pair[] =>
  values.map(([before, after]) => ({
    before: { own: [plain(what, before, unit)] },
    after: { own: [plain(what, after, unit)] },
  }));
const one = (pairs: readonly Pair[]) => comparePairs(pairs).compared[0];

describe("the median", () => {
  it("is the value in the middle, whatever the order", () => expect(median([10, 2, 9])).toBe(9));
  it("is the mean of two in the middle", () => expect(median([4, 1, 3, 100])).toBe(3.5));
  it("of nothing is no number", () => expect(median([])).toBeNaN());
});

describe("two checkouts", () => {
  it("are compared by their medians, with the spread of the pairs", () => {
    // Medians 10 and 12; the pairs' own ratios are 2, 0.6 and 1.1.
    const found = one(
      pairsOf("a list: p50", "ms", [
        [6, 12],
        [20, 12],
        [10, 11],
      ]),
    );
    expect(found).toMatchObject({
      what: "own: a list: p50",
      unit: "ms",
      before: 10,
      after: 12,
      ratio: 1.2,
      least: 0.6,
      most: 2,
      pairs: 3,
    });
  });

  it("may take 1.5 times as long, and no more", () => {
    expect(one(pairsOf("a list: p50", "ms", [[10, 15]]))).toMatchObject({ limit: 1.5, exceeded: false });
    expect(one(pairsOf("a list: p50", "ms", [[10, 15.01]]))).toMatchObject({ limit: 1.5, exceeded: true });
  });

  it("may take 1.1 times as long at p99, and no more", () => {
    expect(one(pairsOf("p99, one at a time", "ms", [[100, 110]]))).toMatchObject({ limit: 1.1, exceeded: false });
    expect(one(pairsOf("p99, one at a time", "ms", [[100, 111]]))).toMatchObject({ limit: 1.1, exceeded: true });
    expect(one(pairsOf("  ratio to by hand, p99", "×", [[1, 1.3]]))).toMatchObject({ limit: 1.5, exceeded: false });
  });

  it("are worse where less is done in a second, or comes less near a lower limit", () => {
    expect(one(pairsOf("sent a second", "/s", [[3_000, 1_500]]))).toMatchObject({ ratio: 2, exceeded: true });
    expect(one(pairsOf("sent a second", "/s", [[1_500, 3_000]]))).toMatchObject({ ratio: 0.5, exceeded: false });
    expect(one(pairsOf("  ratio to by hand", "", [[0.6, 0.3]]))).toMatchObject({ ratio: 2, exceeded: true });
    const limited = (value: number): Figure[] => [atLeast("share kept", value, "", 0.5)];
    expect(one([{ before: { own: limited(0.9) }, after: { own: limited(0.45) } }])).toMatchObject({
      ratio: 2,
      exceeded: true,
    });
  });

  it("are the same where nothing took any time, and worse where something takes some now", () => {
    expect(one(pairsOf("nothing due", "ms", [[0, 0]]))).toMatchObject({ ratio: 1, exceeded: false });
    expect(one(pairsOf("nothing due", "ms", [[0, 1]]))).toMatchObject({
      ratio: Number.POSITIVE_INFINITY,
      exceeded: true,
    });
  });

  it("keep figures apart that are called the same under others, or twice", () => {
    const figures = (add: number) => [
      plain("p99, 1,000", 1 + add, "ms"),
      plain("  by hand", 2 + add, "ms"),
      plain("p99, 10,000", 3 + add, "ms"),
      plain("  by hand", 4 + add, "ms"),
      plain("  by hand", 5 + add, "ms"),
    ];
    const { compared, absent } = comparePairs([{ before: { own: figures(0) }, after: { own: figures(10) } }]);
    expect(absent).toEqual([]);
    expect(compared.map(({ what, before, after }) => [what, before, after])).toEqual([
      ["own: p99, 1,000", 1, 11],
      ["own: p99, 1,000 – by hand", 2, 12],
      ["own: p99, 10,000", 3, 13],
      ["own: p99, 10,000 – by hand", 4, 14],
      ["own: p99, 10,000 – by hand (2)", 5, 15],
    ]);
  });

  it("are not compared in what one of them lacks, which is said", () => {
    const [before, after] = [
      { own: [plain("both", 1, "ms"), plain("gone", 1, "ms")] },
      { own: [plain("both", 1, "ms"), plain("new", 1, "ms")] },
    ];
    const { compared, absent } = comparePairs([{ before, after }]);
    expect(compared.map(({ what }) => what)).toEqual(["own: both"]);
    expect(absent).toEqual(["own: new", "own: gone"]);
  });
});
