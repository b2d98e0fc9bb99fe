import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { knownDelta, readDelta } from "../../../../src/core/services/search/index/delta.ts";
import { type Delta, forgetPool } from "../../../../src/core/services/search/index/delta-pool.ts";
import { readIndex } from "../../../../src/core/services/search/index/read-index.ts";
import type { Reader } from "../../../../src/core/services/store/reader.ts";
import { indexDocuments } from "../../../../src/core/services/search/search.ts";
import { storesHere } from "../../../support/stores-here.ts";
import { COMMUNITY, type Library, library, MEMBER, MODERATOR, plain } from "./library.ts";

let scopes = 0;
/** A kind of a community of which nothing is known yet. */
const unknown = () => ({ community: `known ${(scopes += 1)}`, kind: "resource" }) as const;
const numbersUnder = (delta: Delta | number, term: string): number[] =>
  typeof delta === "number" ? [delta] : [...(delta.under(term)?.numbers ?? [])];

describe("what is known of what stands in no segment", () => {
  test("is not sent again, whichever of it a reader sees", () => {
    const scope = unknown();
    expect(knownDelta(scope)).toEqual({ states: [], upTo: -1 });
    const all = readDelta(scope, 2, "77\n3 5 11 x:alpha 1 x:bravo 64\n2 0 12 x:alpha 2");
    expect([numbersUnder(all, "x:alpha"), numbersUnder(all, "x:bravo")]).toEqual([[2, 3], [3]]);
    expect(all).toMatchObject({ docs: 2, prose: 1, length: 5 });
    expect(knownDelta(scope)).toEqual({ states: ["77"], upTo: 3 });
    expect(readDelta(scope, 2, "77")).toBe(all);
    const less = readDelta(scope, 1, "78\n2 0 12");
    expect([numbersUnder(less, "x:alpha"), numbersUnder(less, "x:bravo")]).toEqual([[2], []]);
    const more = readDelta(scope, 3, "79\n2 0 12\n3 5 11\n4 1 13 x:bravo 1");
    expect(numbersUnder(more, "x:bravo")).toEqual([3, 4]);
    expect(numbersUnder(readDelta(scope, 2, "77"), "x:bravo")).toEqual([3]);
  });

  test("is asked for from there on where an earlier number was not seen before", () => {
    const scope = unknown();
    readDelta(scope, 1, "1\n9 0 19 x:alpha 1");
    expect(readDelta(scope, 3, "2\n7 0 17\n5 0 15\n9 0 19")).toBe(4);
    const read = readDelta(scope, 3, "2\n7 0 17 x:alpha 1\n5 0 15 x:alpha 1\n9 0 19 x:alpha 1");
    expect(numbersUnder(read, "x:alpha")).toEqual([5, 7, 9]);
  });

  test("is forgotten where it is of another database, or not known after all", () => {
    const scope = unknown();
    readDelta(scope, 1, "1\n9 0 19 x:alpha 1");
    expect(readDelta(scope, 1, "2\n9 0 20")).toBe(-1);
    expect(knownDelta(scope)).toEqual({ states: [], upTo: -1 });
    expect(readDelta(scope, 1, "1")).toBe(-1);
    expect(numbersUnder(readDelta(scope, 1, "2\n9 0 20 x:bravo 1"), "x:alpha")).toEqual([]);
  });

  test("is let go where most of it is not there any more", () => {
    const scope = unknown();
    const line = (number: number) => `${number} 1 ${number} x:alpha 1`;
    readDelta(scope, 2_000, `1\n${Array.from({ length: 2_000 }, (_, n) => line(n + 1)).join("\n")}`);
    const left = readDelta(scope, 2, "2\n1999 1 1999\n2000 1 2000");
    expect(numbersUnder(left, "x:alpha")).toEqual([1_999, 2_000]);
    expect(knownDelta(scope)).toEqual({ states: ["2"], upTo: 2_000 });
    expect(readDelta(scope, 1, "3\n5 1 5")).toBe(4);
  });
});

describe.each(storesHere)("what was written lately, on the %s store", (kind) => {
  let lib: Library;
  beforeAll(async () => {
    lib = await library(kind);
    // Another file's library, in another database, may have been read in this process: its numbers are these again.
    forgetPool({ community: COMMUNITY, kind: "resource" });
  });
  afterAll(() => lib.store.close());
  beforeEach(() => lib.clear());

  /** The numbers that a reader finds under a term, and how many entries were sent for that. */
  const read = (reader: Reader, term = "x:alpha") =>
    lib.store.within(COMMUNITY, reader, async (db) => {
      let sent = 0;
      const counting = new Proxy(db, {
        get(target, name) {
          if (name !== "$queryRaw") return Reflect.get(target, name, target) as unknown;
          return async (...asked: [never]) => {
            const rows = await target.$queryRaw<{ what?: string; text?: string }[]>(...asked);
            const text = rows.find(({ what }) => what === "delta")?.text ?? "";
            sent += text.split("\n").filter((line) => line.includes("x:")).length;
            return rows;
          };
        },
      });
      const { lists } = await readIndex(counting, { community: COMMUNITY, kind: "resource" }, [term]);
      return [lists.get(term)?.numbers.length ?? 0, sent];
    });

  test("is sent once, and found as it is for each reader", async () => {
    await lib.index(plain("a", "alpha"), plain("own", "alpha", { owner: "max" }));
    expect(await read(MODERATOR)).toEqual([2, 2]);
    expect(await read(MODERATOR)).toEqual([2, 0]);
    expect(await read(MEMBER)).toEqual([1, 0]);
    await lib.index(plain("b", "alpha"));
    expect(await read(MEMBER)).toEqual([2, 1]);
    await lib.index(plain("a", "bravo"));
    expect([await read(MODERATOR), await read(MODERATOR, "x:bravo")]).toEqual([
      [2, 1],
      [1, 0],
    ]);
    await lib.remove("own");
    expect(await read(MODERATOR)).toEqual([1, 0]);
    await lib.merge();
    expect(await read(MODERATOR)).toEqual([1, 0]);
  });

  test("of an earlier version is found, too", async () => {
    await lib.index(plain("a", "alpha"), plain("b", "alpha"));
    await lib.store.system((db) => db.$executeRaw`update search_document set digest = null where doc = 'a'`);
    expect(await read(MODERATOR)).toEqual([2, 2]);
    expect(await read(MODERATOR)).toEqual([2, 0]);
  });

  // The embedded store has one transaction at a time.
  if (kind === "server")
    test("is found whose number is earlier than another's that was seen before", async () => {
      await lib.index(plain("a", "alpha"));
      expect(await read(MODERATOR)).toEqual([1, 1]);
      let write: () => void = () => undefined;
      const slow = new Promise<void>((done) => (write = done));
      let drawn: () => void = () => undefined;
      const first = new Promise<void>((done) => (drawn = done));
      const slowly = lib.store.asCommunity(COMMUNITY, "maintenance", async (db) => {
        await indexDocuments(db, COMMUNITY, "resource", [plain("slow", "alpha")]);
        drawn();
        await slow;
      });
      await first;
      await lib.index(plain("quick", "alpha"));
      expect(await read(MODERATOR)).toEqual([2, 1]);
      write();
      await slowly;
      expect((await read(MODERATOR))[0]).toBe(3);
      expect(await read(MODERATOR)).toEqual([3, 0]);
    });
});
