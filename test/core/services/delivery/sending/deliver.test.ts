import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { MAX_ATTEMPTS } from "../../../../../src/core/services/delivery/sending/back-off.ts";
import { endLeases } from "../../../../../src/core/services/delivery/lease.ts";
import { dropPlanned } from "../../../../../src/core/services/delivery/planning/plan.ts";
import { DeliveryError, type DeliveryFailure } from "../../../../../src/core/kernel/commands/transport.ts";
import { openServer } from "../../../../../src/core/services/store/server.ts";
import { sql } from "../../../../../src/core/services/store/store.ts";
import { storesHere } from "../../../../support/stores-here.ts";
import { type FakePlatform, fakePlatform, HERE, ledgerWorld, MINUTE, plainComposer } from "../ledger-world.ts";

describe.each(storesHere)("the ledger on the %s store", (kind) => {
  let w: Awaited<ReturnType<typeof ledgerWorld>>;
  let platform: FakePlatform;
  let composer: ReturnType<typeof plainComposer>;

  beforeAll(async () => {
    w = await ledgerWorld(kind);
  });
  beforeEach(() => {
    platform = fakePlatform();
    composer = plainComposer();
    w.logged.length = 0;
  });
  afterEach(() => w.clear());
  afterAll(() => w.store.close());
  const deliver = () => w.deliver([platform], composer);
  const texts = () => platform.seen.map((m) => JSON.stringify(m.view));

  test("says what is due once, records the receipt, and says no more", async () => {
    await w.plan();
    expect(await deliver()).toMatchObject({ sent: 1, dropped: 0, failed: 0, postponed: 0, held: 0, left: 0 });
    expect(await deliver()).toMatchObject({ sent: 0 });
    expect(platform.seen).toHaveLength(1);
    expect(platform.seen[0]).toMatchObject({ to: HERE, language: "en", zone: "UTC", at: w.clock.now().toISOString() });
    expect(await w.row()).toMatchObject({
      state: "sent",
      receipt: "receipt 1",
      attempts: 1,
      leaseUntil: null,
      leasedBy: null,
      settledAt: w.clock.now(),
    });
    expect(composer.ends.map((e) => e.outcome)).toEqual([{ state: "sent", receipt: "receipt 1" }]);
  });

  test("waits for the product's clock, whatever the database's shows", async () => {
    await w.plan({ dueAt: new Date(w.clock.now().getTime() + MINUTE) });
    expect(await deliver()).toMatchObject({ sent: 0 });
    w.clock.step(MINUTE);
    expect(await deliver()).toMatchObject({ sent: 1 });
  });

  test("is looked for no further back than it can have been said, whatever the clocks show", async () => {
    const HOUR = 60 * MINUTE;
    const due = w.clock.now();
    const ahead = Date.now() + 2 * 365 * 24 * HOUR - due.getTime();
    await w.plan({ subjectId: "m1" });
    platform.faults.push({ failure: { kind: "unknown" }, seen: true });
    await deliver();
    await w.expireLeases();
    w.clock.step(HOUR);
    await deliver();
    expect(platform.sinces).toEqual([new Date(due.getTime() - 2 * HOUR)]);
    // A clock that was moved far ahead tells nothing of when it was said.
    w.clock.step(ahead);
    await w.plan({ subjectId: "m2" });
    platform.faults.push({ failure: { kind: "unknown" }, seen: true });
    await deliver();
    await w.expireLeases();
    await deliver();
    w.clock.step(-ahead - HOUR);
    expect(Date.now() - (platform.sinces[1]?.getTime() ?? 0)).toBeGreaterThan(13 * 24 * HOUR);
    expect(platform.seen).toHaveLength(2);
  });

  test("plans the same thing once, and moves what still waits", async () => {
    const later = new Date(w.clock.now().getTime() + MINUTE);
    expect(await w.plan()).toBe(true);
    expect(await w.plan({ dueAt: later })).toBe(true);
    expect(await w.rows()).toHaveLength(1);
    expect(await w.row()).toMatchObject({ dueAt: later, attemptAt: later });
    w.clock.step(MINUTE);
    await deliver();
    expect(await w.plan()).toBe(false);
    expect(await w.row()).toMatchObject({ state: "sent" });
    expect(await w.plan({ occurrence: "other" })).toBe(true);
    expect(await w.plan({ to: { ...HERE, recipient: "elsewhere" } })).toBe(true);
  });

  test("drops what is planned about a cancelled subject, and plans it again when asked", async () => {
    await w.plan();
    await w.store.asCommunity("c1", "maintenance", (db) =>
      dropPlanned({ db, community: { id: "c1" }, now: w.clock.now() }, "reminder", "m1", "cancelled"),
    );
    expect(await deliver()).toMatchObject({ sent: 0 });
    expect(await w.row()).toMatchObject({ state: "dropped", reason: "cancelled" });
    expect(await w.plan()).toBe(true);
    expect(await deliver()).toMatchObject({ sent: 1 });
    expect(await w.row()).toMatchObject({ state: "sent", reason: null });
  });

  test("says messages of one channel in order of their time", async () => {
    for (const n of [5, 3, 8, 1])
      await w.plan({ occurrence: String(n), dueAt: new Date(w.clock.now().getTime() - n * MINUTE) });
    await deliver();
    expect(texts().map((v) => /m1 (\d)/.exec(v)?.[1])).toEqual(["8", "5", "3", "1"]);
  });

  test("gives each row to one of several workers that deliver at once", async () => {
    const many = 90;
    await w.plan(
      ...Array.from({ length: many }, (_, n) => ({
        occurrence: String(n),
        to: { ...HERE, recipient: `channel ${n % 7}` },
      })),
    );
    const other = w.url ? openServer(w.url) : w.store;
    const sums = await Promise.all([
      deliver(),
      w.deliver([platform], composer, other, "other"),
      w.deliver([platform], composer, other, "third"),
    ]);
    if (other !== w.store) await other.close();
    expect(sums.reduce((sum, s) => sum + s.sent, 0)).toBe(many);
    expect(new Set(platform.seen.map((m) => m.key)).size).toBe(many);
    expect(platform.seen).toHaveLength(many);
    expect(composer.ends).toHaveLength(many);
  });

  test("leaves what is for a platform that is not connected here", async () => {
    await w.plan({ to: { ...HERE, platform: "elsewhere" } });
    expect(await deliver()).toMatchObject({ sent: 0, left: 0 });
    expect(await w.row()).toMatchObject({ state: "planned", attempts: 0 });
  });

  test("tries again after as long as the platform asks, and waits longer each time", async () => {
    await w.plan();
    platform.faults.push(
      { failure: { kind: "retry", afterMs: 90_000 }, seen: false },
      { failure: { kind: "retry", afterMs: 0 }, seen: false },
    );
    expect(await deliver()).toMatchObject({ postponed: 1, sent: 0 });
    w.clock.step(89_000);
    expect(await deliver()).toMatchObject({ postponed: 0, sent: 0 });
    w.clock.step(1_000);
    expect(await deliver()).toMatchObject({ postponed: 1 });
    w.clock.step(9_999);
    expect(await deliver()).toMatchObject({ sent: 0 });
    w.clock.step(1);
    expect(await deliver()).toMatchObject({ sent: 1 });
    expect(platform.seen).toHaveLength(1);
    expect(platform.lookedUp).toEqual([]);
  });

  test("gives up after many attempts, once, and says why", async () => {
    await w.plan();
    platform.faults.push(
      ...Array.from(
        { length: MAX_ATTEMPTS + 5 },
        () => ({ failure: { kind: "retry", afterMs: 0 }, seen: false }) as const,
      ),
    );
    for (let n = 0; n < MAX_ATTEMPTS + 5; n += 1) {
      await deliver();
      w.clock.step(30 * MINUTE);
    }
    expect(await w.row()).toMatchObject({ state: "failed", reason: "exhausted", attempts: MAX_ATTEMPTS });
    expect(composer.ends.map((e) => e.outcome)).toEqual([{ state: "failed", reason: "exhausted" }]);
  });

  test.each(["gone", "refused"] as const)("does not try again when the recipient is %s", async (failure) => {
    await w.plan();
    platform.faults.push({ failure: { kind: failure }, seen: false });
    expect(await deliver()).toMatchObject({ failed: 1 });
    w.clock.step(24 * 60 * MINUTE);
    await w.expireLeases();
    expect(await deliver()).toMatchObject({ sent: 0, failed: 0 });
    expect(composer.ends.map((e) => e.outcome)).toEqual([{ state: "failed", reason: failure }]);
  });

  test("looks up what may have been said before it says it again: it was", async () => {
    await w.plan();
    platform.faults.push({ failure: { kind: "unknown" }, seen: true });
    expect(await deliver()).toMatchObject({ held: 1 });
    expect(await w.row()).toMatchObject({ state: "sending" });
    // Neither the product's clock nor another call hurries it.
    w.clock.step(24 * 60 * MINUTE);
    expect(await deliver()).toMatchObject({ sent: 0, held: 0 });
    await w.expireLeases();
    expect(await deliver()).toMatchObject({ sent: 1 });
    expect(platform.seen).toHaveLength(1);
    expect(await w.row()).toMatchObject({ state: "sent", receipt: "receipt 1" });
  });

  test("looks up what may have been said before it says it again: it was not", async () => {
    await w.plan();
    platform.faults.push({ failure: { kind: "unknown" }, seen: false });
    await deliver();
    await w.expireLeases();
    expect(await deliver()).toMatchObject({ sent: 1 });
    expect(platform.seen).toHaveLength(1);
    expect(platform.lookedUp).toHaveLength(1);
  });

  test("does not give up what workers that died took up again and again, without having tried it", async () => {
    await w.plan();
    await w.store.statement(
      sql`update delivery set attempts = ${3 * MAX_ATTEMPTS} where community_id = 'c1' returning 1`,
    );
    platform.faults.push({ failure: { kind: "retry", afterMs: 0 }, seen: false });
    expect(await deliver()).toMatchObject({ postponed: 1, failed: 0 });
    w.clock.step(30 * MINUTE);
    expect(await deliver()).toMatchObject({ sent: 1 });
  });

  test("never says again what it cannot look up, and gives up in the end", async () => {
    await w.plan();
    platform.faults.push({ failure: { kind: "unknown" }, seen: true });
    platform.blind.push(
      ...Array.from(
        { length: MAX_ATTEMPTS },
        (_, n): DeliveryFailure => (n % 2 === 0 ? { kind: "unknown" } : { kind: "retry", afterMs: 1_000 }),
      ),
    );
    for (let n = 0; n < MAX_ATTEMPTS + 3; n += 1) {
      await deliver();
      await w.expireLeases();
      w.clock.step(30 * MINUTE);
    }
    expect(platform.seen).toHaveLength(1);
    expect(await w.row()).toMatchObject({ state: "failed", reason: "uncertain" });
  });

  test("an adapter that fails without explaining counts as perhaps said", async () => {
    await w.plan();
    const deliverPlainly = platform.deliver.bind(platform);
    let calls = 0;
    platform.deliver = async (message) => {
      calls += 1;
      await deliverPlainly(message);
      if (calls === 1) throw new TypeError("undefined is not a function");
      return "again";
    };
    expect(await deliver()).toMatchObject({ held: 1 });
    await w.expireLeases();
    expect(await deliver()).toMatchObject({ sent: 1 });
    expect(platform.seen).toHaveLength(1);
    expect(w.logged.filter((l) => l.level === "error")).toHaveLength(1);
  });

  test("a composer that breaks does not stop the others, is tried again and given up", async () => {
    await w.plan({ subjectId: "broken" });
    await w.plan({ subjectId: "whole" });
    const works = composer.compose.bind(composer);
    composer.compose = (due, context) =>
      due.some(({ row }) => row.subjectId === "broken") ? Promise.reject(new TypeError("a bug")) : works(due, context);
    expect(await deliver()).toMatchObject({ sent: 1, postponed: 1 });
    expect(w.logged).toMatchObject([{ level: "error", sentence: "a delivery could not be worded" }]);
    for (let n = 0; n < MAX_ATTEMPTS; n += 1) {
      w.clock.step(30 * MINUTE);
      await deliver();
    }
    expect(await w.row("broken")).toMatchObject({ state: "failed", reason: "bug", attempts: MAX_ATTEMPTS });
    expect(composer.ends.map((e) => e.outcome.state)).toEqual(["sent", "failed"]);
  });

  test("what follows is recorded together with the end: if it cannot be, the message is not said again", async () => {
    await w.plan();
    const works = composer.settled.bind(composer);
    composer.settled = () => Promise.reject(new TypeError("a bug"));
    expect(await deliver()).toMatchObject({ held: 1, sent: 0 });
    expect(await w.row()).toMatchObject({ state: "sending" });
    composer.settled = works;
    await w.expireLeases();
    expect(await deliver()).toMatchObject({ sent: 1 });
    expect(platform.seen).toHaveLength(1);
    expect(composer.ends).toHaveLength(1);
  });

  test("a worker that lost its lease records nothing", async () => {
    await w.plan();
    const deliverPlainly = platform.deliver.bind(platform);
    platform.deliver = async (message) => {
      const receipt = await deliverPlainly(message);
      await w.expireLeases();
      // Another worker takes it up while this one is still on its way, and finds it said.
      expect(await w.deliver([{ ...platform, deliver: deliverPlainly }], composer, w.store, "other")).toMatchObject({
        sent: 1,
      });
      return receipt;
    };
    expect(await deliver()).toMatchObject({ left: 1, sent: 0 });
    expect(platform.seen).toHaveLength(1);
    expect(composer.ends).toHaveLength(1);
  });

  test.each([{ kind: "retry", afterMs: 0 }, { kind: "refused" }] as const)(
    "a worker that lost its lease undoes nothing of the one that has it ($kind)",
    async (failure) => {
      await w.plan();
      const other = fakePlatform();
      platform.deliver = async () => {
        await w.expireLeases();
        other.blind.push({ kind: "unknown" });
        expect(await w.deliver([other], composer, w.store, "other")).toMatchObject({ held: 1 });
        throw new DeliveryError(failure, { cause: "as told" });
      };
      await deliver();
      expect(await w.row()).toMatchObject({ state: "sending", leasedBy: null });
      expect(composer.ends).toEqual([]);
    },
  );

  test("what a dead worker had only claimed is said by the next", async () => {
    await w.plan();
    await w.store.statement(
      sql`update delivery set state = 'claimed', attempts = 1, leased_by = 'dead', lease_until = now() + interval '30 seconds' returning 1`,
    );
    expect(await deliver()).toMatchObject({ sent: 0 });
    if (kind === "embedded") expect(await endLeases(w.store)).toBe(1);
    else {
      await expect(endLeases(w.store)).rejects.toThrow("other processes");
      await w.expireLeases();
    }
    expect(await deliver()).toMatchObject({ sent: 1 });
    expect(platform.lookedUp).toEqual([]);
  });

  test("a clock stepped forward or back neither loses nor repeats", async () => {
    await w.plan({ occurrence: "now" });
    await w.plan({ occurrence: "in half an hour", dueAt: new Date(w.clock.now().getTime() + 30 * MINUTE) });
    await deliver();
    w.clock.step(-60 * MINUTE);
    expect(await deliver()).toMatchObject({ sent: 0 });
    w.clock.step(120 * MINUTE);
    expect(await deliver()).toMatchObject({ sent: 1 });
    w.clock.step(-60 * MINUTE);
    expect(await deliver()).toMatchObject({ sent: 0 });
    expect(texts()).toHaveLength(2);
  });
});
