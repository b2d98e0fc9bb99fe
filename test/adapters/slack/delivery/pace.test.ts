import { expect, it } from "vitest";
import { paced } from "../../../../src/adapters/slack/delivery/pace.ts";

function clock() {
  let at = 0;
  const waits: number[] = [];
  const pace = paced(
    () => at,
    async (ms) => void waits.push(ms),
  );
  return { pace, waits, to: (ms: number) => void (at = ms) };
}

it("gives each place a message a second, in the order in which they ask, and none to wait where there was a pause", async () => {
  const { pace, waits, to } = clock();
  await pace.turn("a");
  await pace.turn("a");
  await pace.turn("b");
  await pace.turn("a");
  expect(waits).toEqual([1_050, 2_100]);
  to(10_000);
  await pace.turn("a");
  expect(waits).toHaveLength(2);
});

it("waits out a short rest and reports a long one, each for its own method", async () => {
  const { pace, waits, to } = clock();
  expect(await pace.rested("post")).toBe(0);
  pace.rest("post", 2_000);
  pace.rest("post", 1_000);
  expect(await pace.rested("post")).toBe(0);
  expect(waits).toEqual([2_000]);
  pace.rest("history", 60_000);
  expect(await pace.rested("history")).toBe(60_000);
  to(59_000);
  expect(await pace.rested("history")).toBe(0);
  to(60_000);
  expect(await pace.rested("history")).toBe(0);
  expect(waits).toEqual([2_000, 1_000]);
});
