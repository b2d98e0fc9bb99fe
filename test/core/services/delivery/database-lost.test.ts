import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { isUnreachable } from "../../../../src/core/services/store/faults.ts";
import type { Store } from "../../../../src/core/services/store/store.ts";
import { stores } from "../../../support/store.ts";
import { type FakePlatform, fakePlatform, ledgerWorld, plainComposer } from "./ledger-world.ts";

/** The store as seen by a process whose connection breaks: each call with a true in `breaks` fails before or after it took effect. */
function breaking(store: Store, breaks: readonly ("before" | "after" | undefined)[]): Store {
  const left = [...breaks];
  const lost = () => Object.assign(new Error("Connection terminated unexpectedly"), { code: "ECONNRESET" });
  const call = async <T>(work: () => Promise<T>): Promise<T> => {
    const when = left.shift();
    if (when === "before") throw lost();
    const result = await work();
    if (when === "after") throw lost();
    return result;
  };
  return {
    ...store,
    within: (community, reader, work) => call(() => store.within(community, reader, work)),
    asCommunity: (community, reason, work) => call(() => store.asCommunity(community, reason, work)),
    system: (work) => call(() => store.system(work)),
    statement: (sql) => call(() => store.statement(sql)),
  };
}

describe.each(stores)("the database is lost in the middle, on the %s store", (kind) => {
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

  // The calls of one delivery: claim, prepare, record; then a claim that finds nothing.
  const CALLS = ["claiming", "wording", "recording"] as const;
  const CASES = CALLS.flatMap((name, call) => (["before", "after"] as const).map((when) => ({ name, call, when })));
  test.each(CASES)("$when $name takes effect", async ({ call, when }) => {
    await w.plan({ subjectId: "m1" }, { subjectId: "m2", occurrence: "second" });
    const store = breaking(w.store, [...Array.from({ length: call }, () => undefined), when]);
    await w
      .deliver([platform], composer, store)
      .catch((error: unknown) => expect(error).toMatchObject({ code: "ECONNRESET" }));
    await w.expireLeases();
    await w.deliver([platform], composer);
    expect(platform.seen.map((m) => m.key).sort()).toEqual([...new Set(platform.seen.map((m) => m.key))].sort());
    expect(platform.seen).toHaveLength(2);
    expect((await w.rows()).map((r) => r.state)).toEqual(["sent", "sent"]);
    expect(w.logged.filter((l) => l.level === "error")).toEqual([]);
  });
});

test("a server that cuts every connection while a message is being said", async () => {
  const w = await ledgerWorld("server");
  const platform = fakePlatform();
  const composer = plainComposer();
  await w.plan();
  const killer = new pg.Client({ connectionString: w.url });
  await killer.connect();
  const deliverPlainly = platform.deliver.bind(platform);
  platform.deliver = async (message) => {
    const receipt = await deliverPlainly(message);
    await killer.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
    );
    return receipt;
  };
  // Whether the pool notices in time to record it depends on chance; that it is said once does not.
  await w.deliver([platform], composer).catch((error: unknown) => expect(isUnreachable(error)).toBe(true));
  await killer.end();
  await w.expireLeases();
  await w.deliver([platform], composer);
  expect(platform.seen).toHaveLength(1);
  expect(await w.row()).toMatchObject({ state: "sent" });
  await w.store.close();
});

test("a connection that was lost while nobody used it counts as lost", async () => {
  const lost = new pg.Client({ connectionString: inject("server") });
  const ended = new Promise((noticed) => lost.on("error", noticed));
  await lost.connect();
  const killer = new pg.Client({ connectionString: inject("server") });
  await killer.connect();
  await killer.query("select pg_terminate_backend($1)", [
    (await lost.query<{ pid: number }>("select pg_backend_pid() as pid")).rows[0]?.pid,
  ]);
  await killer.end();
  await ended;
  const error = await lost.query("select 1").catch((failed: unknown) => failed);
  expect(String(error)).toContain("not queryable");
  expect(isUnreachable(error)).toBe(true);
});
