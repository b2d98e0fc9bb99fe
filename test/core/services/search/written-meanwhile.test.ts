import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type SearchRequest, searching } from "../../../../src/core/services/search/search.ts";
import { sql } from "../../../../src/core/services/store/store.ts";
import { COMMUNITY, type Library, library, MEMBER, plain } from "./library.ts";

type Sql = ReturnType<typeof sql>;

// The embedded store has one transaction at a time.
describe("what is written between two statements of a question", () => {
  let lib: Library;
  beforeAll(async () => {
    lib = await library("server");
  });
  afterAll(() => lib.store.close());
  beforeEach(async () => {
    await lib.clear();
    await lib.index(...["a", "b", "c"].map((id) => plain(id, `alpha bravo ${id}${id}`)));
  });

  /** Asks; each time when the lists are read and the documents are not yet, `write` is done. */
  const askedWhile = (asked: SearchRequest, write: () => Promise<void>, narrow?: Sql) =>
    lib.store.within(COMMUNITY, MEMBER, async (db) => {
      const slow = new Proxy(db, {
        get(target, name) {
          if (name !== "$queryRaw") return Reflect.get(target, name, target) as unknown;
          return async (query: Sql, ...values: unknown[]) => {
            if (query.sql.includes("p.number = any")) await write();
            return target.$queryRaw(query, ...values);
          };
        },
      });
      const search = searching(slow, { community: COMMUNITY, kind: "resource", language: "en", limit: 10 });
      const { hits } = await search(asked, narrow);
      return hits.map(({ doc }) => doc).sort();
    });
  const once = (write: () => Promise<void>) => {
    let written: Promise<void> | undefined;
    return () => (written ??= write());
  };

  test("is found as it is then", async () => {
    const found = await askedWhile(
      { words: "alpha" },
      once(() => lib.index(plain("a", "alpha again"))),
    );
    expect(found).toEqual(["a", "b", "c"]);
  });

  test("is found under conditions and phrases too", async () => {
    const write = () => lib.index(plain("a", "alpha bravo again"));
    expect(await askedWhile({ words: '"alpha bravo"' }, once(write))).toEqual(["a", "b", "c"]);
    expect(await askedWhile({ words: "alpha" }, once(write), sql`p.doc <> 'c'`)).toEqual(["a", "b"]);
  });

  test("is not found where it does not fit any more, or is gone", async () => {
    expect(
      await askedWhile(
        { words: "alpha" },
        once(() => lib.index(plain("a", "zulu"))),
      ),
    ).toEqual(["b", "c"]);
    expect(
      await askedWhile(
        { words: "alpha" },
        once(() => lib.remove("b")),
      ),
    ).toEqual(["c"]);
  });

  test("does not keep the question from being answered, however often it is written", async () => {
    const found = await askedWhile({ words: "alpha" }, () => lib.index(plain("a", "alpha again")));
    expect(found).toEqual(["b", "c"]);
  });
});
