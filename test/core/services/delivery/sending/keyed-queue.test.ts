import { expect, test } from "vitest";
import { keyedQueue } from "../../../../../src/core/services/delivery/sending/keyed-queue.ts";

test("lanes keep their own order, run beside each other, and never more than allowed", async () => {
  const done: string[] = [];
  let running = 0;
  let most = 0;
  const work = keyedQueue<string>(
    2,
    (item) => item.charAt(0),
    async (item) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((next) => setImmediate(next));
      done.push(item);
      running -= 1;
    },
  );
  for (const item of ["a1", "b1", "a2", "c1", "b2", "a3", "d1"]) work.add(item);
  expect(work.size).toBe(7);
  await work.until(0, 60_000);
  expect(work.size).toBe(0);
  expect(most).toBe(2);
  expect([...done].sort()).toEqual(["a1", "a2", "a3", "b1", "b2", "c1", "d1"]);
  for (const lane of ["a", "b"])
    expect(done.filter((d) => d.startsWith(lane))).toEqual([...done.filter((d) => d.startsWith(lane))].sort());
  // A long lane keeps no short one waiting.
  expect(done.indexOf("d1")).toBeLessThan(done.indexOf("a3"));
});

test("what is added meanwhile takes its turn, and waiting ends when few enough are left", async () => {
  const done: number[] = [];
  const gates: (() => void)[] = [];
  const work = keyedQueue<number>(
    1,
    () => "one",
    async (item) => {
      await new Promise<void>((open) => gates.push(open));
      done.push(item);
    },
  );
  work.add(1);
  work.add(2);
  const half = work.until(1, 60_000);
  gates.shift()?.();
  await half;
  expect(done).toEqual([1]);
  work.add(3);
  const all = work.until(0, 60_000);
  while (done.length < 3) {
    gates.shift()?.();
    await new Promise(setImmediate);
  }
  await all;
  expect(done).toEqual([1, 2, 3]);
});
