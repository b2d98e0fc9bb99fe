import { expect, onTestFinished, test, vi } from "vitest";
import { batcher } from "../../../../src/core/services/store/batcher.ts";

test("serves together what is asked for while a round is under way", async () => {
  const rounds: number[][] = [];
  const double = batcher(
    async (items: readonly number[]) => {
      rounds.push([...items]);
      await new Promise(setImmediate);
      return items.map((n) => n * 2);
    },
    { most: 3 },
  );
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
    async (items: readonly number[]) => {
      rounds.push([...items]);
      busy += 1;
      most = Math.max(most, busy);
      await new Promise((done) => setTimeout(done, 5));
      busy -= 1;
      return items.map((n) => n * 2);
    },
    { most: 2, abreast: 2 },
  );
  expect(await Promise.all([1, 2, 3, 4, 5, 6, 7].map(double))).toEqual([2, 4, 6, 8, 10, 12, 14]);
  expect(most).toBe(2);
  expect(rounds.flat()).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(rounds.every((round) => round.length > 0)).toBe(true);
});

test("one that is wrong harms no other", async () => {
  const check = batcher(
    (items: readonly string[]) =>
      items.includes("bad") ? Promise.reject(new Error("bad")) : Promise.resolve(items.map((s) => s.toUpperCase())),
    { most: 10 },
  );
  const results = await Promise.allSettled(["a", "bad", "b"].map(check));
  expect(results.map((r) => (r.status === "fulfilled" ? r.value : "failed"))).toEqual(["A", "failed", "B"]);
});

test("an error of all is told to all, and nothing is tried again", async () => {
  let rounds = 0;
  const lose = batcher((_items: readonly string[]) => ((rounds += 1), Promise.reject(new Error("lost"))), {
    most: 10,
    ofAll: (error) => error instanceof Error && error.message === "lost",
  });
  const results = await Promise.allSettled(["a", "b", "c"].map(lose));
  expect(results.map((r) => (r.status === "rejected" ? String(r.reason) : "done"))).toEqual(
    Array(3).fill("Error: lost"),
  );
  expect(rounds).toBe(1);
});

test("a round that is stuck keeps others waiting for a time, and is done all the same when it ends", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
  const begun: string[][] = [];
  let release: () => void = () => undefined;
  const stuck = new Promise<void>((done) => (release = done));
  const serve = batcher(
    async (items: readonly string[]) => {
      begun.push([...items]);
      if (items.includes("stuck")) await stuck;
      return items.map((s) => s.toUpperCase());
    },
    { most: 10, keeps: 250 },
  );
  const first = serve("stuck");
  await turns();
  const second = serve("next");
  await vi.advanceTimersByTimeAsync(249);
  await turns();
  expect(begun).toEqual([["stuck"]]);
  await vi.advanceTimersByTimeAsync(1);
  expect(await second).toBe("NEXT");
  expect(begun).toEqual([["stuck"], ["next"]]);
  release();
  expect(await first).toBe("STUCK");
  expect(vi.getTimerCount()).toBe(0);
});

async function turns(): Promise<void> {
  for (let n = 0; n < 3; n += 1) await new Promise(setImmediate);
}
