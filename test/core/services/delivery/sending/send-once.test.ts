import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { findSent, sendOnce } from "../../../../../src/core/services/delivery/sending/send-once.ts";
import { DELIVERY_TIMES, deliveryTimesSchema } from "../../../../../src/core/services/delivery/delivery-times.ts";
import type { Message } from "../../../../../src/core/kernel/commands/transport.ts";
import { say } from "../../../../../src/core/kernel/views/build.ts";
import { fakePlatform, HERE } from "../ledger-world.ts";

const MESSAGE: Message = {
  to: HERE,
  view: say("Hello"),
  key: "k",
  at: "2026-11-24T15:00:00.000Z",
  language: "en",
  zone: "UTC",
};
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a platform that does not answer in time has perhaps said it", async () => {
  const silent = {
    ...fakePlatform(),
    deliver: () => new Promise<string>(() => undefined),
    find: () => new Promise<undefined>(() => undefined),
  };
  const said = sendOnce(silent, MESSAGE, quiet, DELIVERY_TIMES);
  const found = findSent(silent, { to: HERE, key: "k", since: new Date(0) }, quiet, DELIVERY_TIMES);
  await vi.advanceTimersByTimeAsync(DELIVERY_TIMES.deliver - 1);
  await expect(Promise.race([said, Promise.resolve("waiting")])).resolves.toBe("waiting");
  await vi.advanceTimersByTimeAsync(1);
  await expect(said).resolves.toEqual({ kind: "unknown" });
  await expect(found).resolves.toEqual({ kind: "unknown" });
});

test("an answer leaves no timer behind", async () => {
  await expect(sendOnce(fakePlatform(), MESSAGE, quiet, DELIVERY_TIMES)).resolves.toEqual({
    kind: "said",
    receipt: "receipt 1",
  });
  expect(vi.getTimerCount()).toBe(0);
});

test("a message is given up on well before its lease ends, so that nobody looks it up while it may still arrive", () => {
  expect(DELIVERY_TIMES.lease).toBeGreaterThanOrEqual(2 * DELIVERY_TIMES.deliver);
  expect(deliveryTimesSchema.safeParse({ lease: 19_000 }).success).toBe(false);
  expect(deliveryTimesSchema.parse({})).toEqual(DELIVERY_TIMES);
});
