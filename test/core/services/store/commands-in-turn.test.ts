import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Reader } from "../../../../src/core/services/store/reader.ts";
import { sql, type Store } from "../../../../src/core/services/store/store.ts";
import { addCommunity, dropDatabase, freshStore } from "../../../support/store.ts";

const WHO: Reader = { kind: "person", role: "member", ceiling: "amber" };

let store: Store;
let url: string | undefined;
beforeEach(async () => {
  ({ store, url } = await freshStore("server"));
  await addCommunity(store, "a", "alpha", new Date("2026-11-24T15:00:00Z"));
});
afterEach(async () => {
  await store.close();
  if (url !== undefined) await dropDatabase(url);
});

test("commands that wait for each other leave connections to what nobody typed, and all have their turn", async () => {
  let open: () => void = () => undefined;
  const gate = new Promise<void>((done) => (open = done));
  let [under, most] = [0, 0];
  const done: number[] = [];
  const commands = Array.from({ length: 30 }, (_, n) =>
    store.within("a", WHO, async () => {
      under += 1;
      most = Math.max(most, under);
      await gate;
      under -= 1;
      done.push(n);
      if (n % 3 === 0) throw new Error("as told");
    }),
  );
  const ended = Promise.allSettled(commands);
  // Where commands have every connection, this waits for them, and fails after ten seconds.
  expect(await store.statement(sql`select 1 as one`)).toEqual([{ one: 1 }]);
  expect(await store.asCommunity("a", "maintenance", (db) => db.community.count())).toBe(1);
  expect(done).toEqual([]);
  // As many as are let in have begun by now, or soon.
  await vi.waitUntil(() => under === 7, { timeout: 10_000 });
  open();
  expect((await ended).filter(({ status }) => status === "rejected")).toHaveLength(10);
  expect(done).toHaveLength(30);
  expect(most).toBe(7);
});
