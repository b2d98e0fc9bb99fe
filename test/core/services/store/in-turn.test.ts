import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { conclusionsById } from "../../../../src/core/features/conclusions/list-conclusions.ts";
import { adapterOn } from "../../../../src/core/services/store/server.ts";
import { type Store, storeOn } from "../../../../src/core/services/store/store.ts";
import { addCommunity, dropDatabase, freshStore } from "../../../support/store.ts";

const NOW = new Date("2026-11-24T15:00:00Z");
let url: string;
beforeAll(async () => {
  const fresh = await freshStore("server");
  url = fresh.url ?? "";
  await addCommunity(fresh.store, "c1", "test", NOW);
  await fresh.store.close();
});
afterAll(() => dropDatabase(url));

/** What Node warned of while that was done: the driver does so once in a process. */
async function warnedOf(work: () => Promise<unknown>): Promise<string[]> {
  const warned: string[] = [];
  const note = ({ message }: Error) => void warned.push(message);
  process.on("warning", note);
  await work();
  await new Promise(setImmediate);
  process.off("warning", note);
  return warned.filter((message) => message.includes("already executing a query"));
}

/** Rows with several relations, and questions that nobody waits for in between. */
const manyAtOnce = (store: Store) =>
  store.asCommunity("c1", "maintenance", async (db) => {
    const facts = { communityId: "c1", text: "Agreed", language: "en", concludedAt: NOW, createdAt: NOW };
    await db.conclusion.create({
      data: { ...facts, id: "k1", authorId: "c1member", owners: { create: [{ number: 1, country: "PY" }] } },
    });
    const [found] = await conclusionsById(db, "c1", ["k1"]);
    const counts = await Promise.all([db.person.count(), db.handle.count(), db.conclusion.count()]);
    await db.conclusion.deleteMany();
    return { author: found?.author, owners: found?.owners.length, counts };
  });

it("asks a transaction's connection one statement at a time, whoever asks for several at once", async () => {
  const pool = new pg.Pool({ connectionString: url });
  const store = storeOn("server", adapterOn(pool), () => pool.end());
  const found: unknown[] = [];
  expect(await warnedOf(async () => found.push(await manyAtOnce(store)))).toEqual([]);
  expect(found).toEqual([{ author: "The member", owners: 1, counts: [4, 4, 1] }]);
  // A question that fails keeps no other from its turn, and the transaction ends as it should.
  await expect(
    store.asCommunity("c1", "maintenance", (db) =>
      Promise.all([db.$queryRaw`select 1 / 0`, db.person.count(), db.handle.count()]),
    ),
  ).rejects.toThrow(/division by zero/);
  await store.close();
  // Prisma's own adapter does not: that is what is listened for.
  const bare = new pg.Pool({ connectionString: url });
  const other = storeOn("server", new PrismaPg(bare), () => bare.end());
  expect(await warnedOf(() => manyAtOnce(other))).toHaveLength(1);
  await other.close();
});
