import { expect, test } from "vitest";
import { grouped } from "../../../src/core/delivery/grouped.ts";

test("serves together what is asked for while a round is under way", async () => {
  const rounds: number[][] = [];
  const double = grouped(3, async (items: readonly number[]) => {
    rounds.push([...items]);
    await new Promise(setImmediate);
    return items.map((n) => n * 2);
  });
  expect(await Promise.all([1, 2, 3, 4, 5].map(double))).toEqual([2, 4, 6, 8, 10]);
  expect(rounds).toEqual([
    [1, 2, 3],
    [4, 5],
  ]);
  expect(await double(6)).toBe(12);
});

test("one that is wrong harms no other", async () => {
  const check = grouped(10, (items: readonly string[]) =>
    items.includes("bad") ? Promise.reject(new Error("bad")) : Promise.resolve(items.map((s) => s.toUpperCase())),
  );
  const results = await Promise.allSettled(["a", "bad", "b"].map(check));
  expect(results.map((r) => (r.status === "fulfilled" ? r.value : "failed"))).toEqual(["A", "failed", "B"]);
});
