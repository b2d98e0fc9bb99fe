import { afterAll, beforeAll, expect, test } from "vitest";
import type { ChoreParts } from "../../../../src/core/services/chores/chore.ts";
import { sql } from "../../../../src/core/services/store/store.ts";
import { vacuum } from "../../../../src/core/services/vacuum/vacuum-chore.ts";
import { COMMUNITY, type Library, library, plain } from "../search/library.ts";

let lib: Library;
beforeAll(async () => {
  lib = await library("embedded");
});
afterAll(() => lib.store.close());

const run = () => vacuum.run({ store: lib.store } as ChoreParts);
const bytes = async (table: string): Promise<number> => {
  const [row] = await lib.store.statement<{ n: number }>(sql`select pg_relation_size(${table}::regclass)::int as n`);
  return row?.n ?? 0;
};

test("a table of an embedded database that was emptied takes no room any more", async () => {
  await lib.store.system(async (db) => {
    await db.$executeRaw(sql`
      insert into posting (community_id, kind, term, doc, tf, len, fields, sharing)
      select ${COMMUNITY}, 'resource', 'x:' || n, 'd' || n, 1, 1, 1, 1 from generate_series(1, 5000) n`);
    await db.posting.deleteMany();
  });
  expect(await bytes("posting")).toBeGreaterThan(100_000);
  await run();
  expect(await bytes("posting")).toBe(0);
});

test("an index that is written and merged again and again does not grow", async () => {
  const docs = Array.from({ length: 200 }, (_, n) => plain(`d${n}`, `alpha bravo charlie delta${n} echo${n}`));
  const sizes: number[] = [];
  for (let round = 0; round < 8; round += 1) {
    await lib.index(...docs);
    await lib.merge();
    await run();
    sizes.push((await bytes("search_document")) + (await bytes("search_list")));
  }
  expect(sizes.at(-1)).toBeLessThanOrEqual(2 * (sizes[1] ?? 0));
});
