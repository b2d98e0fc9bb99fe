import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { ChoreParts } from "../../../../src/core/services/chores/chore.ts";
import { searchMerges } from "../../../../src/core/services/search/index/merge-chore.ts";
import { merge } from "../../../../src/core/services/search/index/merge.ts";
import { mergeLists } from "../../../../src/core/services/search/index/merge-lists.ts";
import { mergePlan } from "../../../../src/core/services/search/index/merge-plan.ts";
import { ordered, pack, unpack } from "../../../../src/core/services/search/index/packing.ts";
import { indexDocuments, removeDocument, searching } from "../../../../src/core/services/search/search.ts";
import { eraseCommunity } from "../../../../src/core/services/communities/erase-community.ts";
import { sql } from "../../../../src/core/services/store/store.ts";
import { storesHere } from "../../../support/stores-here.ts";
import { COMMUNITY, type Library, library, MODERATOR, plain } from "./library.ts";

const SCOPE = { community: COMMUNITY, kind: "resource" } as const;

describe("packed postings", () => {
  test("are the same again, whatever the distances", () => {
    const numbers = [1, 2, 129, 16_512, 3_000_000_000, 2 ** 40, 2 ** 52];
    const postings = {
      numbers: Float64Array.from(numbers),
      counts: Uint8Array.from(numbers, (_, i) => i * 40),
      lengths: Uint8Array.from(numbers, (_, i) => 255 - i),
    };
    expect(unpack(pack(postings), numbers.length)).toEqual(postings);
    const shuffled = {
      numbers: postings.numbers.toReversed(),
      counts: postings.counts.toReversed(),
      lengths: postings.lengths.toReversed(),
    };
    expect(ordered(shuffled)).toEqual(postings);
  });
});

describe("what is merged", () => {
  const segments = (...docs: number[]) => docs.map((n, i) => ({ segment: BigInt(i), docs: n }));

  test.each([
    ["little that is new stays by itself", segments(50_000), 999, 0, undefined],
    ["a thousand that are new become a segment", segments(50_000), 1_000, 0, []],
    ["small segments join them", segments(50_000, 1_500, 900), 1_000, 0, [2n, 1n]],
    [
      "never so that there are more than eight",
      segments(...Array.from({ length: 9 }, (_, i) => 10 ** (i + 1))),
      0,
      0,
      [0n],
    ],
    ["where a fifth is gone, everything does", segments(10, 20), 0, 7, [0n, 1n]],
  ] as const)("%s", (_, there, delta, gone, expected) => {
    expect(mergePlan({ segments: there, delta, gone })?.segments).toEqual(expected);
  });

  test("a hundred thousand documents, written one by one, are each merged a dozen times at most", () => {
    let there: { segment: bigint; docs: number }[] = [];
    let moved = 0;
    for (let n = 0; n < 100; n += 1) {
      const plan = mergePlan({ segments: there, delta: 1_000, gone: 0 });
      const own = there.filter(({ segment }) => plan?.segments.includes(segment));
      const docs = own.reduce((sum, one) => sum + one.docs, 1_000);
      moved += docs;
      there = [...there.filter((one) => !own.includes(one)), { segment: BigInt(n), docs }];
      expect(there.length).toBeLessThanOrEqual(9);
    }
    expect(moved / 100_000).toBeLessThan(12);
  });
});

describe.each(storesHere)("merging on the %s store", (kind) => {
  let lib: Library;
  beforeAll(async () => {
    lib = await library(kind);
  });
  afterAll(() => lib.store.close());
  beforeEach(async () => {
    await lib.clear();
    await lib.index(...["a", "b", "c", "d"].map((id) => plain(id, `alpha ${id}${id}`)));
  });

  const merging = (work?: () => Promise<void>) =>
    lib.store.asCommunity(COMMUNITY, "maintenance", async (db) => {
      const done = await merge(db, SCOPE, { always: true });
      await work?.();
      return done;
    });
  const all = async () => (await lib.ids("alpha", { limit: 100 })).sort();
  const counted = async () => (await lib.read(["x:alpha"])).docs;

  test("what was written again or removed is left out, and its number forgotten", async () => {
    await merging();
    await lib.index(plain("a", "alpha again"), plain("e", "alpha"));
    await lib.remove("b");
    expect([await all(), await counted()]).toEqual([["a", "c", "d", "e"], 4]);
    expect(await lib.db((db) => db.searchGone.count())).toBe(2);
    await merging();
    expect([await all(), await counted()]).toEqual([["a", "c", "d", "e"], 4]);
    expect(await lib.ids("aa")).toEqual([]);
    expect(await lib.db((db) => db.searchGone.count())).toBe(0);
    expect(await lib.db((db) => db.searchDocument.count({ where: { packed: false } }))).toBe(0);
  });

  test("a word of more lists than are read at once is merged whole", async () => {
    const segments = Array.from({ length: 5_001 }, (_, n) => 2n ** 52n + BigInt(n));
    const bytes = (n: number) =>
      pack({ numbers: Float64Array.of(n), counts: Uint8Array.of(1), lengths: Uint8Array.of(1) }).toString("base64");
    const into = 2n ** 52n - 1n;
    const [row] = await lib.store.asCommunity(COMMUNITY, "maintenance", async (db) => {
      await db.$executeRaw(sql`
        insert into search_list (community_id, kind, term, segment, label, docs, postings)
        select ${COMMUNITY}, ${SCOPE.kind}, 'x:zz', r.segment, 0, 1, decode(r.postings, 'base64')
        from unnest(${segments}::int8[], ${segments.map((_, n) => bytes(n + 1))}::text[]) r(segment, postings)`);
      await mergeLists(db, SCOPE, into, { segments, docs: [], gone: new Float64Array() });
      return db.searchList.findMany({ where: { communityId: COMMUNITY, segment: into } });
    });
    expect(row).toMatchObject({ term: "x:zz", docs: 5_001 });
  });

  test("the chore merges where it is worth it, and only there", async () => {
    const run = () => searchMerges.run({ store: lib.store } as ChoreParts);
    await lib.store.asCommunity("c2", "maintenance", (db) =>
      indexDocuments(db, "c2", "resource", [plain("far", "alpha")]),
    );
    await run();
    expect(await lib.db((db) => db.searchSegment.count())).toBe(0);
    for (let from = 0; from < 1_000; from += 250)
      await lib.index(...Array.from({ length: 250 }, (_, n) => plain(`m${from + n}`, `alpha number${from + n}`)));
    await run();
    expect(await lib.store.system((db) => db.searchDocument.findMany({ where: { packed: false } }))).toMatchObject([
      { communityId: "c2", doc: "far" },
    ]);
    expect(await lib.db((db) => db.searchSegment.count())).toBe(1);
    expect([await counted(), await lib.ids("number999")]).toEqual([1_004, ["m999"]]);
    for (let n = 0; n < 250; n += 1) await lib.remove(`m${n}`);
    expect(await counted()).toBe(754);
    await run();
    expect([await counted(), await lib.db((db) => db.searchGone.count())]).toEqual([754, 0]);
  });

  test("an index in which the chore fails keeps the others from nothing", async () => {
    await lib.store.system((db) => db.$executeRaw`truncate search_document`);
    for (const community of [COMMUNITY, "c2"])
      for (let from = 0; from < 1_000; from += 250)
        await lib.store.asCommunity(community, "maintenance", (db) =>
          indexDocuments(
            db,
            community,
            "resource",
            Array.from({ length: 250 }, (_, n) => plain(`m${from + n}`, "alpha")),
          ),
        );
    const broken: ChoreParts["store"] = {
      ...lib.store,
      asCommunity: (community, reason, work) =>
        lib.store.asCommunity(community, reason, (db) => {
          if (community === COMMUNITY) throw new Error("bug");
          return work(db);
        }),
    };
    await expect(searchMerges.run({ store: broken } as ChoreParts)).rejects.toThrow("bug");
    expect(await lib.store.system((db) => db.searchSegment.findMany())).toMatchObject([{ communityId: "c2" }]);
  });

  if (kind === "server")
    test("a merge whose connection is lost has done nothing, and the next does it", async () => {
      const lost = lib.store.asCommunity(COMMUNITY, "maintenance", async (db) => {
        await merge(db, SCOPE, { always: true });
        const [own] = await db.$queryRaw<{ pid: number }[]>`select pg_backend_pid() as pid`;
        await lib.store.system((other) => other.$executeRaw`select pg_terminate_backend(${own?.pid ?? 0}::int)`);
        await db.searchSegment.count();
      });
      await expect(lost).rejects.toThrow();
      expect([await all(), await counted()]).toEqual([["a", "b", "c", "d"], 4]);
      expect(await merging()).toBe(true);
      expect([await all(), await counted()]).toEqual([["a", "b", "c", "d"], 4]);
    });

  test("what awaits review is never merged", async () => {
    await lib.index(plain("own", "alpha", { owner: "ana" }));
    await merging();
    expect(await lib.db((db) => db.searchDocument.findMany({ where: { packed: false } }))).toMatchObject([
      { doc: "own" },
    ]);
  });

  test("a merge that is broken off has done nothing, and the next does it", async () => {
    const broken = merging(() => Promise.reject(new Error("killed")));
    await expect(broken).rejects.toThrow("killed");
    expect(await lib.db((db) => db.searchSegment.count())).toBe(0);
    expect([await all(), await counted()]).toEqual([["a", "b", "c", "d"], 4]);
    expect(await merging()).toBe(true);
    expect([await all(), await counted()]).toEqual([["a", "b", "c", "d"], 4]);
  });

  // The embedded store has one transaction at a time.
  if (kind === "server")
    test("who asks during a merge finds everything once, before it ends and after", async () => {
      await merging(async () => {
        expect([await all(), await counted()]).toEqual([["a", "b", "c", "d"], 4]);
      });
      expect([await all(), await counted()]).toEqual([["a", "b", "c", "d"], 4]);
    });

  if (kind === "server")
    test("what is written again before a merge notes it is found as it is", async () => {
      // The merge reads, then somebody writes, then the merge notes what it did.
      let written: Promise<void> | undefined;
      await lib.store.asCommunity(COMMUNITY, "maintenance", async (db) => {
        const slow = new Proxy(db, {
          get(target, name) {
            if (name !== "searchSegment") return Reflect.get(target, name, target) as unknown;
            written ??= lib.index(plain("a", "alpha zulu"), plain("b", "bravo")).then(() => lib.remove("c"));
            return {
              findMany: async (...args: [never]) => {
                await written;
                return target.searchSegment.findMany(...args);
              },
              createMany: (...args: [never]) => target.searchSegment.createMany(...args),
            };
          },
        });
        await merge(slow, SCOPE, { always: true });
      });
      expect([await all(), await counted()]).toEqual([["a", "d"], 3]);
      expect(await lib.ids("aa")).toEqual([]);
      expect(await lib.ids("zulu")).toEqual(["a"]);
      expect(await lib.ids("bravo")).toEqual(["b"]);
      await merging();
      expect([await all(), await counted()]).toEqual([["a", "d"], 3]);
    });

  if (kind === "server")
    describe("a word whose last document goes while others bring it", () => {
      const words = () => lib.db(async (db) => (await db.searchWord.findMany()).map(({ word }) => word).sort());
      beforeEach(async () => {
        await merging();
        await lib.index(plain("z", "zebra"));
        await merging();
        await lib.remove("z");
      });

      test("stays known where an import brings it that ends after the merge", async () => {
        const many = Array.from({ length: 500 }, (_, n) => plain(`m${n}`, "zebra"));
        await lib.db(async (db) => {
          await indexDocuments(db, COMMUNITY, "resource", many);
          await merging();
        });
        expect(await words()).toContain("zebra");
      });

      test("stays known where one that was written during the merge has it", async () => {
        let written: Promise<void> | undefined;
        await lib.db(async (db) => {
          const slow = new Proxy(db, {
            get(target, name) {
              if (name !== "searchSegment") return Reflect.get(target, name, target) as unknown;
              return {
                findMany: async (...args: [never]) => {
                  await (written ??= lib.index(plain("y", "zebra")));
                  return target.searchSegment.findMany(...args);
                },
                createMany: (...args: [never]) => target.searchSegment.createMany(...args),
              };
            },
          });
          await merge(slow, SCOPE, { always: true });
        });
        expect(await words()).toContain("zebra");
      });

      test("is forgotten else", async () => {
        await merging();
        expect(await words()).not.toContain("zebra");
      });
    });

  if (kind === "server")
    test("a community that is erased during a merge leaves nothing behind", async () => {
      await lib.store.system((db) =>
        db.community.create({
          data: { id: "c3", slug: "c3", name: "c3", language: "en", zone: "UTC", createdAt: new Date(0) },
        }),
      );
      const own = { community: "c3", kind: "resource" } as const;
      await lib.store.asCommunity("c3", "maintenance", (db) =>
        indexDocuments(db, "c3", "resource", [plain("a", "alpha")]),
      );
      let erasing: Promise<void> | undefined;
      await lib.store.asCommunity("c3", "maintenance", async (db) => {
        await merge(db, own, { always: true });
        erasing = lib.store.asCommunity("c3", "maintenance", eraseCommunity);
        await Promise.race([erasing, someoneWaits()]);
      });
      await erasing;
      expect(await merged()).toBe(false);
      const left = await lib.store.system((db) =>
        Promise.all([
          db.searchDocument.count({ where: { communityId: "c3" } }),
          db.searchList.count({ where: { communityId: "c3" } }),
          db.searchSegment.count({ where: { communityId: "c3" } }),
          db.searchWord.count({ where: { communityId: "c3" } }),
        ]),
      );
      expect(left).toEqual([0, 0, 0, 0]);

      function merged() {
        return lib.store.asCommunity("c3", "maintenance", (db) => merge(db, own, { always: true }));
      }
      async function someoneWaits(): Promise<void> {
        for (;;) {
          const [row] = await lib.store.statement<{ n: number }>(
            sql`select count(*)::int as n from pg_locks where not granted`,
          );
          if ((row?.n ?? 0) > 0) return;
        }
      }
    });

  test("writers, merges and readers at once lose and double nothing", async () => {
    const writer = async (n: number) => {
      for (let round = 0; round < 6; round += 1)
        await lib.store.asCommunity(COMMUNITY, "maintenance", async (db) => {
          await indexDocuments(db, COMMUNITY, "resource", [
            plain(`w${n}`, `alpha round${round}`),
            plain("shared", `alpha by${n}`),
          ]);
          if (round % 3 === 2) await removeDocument(db, COMMUNITY, "resource", "d");
        });
    };
    const reader = async () => {
      for (let round = 0; round < 6; round += 1) {
        const found = await lib.store.within(COMMUNITY, MODERATOR, (db) =>
          searching(db, { ...SCOPE, language: "en", limit: 100 })({ words: "alpha" }),
        );
        const ids = found.hits.map(({ doc }) => doc);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).toEqual(expect.arrayContaining(["a", "b", "c"]));
      }
    };
    const merger = async () => {
      for (let round = 0; round < 4; round += 1) await merging();
    };
    await Promise.all([writer(1), writer(2), writer(3), reader(), reader(), merger()]);
    expect([await all(), await counted()]).toEqual([["a", "b", "c", "shared", "w1", "w2", "w3"], 7]);
    expect((await lib.ids("round5")).sort()).toEqual(["w1", "w2", "w3"]);
    await merging();
    expect([await all(), await counted()]).toEqual([["a", "b", "c", "shared", "w1", "w2", "w3"], 7]);
  });
});
