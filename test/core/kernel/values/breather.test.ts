import { expect, test, vi } from "vitest";
import { inFront } from "../../../../src/core/kernel/values/in-front.ts";
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

/** A breather that rests after its next step, and after each where it is told the time again. */
function tired() {
  const now = vi.spyOn(performance, "now").mockReturnValue(1_000);
  const breathe = breather();
  now.mockReturnValue(1_002);
  return { breathe, now };
}

test("what was asked meanwhile is answered first", async () => {
  const { breathe } = tired();
  let answered = false;
  void inFront(() => new Promise<void>((done) => setTimeout(done, 10)).then(() => void (answered = true)));
  await breathe();
  expect(answered).toBe(true);
});

test("whoever waits for the computation itself is not waited for", async () => {
  let done: () => void = () => undefined;
  const before = inFront(() => new Promise<void>((resolve) => (done = resolve)));
  const later = vi.spyOn(globalThis, "setTimeout");
  await tired().breathe();
  done();
  await before;
  expect(later).not.toHaveBeenCalled();
});

test("who takes long is waited for once, and does not keep it from its end", async () => {
  const { breathe, now } = tired();
  let done: () => void = () => undefined;
  const asked = inFront(() => new Promise<void>((resolve) => (done = resolve)));
  await breathe();
  const again = vi.fn();
  now.mockReturnValue(1_010);
  setTimeout(again, 5);
  await breathe();
  expect(again).not.toHaveBeenCalled();
  done();
  await asked;
});
