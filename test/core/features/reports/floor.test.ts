import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Counted,
  FLOOR,
  summed,
  type FlooredCount,
  toldOf,
} from "../../../../src/core/features/reports/activity/floor.ts";

const counted = (counts: readonly number[]): Counted[] => counts.map((count, n) => ({ key: `k${n}`, count }));
const says = ({ counts, others, hidden }: FlooredCount) => JSON.stringify([[...counts].sort(), others, hidden]);

describe("what is told of counts", () => {
  it("leaves each count of fewer than five open, whatever else is known of how it is told", () => {
    // Every way in which three countries can have come to a meeting, told apart by what is told of it.
    const most = 11;
    const worlds = new Map<string, number[][]>();
    for (let a = 0; a <= most; a += 1)
      for (let b = 0; b <= most; b += 1)
        for (let c = 0; c <= most; c += 1) {
          const told = says(toldOf(counted([a, b, c]), 3));
          worlds.set(told, [...(worlds.get(told) ?? []), [a, b, c]]);
        }
    let few = 0;
    for (const same of worlds.values())
      for (const world of same)
        world.forEach((count, n) => {
          if (count === 0 || count >= FLOOR) return;
          few += 1;
          expect(
            same.some((other) => other[n] !== count),
            `${world.join()} of ${same.length}`,
          ).toBe(true);
        });
    expect(few).toBeGreaterThan(1_000);
  });

  it("tells no count below five, keeps the total where all is told, and tells of several months what it tells of each", () => {
    const months = fc.array(fc.array(fc.nat({ max: 12 }), { maxLength: 6 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(months, (all) => {
        const told = all.map((counts) => toldOf(counted(counts), 7));
        for (const [at, { counts, others, hidden }] of told.entries()) {
          const few = all[at]!.filter((count) => count < FLOOR).reduce((sum, count) => sum + count, 0);
          expect([...counts.values()].sort()).toEqual(all[at]!.filter((count) => count >= FLOOR).sort());
          expect([others, hidden]).toEqual(few >= FLOOR ? [few, false] : [0, few > 0]);
        }
        // Whatever is asked for together: the whole is its parts, so that no difference of two answers is more than an answer.
        const whole = summed(told);
        const parts = told.map((one) => summed([one]));
        expect(whole.total).toBe(parts.reduce((sum, { total }) => sum + total, 0));
        expect(whole.others).toBe(parts.reduce((sum, { others }) => sum + others, 0));
        for (const { key, count } of whole.rows)
          expect(
            parts.flatMap(({ rows }) => rows).reduce((sum, row) => sum + (row.key === key ? row.count : 0), 0),
          ).toBe(count);
      }),
      { numRuns: 300 },
    );
  });

  it("counts people, not how often they came: one who came six times is one", () => {
    const row = (key: string, count: number, ...of: string[]): Counted => ({ key, count, of: new Set(of) });
    const five = ["a", "b", "c", "d", "e"];
    const told = toldOf([row("HT", 6, "x"), row("MX", 9, ...five)], 250);
    expect([[...told.counts], told.others, told.hidden]).toEqual([[["MX", 9]], 0, true]);
    expect(toldOf([row("HT", 6, "x"), row("PY", 1, "y"), row("BR", 3, ...five.slice(2))], 250)).toMatchObject({
      others: 10,
    });
    // Who answered one way and another is one of the two.
    expect(toldOf([row("yes", 4, "a", "b", "c"), row("no", 4, "a", "b", "c")], 3)).toMatchObject({
      others: 0,
      hidden: true,
    });
  });
});
