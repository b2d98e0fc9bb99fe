import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { databaseClock } from "../../../../src/core/services/delivery/database-clock.ts";
import { deliverDue } from "../../../../src/core/services/delivery/sending/deliver.ts";
import { sql, type Store } from "../../../../src/core/services/store/store.ts";
import { CATALOGUE } from "../../../../src/features.ts";
import { stores } from "../../../support/store.ts";
import { fakePlatform, ledgerWorld, plainComposer } from "./ledger-world.ts";

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;
const LEASE = 30 * SECOND;

describe("what is believed of leases", () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ["performance"] }));
  afterEach(() => void vi.useRealTimers());

  /** A database whose clock is as far off as told. */
  function database() {
    const started = performance.now();
    const clock = { off: 0 };
    const now = () => new Date(Date.parse("2026-11-24T15:00:00Z") + performance.now() - started + clock.off);
    const watched = databaseClock({ statement: async () => [{ at: now() }] } as unknown as Store, LEASE);
    return { clock, now, look: () => watched.look() };
  }
  const pass = (ms: number) => void vi.advanceTimersByTime(ms);

  test("a process that has just begun believes only those that ran out just now", async () => {
    const { look } = database();
    expect((await look()).withinSeconds).toBe(60);
    pass(LEASE);
    expect((await look()).withinSeconds).toBeGreaterThan(10 ** 9);
  });

  test("none after a leap forward, for as long as a lease lasts", async () => {
    const { clock, now, look } = database();
    pass(LEASE);
    expect((await look()).until.getTime()).toBeGreaterThan(now().getTime());
    pass(SECOND);
    clock.off = HOUR;
    expect((await look()).until).toEqual(new Date(0));
    pass(LEASE - 1);
    expect((await look()).until).toEqual(new Date(0));
    pass(1);
    expect((await look()).until.getTime()).toBeGreaterThan(now().getTime());
  });

  test("a leap between the look and the claim is past what was believed", async () => {
    const { clock, now, look } = database();
    const { until } = await look();
    clock.off = 5 * SECOND;
    expect(now().getTime()).toBeGreaterThan(until.getTime());
  });

  test("a clock that is set back, or a process that stood still, is no leap", async () => {
    const { clock, now, look } = database();
    await look();
    clock.off = -HOUR;
    expect((await look()).until.getTime()).toBeGreaterThan(now().getTime());
    pass(HOUR);
    expect((await look()).until.getTime()).toBeGreaterThan(now().getTime());
  });
});

describe.each(stores)("a message on its way, on the %s store", (kind) => {
  test("is not looked for while its lease is not believed to be over; what was not begun is done again", async () => {
    const w = await ledgerWorld(kind);
    try {
      const platform = fakePlatform();
      const composer = plainComposer();
      let believed = { until: new Date(0), withinSeconds: 0 };
      const deliver = () =>
        deliverDue(
          {
            store: w.store,
            clock: w.clock,
            ids: w.ids,
            log: w.log,
            transports: new Map([["fake", platform]]),
            worker: "w",
            catalogue: CATALOGUE,
            databaseClock: { look: async () => believed },
          },
          { reminder: composer },
        );
      await w.plan({ subjectId: "sending" }, { subjectId: "claimed" });
      await w.store.statement(
        sql`update delivery set state = subject_id, leased_by = 'other', lease_until = now() - interval '1 hour' where community_id = 'c1' returning 1`,
      );
      await deliver();
      expect(platform.lookedUp).toEqual([]);
      expect(platform.seen.map((m) => JSON.stringify(m.view))).toEqual([expect.stringContaining("claimed")]);
      believed = { until: new Date("2100-01-01"), withinSeconds: 60 };
      await deliver();
      expect(platform.lookedUp).toEqual([]);
      believed = { until: new Date("2100-01-01"), withinSeconds: 10 ** 9 };
      await deliver();
      expect(platform.lookedUp).toHaveLength(1);
      expect(platform.seen).toHaveLength(2);
    } finally {
      await w.store.close();
    }
  });
});
