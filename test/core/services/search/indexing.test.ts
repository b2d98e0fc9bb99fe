import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Document, indexDocuments, removeDocument } from "../../../../src/core/services/search/search.ts";
import { storesHere } from "../../../support/stores-here.ts";
import { COMMUNITY, GUEST, type Library, library, MODERATOR, plain, simple, titled } from "./library.ts";
import { docsUnder } from "../../../../src/core/services/search/scoring/postings.ts";
import { exactTerm } from "../../../../src/core/services/search/words/stems.ts";

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
  { weight: 1, arbitrary: fc.record({ merge: fc.constant(true) }) },
);
type Described = typeof document extends fc.Arbitrary<infer T> ? T : never;

describe.each(storesHere)("indexing on the %s store", (kind) => {
  let lib: Library;
  beforeAll(async () => {
    lib = await library(kind);
  });
  afterAll(() => lib.store.close());
  beforeEach(() => lib.clear());

  test("whatever is indexed, indexed again, merged and removed, what is there is found and counted once", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async (steps) => {
        await lib.clear();
        const there = new Map<string, Described>();
        for (const s of steps) {
          if ("index" in s) {
            await lib.index(...s.index.map(asDocument));
            for (const d of s.index) there.set(d.id, d);
          } else if ("remove" in s) {
            await lib.remove(s.remove);
            there.delete(s.remove);
          } else await lib.merge();
        }
        const docs = [...there.values()];
        const filed = docs.filter((d) => d.name.length + d.body.length + d.other.length > 0);
        for (const caller of [MODERATOR, GUEST]) {
          const seen = filed.filter((d) => caller === MODERATOR || (d.sharing === "clear" && d.owner === undefined));
          const lengths = seen.map((d) => d.body.length).filter((length) => length > 0);
          const reading = await lib.read(WORDS.map(exactTerm), caller);
          expect(reading.docs).toBe(seen.length);
          expect(reading.averageLength).toBeCloseTo(lengths.reduce((sum, n) => sum + n, 0) / (lengths.length || 1));
          for (const word of WORDS) {
            const having = seen.filter((d) => [...d.name, ...d.body, ...d.other].includes(word)).map((d) => d.id);
            expect(docsUnder(reading, exactTerm(word))).toBe(having.length);
            const found = await lib.ask(word, { caller, limit: 100 });
            if (having.length > 0) expect(found.hits.map((h) => h.doc).sort()).toEqual(having.sort());
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  test("a merge forgets words that nothing has any more, and only those", async () => {
    await lib.index(
      titled("a", "Investigación de balística", "es"),
      titled("b", "Tracing weapons"),
      titled("c", "Weapon"),
      titled("d", "Weapons", "en", { sharing: "red" }),
    );
    await lib.merge();
    await lib.remove("a");
    await lib.index(titled("b", "studying policies"));
    await lib.merge();
    const words = await lib.db((db) => db.searchWord.findMany({ orderBy: [{ word: "asc" }, { label: "asc" }] }));
    expect(words.map((w) => `${w.word} ${w.label}`)).toEqual([
      "policies 0",
      "studying 0",
      "weapon 0",
      "weapons 0",
      "weapons 4",
    ]);
    await lib.remove("b");
    await lib.remove("c");
    await lib.merge();
    expect((await lib.db((db) => db.searchWord.findMany())).map((w) => `${w.word} ${w.label}`)).toEqual(["weapons 4"]);
  });

  test("when a document is given twice, the last counts; removing what is not there changes nothing", async () => {
    await lib.index(plain("a", "alpha"), plain("a", "bravo bravo"));
    await lib.remove("z");
    expect(await lib.ids("alpha bravo")).toEqual(["a"]);
    expect(await lib.ids("alpha")).toEqual([]);
    expect(await lib.read([])).toMatchObject({ docs: 1, averageLength: 2 });
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
    expect(await lib.read([])).toMatchObject({ docs: 1, averageLength: 2 });
  });

  test("a thousand documents in one call", async () => {
    await lib.index(
      ...Array.from({ length: 1_200 }, (_, i) =>
        titled(`d${i}`, `Report number${WORDS[i % 8]} of ${WORDS[(i >> 3) % 8]} ${i}`),
      ),
    );
    expect(await lib.read([])).toMatchObject({ docs: 1_200 });
    expect(await lib.db((db) => db.searchDocument.count({ where: { packed: false } }))).toBe(0);
    expect(await lib.ids("1137")).toEqual(["d1137"]);
    await lib.index(...Array.from({ length: 1_200 }, (_, i) => titled(`d${i}`, "Changed")));
    expect(await lib.ids("1137 alpha report")).toEqual([]);
    expect(await lib.read([])).toMatchObject({ docs: 1_200 });
    await lib.merge();
    expect((await lib.db((db) => db.searchWord.findMany())).map((w) => w.word)).toEqual(["changed"]);
    expect(await lib.db((db) => db.searchGone.count())).toBe(0);
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
    const docs = await lib.db((db) => db.searchDocument.findMany());
    expect((await lib.ids("shared", { limit: 10 })).sort()).toEqual(docs.map(({ doc }) => doc).sort());
    for (const { doc, entry } of docs) {
      const words = entry.split(" ").filter((part) => part.startsWith("x:"));
      expect(words).toHaveLength(3);
      for (const word of words) expect(await lib.ids(word.slice(2))).toContain(doc);
    }
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
