import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readingsOf } from "../../../../src/core/services/search/index/read-once.ts";
import { searching } from "../../../../src/core/services/search/search.ts";
import type { sql } from "../../../../src/core/services/store/store.ts";
import { COMMUNITY, type Library, library, MEMBER, plain } from "./library.ts";

type Sql = ReturnType<typeof sql>;

describe("searches of one question", () => {
  let lib: Library;
  beforeAll(async () => {
    lib = await library();
    await lib.index(plain("a", "alpha bravo"), plain("b", "bravo charlie"));
    // What was known of another test's database is forgotten.
    await lib.read([]);
  });
  afterAll(() => lib.store.close());

  /** Runs some work, and says how often the index was read for it. */
  const readsOf = (work: (db: Parameters<typeof searching>[0]) => Promise<unknown>) =>
    lib.store.within(COMMUNITY, MEMBER, async (db) => {
      let reads = 0;
      const counting = new Proxy(db, {
        get(target, name) {
          if (name !== "$queryRaw") return Reflect.get(target, name, target) as unknown;
          return (query: Sql, ...values: unknown[]) => {
            if (query.sql.includes("from search_list")) reads += 1;
            return target.$queryRaw(query, ...values);
          };
        },
      });
      await work(counting);
      return reads;
    });
  const scope = { community: COMMUNITY, kind: "resource", language: "en", limit: 10 } as const;
  const idsOf = async (search: ReturnType<typeof searching>, words: string) =>
    (await search({ words })).hits.map(({ doc }) => doc).sort();

  test("read each term once, whether anything stands under it or not, and find what each would", async () => {
    const reads = await readsOf(async (db) => {
      const readings = readingsOf(db, scope);
      const [one, other] = [searching(db, { ...scope, readings }), searching(db, { ...scope, readings })];
      expect(await idsOf(one, "alpha bravo zzzzzzz1")).toEqual(["a", "b"]);
      expect(await idsOf(other, "alpha zzzzzzz1")).toEqual(["a"]);
      expect(await idsOf(other, "bravo")).toEqual(["a", "b"]);
    });
    expect(reads).toBe(1);
  });

  test("read what another did not, and only that", async () => {
    const reads = await readsOf(async (db) => {
      const readings = readingsOf(db, scope);
      const [one, other] = [searching(db, { ...scope, readings }), searching(db, { ...scope, readings })];
      expect(await idsOf(one, "alpha")).toEqual(["a"]);
      expect(await idsOf(other, "charlie")).toEqual(["b"]);
    });
    expect(reads).toBe(2);
  });

  test("read everything anew once it is forgotten", async () => {
    const reads = await readsOf(async (db) => {
      const readings = readingsOf(db, scope);
      const before = await readings.read(["x:alpha", "x:zulu"]);
      expect((await readings.read(["x:alpha"])).lists).toEqual(before.lists);
      readings.forget();
      expect((await readings.read(["x:alpha", "x:zulu"])).lists).toEqual(before.lists);
    });
    expect(reads).toBe(2);
  });
});
