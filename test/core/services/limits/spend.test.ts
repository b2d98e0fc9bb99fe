import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Spending } from "../../../../src/core/kernel/dispatch/ports.ts";
import { pruneSpent } from "../../../../src/core/services/limits/limits-chore.ts";
import { spend } from "../../../../src/core/services/limits/spend.ts";
import { openServer } from "../../../../src/core/services/store/server.ts";
import { sql, type Store } from "../../../../src/core/services/store/store.ts";
import { addCommunity, freshStore, stores } from "../../../support/store.ts";

const HOUR_MS = 3_600_000;

describe.each(stores)("a budget (%s)", (kind) => {
  let store: Store;
  let url: string | undefined;
  beforeAll(async () => {
    ({ store, url } = await freshStore(kind));
    await addCommunity(store, "c1", "test", new Date("2026-11-24T15:00:00Z"));
  });
  afterAll(() => store.close());

  const wish = (who: string, cost = 1, most = 7): Spending => ({
    ...{ community: "c1", who, budget: "messages" as const, cost },
    rate: { most, per: "hour" },
  });
  const take = (spending: Spending, from = store) =>
    from.within("c1", { kind: "person", personId: "c1member", role: "member", ceiling: "amber" }, (db) =>
      spend(db, spending),
    );
  /** As if so much time had passed. */
  const pass = (who: string, ms: number) =>
    store.statement(
      sql`update spent set until = until - make_interval(secs => ${ms / 1_000}) where key = ${`c1 ${who} messages`} returning 1`,
    );

  it("is so much at once, says which was the last, and when it goes on", async () => {
    const taken = [];
    for (let n = 0; n < 7; n += 1) taken.push(await take(wish("a")));
    expect(taken).toEqual([...Array.from({ length: 6 }, () => ({ last: false })), { last: true }]);
    const { waitMs } = await take(wish("a"));
    expect(waitMs).toBeGreaterThan(HOUR_MS / 7 - 60_000);
    expect(waitMs).toBeLessThanOrEqual(HOUR_MS / 7 + 10);
  });

  it("comes back evenly, and refused takings take nothing", async () => {
    await pass("a", HOUR_MS / 7);
    for (let n = 0; n < 3; n += 1) expect((await take(wish("a", 3))).waitMs).toBeDefined();
    expect(await take(wish("a"))).toEqual({ last: true });
    await pass("a", HOUR_MS);
    expect(await take(wish("a", 7))).toEqual({ last: true });
  });

  it("is taken whole or not at all", async () => {
    expect(await take(wish("b", 5))).toEqual({ last: false });
    expect((await take(wish("b", 3))).waitMs).toBeGreaterThan(0);
    expect(await take(wish("b", 2))).toEqual({ last: true });
  });

  it("lets what is more than all of it happen, where nothing was taken before", async () => {
    expect(await take(wish("c", 100))).toEqual({ last: true });
    expect((await take(wish("c"))).waitMs).toBeLessThanOrEqual(HOUR_MS / 7 + 10);
    await pass("c", HOUR_MS - 60_000);
    expect((await take(wish("c", 100))).waitMs).toBeGreaterThan(0);
    await pass("c", 61_000);
    expect(await take(wish("c", 100))).toEqual({ last: true });
  });

  it("is not taken of by what is undone", async () => {
    const undone = store.asCommunity("c1", "maintenance", async (db) => {
      await spend(db, wish("d", 7));
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    expect(await take(wish("d", 7))).toEqual({ last: true });
  });

  it("keeps nobody waiting longer than for all of it where the database’s clock was set back", async () => {
    await take(wish("e"));
    await pass("e", -10 * HOUR_MS);
    expect((await take(wish("e"))).waitMs).toBeLessThanOrEqual(HOUR_MS / 7 + 10);
    await pass("e", HOUR_MS);
    expect((await take(wish("e"))).waitMs).toBeUndefined();
  });

  it("is forgotten once it is whole again, and not before", async () => {
    await take(wish("f"));
    await pruneSpent(store);
    const left = () => store.statement<{ key: string }>(sql`select key from spent where key like '% f %'`);
    expect(await left()).toHaveLength(1);
    await pass("f", HOUR_MS);
    await pruneSpent(store);
    expect(await left()).toEqual([]);
  });

  it.runIf(kind === "server")("is one over all replicas, however many ask at once", async () => {
    const replicas = [openServer(url ?? ""), openServer(url ?? "")];
    const taken = await Promise.all(Array.from({ length: 40 }, (_, n) => take(wish("g"), replicas[n % 2])));
    expect(taken.filter(({ waitMs }) => waitMs === undefined)).toHaveLength(7);
    await Promise.all(replicas.map((one) => one.close()));
  });
});
