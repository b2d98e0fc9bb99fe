import { expect, onTestFinished, test, vi } from "vitest";
import { claimDue, type DeliveryClaim } from "../../../../src/core/services/delivery/lease.ts";
import { prepareAll } from "../../../../src/core/services/delivery/sending/prepare.ts";
import { sql } from "../../../../src/core/services/store/store.ts";
import { CATALOGUE } from "../../../../src/features.ts";
import { HERE, ledgerWorld, plainComposer } from "./ledger-world.ts";

test("who waits for another's turn holds nothing that the other may want to say", async () => {
  const w = await ledgerWorld("server");
  onTestFinished(() => w.store.close());
  await w.plan({ subjectId: "m1" }, { subjectId: "m2" });
  const claim = async (lease: string): Promise<DeliveryClaim[]> =>
    claimDue(w.store, {
      ...{ now: w.clock.now(), waiting: [], lateBefore: w.clock.now(), lease, leaseMs: 30_000, limit: 1 },
      ...{ platforms: [HERE.platform], kinds: ["reminder"] },
    });
  const [[first], [second]] = [await claim("a"), await claim("b")];
  let go: () => void = () => undefined;
  const gate = new Promise<void>((done) => (go = done));
  const plain = plainComposer();
  const composer = {
    ...plain,
    joins: () => true,
    compose: async (...given: Parameters<typeof plain.compose>) => gate.then(() => plain.compose(...given)),
  };
  const services = {
    store: w.store,
    clock: w.clock,
    ids: w.ids,
    log: w.log,
    transports: new Map(),
    worker: "w",
    catalogue: CATALOGUE,
  };
  const prepare = (one: DeliveryClaim | undefined) =>
    prepareAll(services, { reminder: composer }, one ? [{ claim: one }] : []);
  const waiting = async () => {
    const [row] = await w.store.statement<{ n: number }>(
      sql`select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event = 'advisory'`,
    );
    return row?.n;
  };

  const ours = prepare(first);
  await vi.waitFor(async () => {
    const [row] = await w.store.statement<{
      n: number;
    }>(sql`select count(*)::int as n from pg_locks where locktype = 'advisory' and granted and database =
      (select oid from pg_database where datname = current_database())`);
    expect(row?.n).toBe(1);
  });
  const other = prepare(second);
  await vi.waitFor(async () => expect(await waiting()).toBe(1));
  // As a worker does that looks for what it can say too.
  await w.store.asCommunity("c1", "maintenance", async (db) => {
    const rows = await db.$queryRaw<unknown[]>(sql`select 1 from delivery where id = ${second?.id} for update nowait`);
    expect(rows).toHaveLength(1);
  });
  go();
  expect((await ours).map(({ kind }) => kind)).toEqual(["say"]);
  expect((await other).map(({ kind }) => kind)).toEqual(["say"]);
});
