import { expect, test } from "vitest";
import { pruneSeen } from "../../../../src/core/services/identity/retention-chore.ts";
import { sql } from "../../../../src/core/services/store/store.ts";
import { freshStore } from "../../../support/store.ts";
import { steppable } from "../delivery/ledger-world.ts";

test("forgets invocations of more than a day ago, a bounded number at a time", async () => {
  const { store } = await freshStore();
  const clock = steppable("2026-11-24T15:00:00Z");
  await store.statement(
    sql`insert into seen (key, at) select 'old ' || n, ${clock.now()}::timestamptz - interval '25 hours' from generate_series(1, 7000) n returning 1`,
  );
  await store.statement(
    sql`insert into seen (key, at) values ('new', ${new Date("2026-11-23T15:00:01Z")}) returning 1`,
  );
  expect(await pruneSeen(store, clock)).toBe(5_000);
  expect(await pruneSeen(store, clock)).toBe(2_000);
  expect(await pruneSeen(store, clock)).toBe(0);
  expect(await store.statement(sql`select key from seen`)).toEqual([{ key: "new" }]);
  clock.step(2_000);
  expect(await pruneSeen(store, clock)).toBe(1);
  await store.close();
});
