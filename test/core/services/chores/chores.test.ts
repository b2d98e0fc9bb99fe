import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { endChoreLeases } from "../../../../src/core/services/chores/lease.ts";
import { sql } from "../../../../src/core/services/store/store.ts";
import { stores } from "../../../support/store.ts";
import { gate, type Replicas, replicasOn } from "./replicas.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe.each(stores)("a regular chore of two replicas on %s", (kind) => {
  let w: Replicas;
  beforeEach(async () => {
    w = await replicasOn(kind);
    w.set("2026-11-26T10:15:00.002Z");
    await w.moment();
  });
  afterEach(() => w.close());
  /** Minutes pass, and whoever looks at each of them looks. */
  const pass = async (minutes: number) => {
    for (let n = 0; n < minutes; n += 1) {
      w.forward(MINUTE);
      await w.moment();
    }
  };
  const begun = async (runs: number) => {
    while (w.begun.length < runs) await new Promise((turn) => setImmediate(turn));
  };
  const lease = async () =>
    (
      await w.store.statement<{ seconds: number | null }>(
        sql`select extract(epoch from lease_until - now())::float8 as seconds from chore`,
      )
    )[0]?.seconds ?? null;

  it("is done when it was never done, and then once each hour, by one of them", async () => {
    expect(w.begun).toEqual(["2026-11-26T10:15"]);
    await pass(150);
    expect(w.begun).toEqual(["2026-11-26T10:15", "2026-11-26T11:15", "2026-11-26T12:15"]);
    expect(await w.state()).toMatchObject({
      ok: 3,
      failed: 0,
      last: { outcome: "ok", startedAt: new Date("2026-11-26T12:15:00.002Z") },
    });
    expect(w.logged).toEqual([]);
  });

  it("is not done before its time, whatever the timetable says", async () => {
    w.set("2026-11-26T11:14:59.999Z");
    await w.moment();
    expect(w.begun).toHaveLength(1);
    w.set("2026-11-26T11:15:00.000Z");
    await w.moment();
    expect(w.begun).toHaveLength(2);
    await w.moment();
    expect(w.begun).toHaveLength(2);
  });

  it("that was missed is caught up once, however often: they were down, stood still, or the clock was set forward a day", async () => {
    for (const away of [5 * HOUR, DAY, 40 * DAY]) {
      const before = w.begun.length;
      w.forward(away);
      expect((await w.state()).missed).toBeDefined();
      // Nobody's timetable says anything.
      await Promise.all(w.replicas.map((one) => one.catchUp()));
      await Promise.all(w.replicas.map((one) => one.idle()));
      await pass(3);
      expect(w.begun).toHaveLength(before + 1);
      expect((await w.state()).missed).toBeUndefined();
    }
  });

  it("is not done again in the hour that comes twice when the clock is set back, and then goes on", async () => {
    await pass(80);
    expect(w.begun).toHaveLength(2);
    w.forward(-HOUR);
    await pass(60 + 39);
    expect(w.begun).toHaveLength(2);
    await pass(1);
    expect(w.begun.slice(2)).toEqual(["2026-11-26T12:15"]);
  });

  it("does not stand still for as long as a clock was ahead by mistake", async () => {
    w.set("2027-11-26T10:15:00Z");
    await w.moment();
    w.set("2026-11-26T10:40:00Z");
    await pass(100);
    expect(w.begun.slice(2)).toEqual(["2026-11-26T10:41", "2026-11-26T11:15", "2026-11-26T12:15"]);
  });

  it("that fails is logged once, noted without what its error quotes, and done again when it is next due", async () => {
    w.does = () => Promise.reject(new TypeError('Nobody is "Jane Doe" (jane@example.org)\nKey (name)=(Jane)'));
    await pass(65);
    expect(w.begun).toHaveLength(2);
    expect(w.logged).toEqual(["error: a bug in a regular chore; it is done again when it is next due"]);
    expect(await w.state()).toMatchObject({
      ok: 1,
      failed: 1,
      last: { outcome: "failed", error: "TypeError: Nobody is … …", successAt: new Date("2026-11-26T10:15:00.002Z") },
    });
    w.does = async () => undefined;
    await pass(60);
    expect(await w.state()).toMatchObject({
      ok: 2,
      failed: 1,
      last: { outcome: "ok", error: null, successAt: new Date("2026-11-26T12:15:00.002Z") },
    });
  });

  it("from which the database goes away is given up, and done again when it is back; nobody calls it a bug", async () => {
    w.does = () => Promise.reject(Object.assign(new Error("away"), { code: "ECONNREFUSED" }));
    await pass(60);
    // What one gave up another look may find at the same moment: there are four, each replica's timetable and its catching up.
    const tries = w.begun.length - 1;
    expect([1, 2, 3, 4]).toContain(tries);
    w.does = async () => undefined;
    await pass(1);
    expect(w.begun.slice(1)).toEqual([...Array<string>(tries).fill("2026-11-26T11:15"), "2026-11-26T11:16"]);
    const warned = "warn: a regular chore was given up, and is done again: the database cannot be reached";
    expect(w.logged).toEqual(Array<string>(tries).fill(warned));
    expect(await w.state()).toMatchObject({ ok: 2, failed: 0, last: { outcome: "ok" } });
  });

  it("that takes long stays its worker's, who prolongs it, also past its next time; then it is caught up", async () => {
    const { open, passed } = gate();
    w.does = () => passed;
    const [a, b] = w.replicas as [Replicas["replicas"][number], Replicas["replicas"][number]];
    w.forward(HOUR);
    await a.catchUp();
    await begun(2);
    await w.store.statement(sql`update chore set lease_until = now() + interval '20 seconds' returning 1`);
    await b.catchUp();
    expect(await lease()).toBeLessThan(21);
    await a.catchUp();
    expect(await lease()).toBeGreaterThan(290);
    w.forward(HOUR);
    await Promise.all([a.catchUp(), b.run(w.chore), b.catchUp()]);
    await b.idle();
    expect((await w.state()).last?.outcome).toBe("running");
    expect(w.begun).toHaveLength(2);
    open();
    await a.idle();
    expect(await lease()).toBeNull();
    await w.moment();
    expect(w.begun).toHaveLength(3);
  });

  it("whose worker stands still is another's after the lease, and whose end is noted is the other's", async () => {
    const { open, passed } = gate();
    w.does = () => passed;
    const [a, b] = w.replicas as [Replicas["replicas"][number], Replicas["replicas"][number]];
    w.forward(HOUR);
    const held = a.run(w.chore);
    await begun(2);
    await w.leaseOver();
    expect((await w.state()).last?.outcome).toBe("broken");
    w.does = async () => undefined;
    await b.catchUp();
    await b.idle();
    expect(w.begun).toHaveLength(3);
    expect(await w.state()).toMatchObject({ ok: 2, last: { outcome: "ok" } });
    open();
    await held;
    expect(await w.state()).toMatchObject({ ok: 2, last: { outcome: "ok" } });
    expect(w.logged).toEqual(["warn: a regular chore took longer than its lease, and another has begun it again"]);
  });

  it("that was left by whoever held the embedded store before is done at once; a server's are others'", async () => {
    const stuck = gate();
    w.does = () => stuck.passed;
    w.forward(HOUR);
    const held = w.replicas[0]!.run(w.chore);
    await begun(2);
    if (kind === "server") await expect(endChoreLeases(w.store)).rejects.toThrow("other processes");
    else {
      await endChoreLeases(w.store);
      w.does = async () => undefined;
      await w.replicas[1]!.catchUp();
      await w.replicas[1]!.idle();
      expect(w.begun).toHaveLength(3);
    }
    stuck.open();
    await held;
  });
});
