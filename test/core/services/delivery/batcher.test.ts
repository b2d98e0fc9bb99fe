import { expect, test } from "vitest";
import { batcher } from "../../../../src/core/services/delivery/batcher.ts";

test("serves together what is asked for while a round is under way", async () => {
  const rounds: number[][] = [];
  const double = batcher(3, async (items: readonly number[]) => {
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

test("so many rounds are under way at the same time, and none for nothing", async () => {
  const rounds: number[][] = [];
  let [busy, most] = [0, 0];
  const double = batcher(
    2,
    async (items: readonly number[]) => {
      rounds.push([...items]);
      busy += 1;
      most = Math.max(most, busy);
      await new Promise((done) => setTimeout(done, 5));
      busy -= 1;
      return items.map((n) => n * 2);
    },
    2,
  );
  expect(await Promise.all([1, 2, 3, 4, 5, 6, 7].map(double))).toEqual([2, 4, 6, 8, 10, 12, 14]);
  expect(most).toBe(2);
  expect(rounds.flat()).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(rounds.every((round) => round.length > 0)).toBe(true);
});

test("one that is wrong harms no other", async () => {
  const check = batcher(10, (items: readonly string[]) =>
    items.includes("bad") ? Promise.reject(new Error("bad")) : Promise.resolve(items.map((s) => s.toUpperCase())),
  );
  const results = await Promise.allSettled(["a", "bad", "b"].map(check));
  expect(results.map((r) => (r.status === "fulfilled" ? r.value : "failed"))).toEqual(["A", "failed", "B"]);
});
