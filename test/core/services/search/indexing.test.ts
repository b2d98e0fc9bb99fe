import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Document, indexDocuments, removeDocument } from "../../../../src/core/services/search/search.ts";
import { stores } from "../../../support/store.ts";
import { COMMUNITY, type Library, library, MODERATOR, plain, simple, titled } from "./library.ts";
import { SHARING, sharingRank } from "../../../../src/core/kernel/access/sharing.ts";

const WORDS = ["alpha", "bravo", "charlie", "delta", "echo", "foxtrot", "golf", "hotel"];

const document = fc.record({
  id: fc.constantFrom("a", "b", "c", "d"),
  sharing: fc.constantFrom("clear", "red"),
  owner: fc.constantFrom(undefined, "ana"),
  name: fc.array(fc.constantFrom(...WORDS), { maxLength: 4 }),
  body: fc.array(fc.constantFrom(...WORDS), { maxLength: 8 }),
  other: fc.array(fc.constantFrom(...WORDS), { maxLength: 3 }),
});
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ index: fc.array(document, { minLength: 1, maxLength: 4 }) }) },
  { weight: 1, arbitrary: fc.record({ remove: fc.constantFrom("a", "b", "c", "d") }) },
);
type Described = typeof document extends fc.Arbitrary<infer T> ? T : never;

describe.each(stores)("indexing on the %s store", (kind) => {
  let lib: Library;
  beforeAll(async () => {
    lib = await library(kind);
  });
  afterAll(() => lib.store.close());
  beforeEach(() => lib.clear());

  test("whatever is indexed, indexed again and removed, totals and words are those of what is there", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async (steps) => {
        await lib.clear();
        const there = new Map<string, Described>();
        for (const s of steps) {
          if ("index" in s) {
            await lib.index(...s.index.map(asDocument));
            for (const d of s.index) there.set(d.id, d);
          } else {
            await lib.remove(s.remove);
            there.delete(s.remove);
          }
        }
        const docs = [...there.values()];
        const filed = docs.filter((d) => d.name.length + d.body.length + d.other.length > 0);
        const published = docs.filter((d) => d.owner === undefined);
        const totals = await lib.db((db) => db.searchTotal.findMany());
        for (const [label, sharing] of SHARING.entries()) {
          const counted = filed.filter((d) => d.owner === undefined && d.sharing === sharing);
          const length = counted.reduce((sum, d) => sum + d.body.length, 0);
          expect(totals.find((t) => t.label === label) ?? { docs: 0, length: 0 }).toMatchObject({
            docs: counted.length,
            length,
          });
        }
        const words = await lib.db((db) => db.searchWord.findMany());
        const least = new Map<string, number>();
        for (const d of published)
          for (const word of [...d.name, ...d.body, ...d.other])
            least.set(word, Math.min(sharingRank(d.sharing), least.get(word) ?? SHARING.length));
        expect(Object.fromEntries(words.map((w) => [w.word, w.label]))).toEqual(Object.fromEntries(least));
        for (const word of WORDS) {
          const having = docs.filter((d) => [...d.name, ...d.body, ...d.other].includes(word)).map((d) => d.id);
          const found = await lib.ask(word, { caller: MODERATOR, limit: 100 });
          if (having.length > 0) expect(found.hits.map((h) => h.doc).sort()).toEqual(having.sort());
        }
      }),
      { numRuns: 15 },
    );
  });

  test("other forms of a word that went are forgotten with it", async () => {
    await lib.index(
      titled("a", "Investigación de balística", "es"),
      titled("b", "Tracing weapons"),
      titled("c", "Weapon"),
    );
    await lib.remove("a");
    await lib.remove("b");
    // "weapons" stays: a published document has a form of it.
    expect((await lib.db((db) => db.searchWord.findMany())).map((w) => w.word).sort()).toEqual(["weapon", "weapons"]);
    await lib.remove("c");
    expect(await lib.db((db) => db.searchWord.findMany())).toEqual([]);
    expect(await lib.db((db) => db.posting.count())).toBe(0);
  });

  test("also those that do not begin as their stem does are forgotten", async () => {
    await lib.index(
      titled("a", "studying policies happily"),
      titled("b", "constamment heureuses", "fr"),
      titled("c", "policy"),
    );
    await lib.remove("a");
    await lib.remove("b");
    // "policies" is a form of "policy", which is still there.
    expect((await lib.db((db) => db.searchWord.findMany())).map((w) => w.word).sort()).toEqual(["policies", "policy"]);
  });

  test("when a document is given twice, the last counts; removing what is not there changes nothing", async () => {
    await lib.index(plain("a", "alpha"), plain("a", "bravo bravo"));
    await lib.remove("z");
    expect(await lib.ids("alpha bravo")).toEqual(["a"]);
    expect(await lib.ids("alpha")).toEqual([]);
    expect(await lib.db((db) => db.searchTotal.findMany())).toMatchObject([{ docs: 1, length: 2 }]);
  });

  test("translations in a field make it no longer", async () => {
    const both: Document = {
      id: "a",
      sharing: "clear",
      fields: {
        body: [
          { text: "weapons tracing", language: "en" },
          { text: "rastreo de armas", language: "es" },
          simple("weapons"),
        ],
      },
      labels: [],
    };
    await lib.index(both);
    expect(await lib.db((db) => db.searchTotal.findMany())).toMatchObject([{ docs: 1, length: 2 }]);
  });

  test("a thousand documents in one call", async () => {
    await lib.index(
      ...Array.from({ length: 1_200 }, (_, i) =>
        titled(`d${i}`, `Report number${WORDS[i % 8]} of ${WORDS[(i >> 3) % 8]} ${i}`),
      ),
    );
    expect(await lib.db((db) => db.searchTotal.findMany())).toMatchObject([{ docs: 1_200 }]);
    expect(await lib.ids("1137")).toEqual(["d1137"]);
    await lib.index(...Array.from({ length: 1_200 }, (_, i) => titled(`d${i}`, "Changed")));
    expect(await lib.ids("1137 alpha report")).toEqual([]);
    expect((await lib.db((db) => db.searchWord.findMany())).map((w) => w.word)).toEqual(["changed"]);
  });

  test("transactions that index the same documents at once neither fail nor deadlock", async () => {
    const run = (n: number) =>
      lib.store.asCommunity(COMMUNITY, "maintenance", async (db) => {
        await indexDocuments(
          db,
          COMMUNITY,
          "resource",
          (n % 2 ? ["a", "b", "c"] : ["c", "b", "a"]).map((id) =>
            plain(id, `${WORDS[n % 8]} ${WORDS[(n + 3) % 8]} shared`),
          ),
        );
        if (n % 3 === 0) await removeDocument(db, COMMUNITY, "resource", "b");
      });
    await Promise.all(Array.from({ length: 12 }, (_, n) => run(n)));
    const rows = await lib.db((db) => db.posting.findMany());
    const docs = new Set(rows.map((r) => r.doc));
    expect(await lib.db((db) => db.searchTotal.findMany())).toMatchObject([{ docs: docs.size, length: 3 * docs.size }]);
    for (const doc of docs) expect(rows.filter((r) => r.doc === doc)).toHaveLength(3);
    expect((await lib.db((db) => db.searchWord.findMany())).map((w) => w.word).sort()).toEqual(
      [...new Set(rows.map((r) => r.term.slice(2)))].sort(),
    );
  });

  test("what a transaction that fails has indexed is not there", async () => {
    const failing = lib.store.asCommunity(COMMUNITY, "maintenance", async (db) => {
      await indexDocuments(db, COMMUNITY, "resource", [plain("a", "alpha")]);
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect(await lib.ids("alpha")).toEqual([]);
    expect(await lib.db((db) => db.searchWord.count())).toBe(0);
  });
});

function asDocument({ id, sharing, owner, name, body, other }: Described): Document {
  return {
    id,
    sharing,
    ...(owner === undefined ? {} : { owner }),
    fields: { name: [simple(name.join(" "))], body: [simple(body.join(" "))], other: other.map(simple) },
    labels: [],
  };
}
