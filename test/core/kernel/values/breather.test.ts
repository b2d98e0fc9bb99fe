import { expect, test, vi } from "vitest";
import { breather } from "../../../../src/core/kernel/values/breather.ts";

test("others have their turn once something has computed for a while, and not before", async () => {
  const now = vi.spyOn(performance, "now").mockReturnValue(1_000);
  let others = 0;
  setImmediate(() => (others += 1));
  const breathe = breather();
  now.mockReturnValue(1_001);
  expect(breathe()).toBeUndefined();
  now.mockReturnValue(1_002);
  await breathe();
  expect(others).toBe(1);
  // Whatever others took does not count.
  now.mockReturnValue(1_003);
  expect(breathe()).toBeUndefined();
});
