import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readSyntax } from "../../../../src/core/services/search/question/syntax.ts";
import type { Wordings } from "../../../../src/core/services/search/search.ts";
import { stores } from "../../../support/store.ts";
import { labelled, type Library, library, plain, titled } from "./library.ts";

describe("the signs of a question", () => {
  test.each([
    ["tracing -interpol", ["tracing ", "interpol -"]],
    ['"small arms" law', ["small arms phrase", " law"]],
    ["“small arms” «armas pequeñas»", ["small arms phrase", "armas pequeñas phrase"]],
    ['law -"small arms"', ["law ", "small arms phrase -"]],
    ["traz* ley", ["traz prefix", " ley"]],
    ["e-mail 3d-printed A/RES/55", ["e-mail 3d-printed A/RES/55"]],
    ["tracing - or not - that is it", ["tracing - or not - that is it"]],
    ['an "open quote', ['an "open quote']],
    ["* ** a* x*y", ["* ** a* x*y"]],
  ])("%j is read", (typed, expected) => {
    expect(
      readSyntax(typed).map(
        ({ text, kind, excluded }) => `${text}${kind === "words" ? "" : ` ${kind}`}${excluded ? " -" : ""}`,
      ),
    ).toEqual(expected);
  });

  test("no text is lost, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('ab "-*“”«»(,.')) }), (typed) => {
        const letters = (text: string) => text.replace(/[^ab]/g, "");
        expect(
          letters(
            readSyntax(typed)
              .map(({ text }) => text)
              .join(""),
          ),
        ).toBe(letters(typed));
      }),
    );
  });
});

describe.each(stores)("questions with signs on the %s store", (kind) => {
  let lib: Library;
  beforeAll(async () => {
    lib = await library(kind);
    await lib.index(
      titled("interpol", "Tracing by INTERPOL"),
      titled("desk", "The tracing desk"),
      titled("arms", "Small arms and light weapons"),
      titled("small", "Arms for small countries"),
      titled("art13", "Artículo 13(2) de la ley", "es"),
      { ...titled("ley", "Trazabilidad de armas", "es"), labels: ["topic:tracing"] },
      labelled("tagged", "topic:tracing", "country:PY"),
    );
  });
  afterAll(() => lib.store.close());

  test.each([false, true])("mean what they say (merged: %s)", async (merged) => {
    if (merged) await lib.merge();
    expect(await lib.ids("tracing -interpol")).toEqual(["desk"]);
    expect((await lib.ids("tracing -desk"))[0]).toBe("interpol");
    expect(await lib.ids("-interpol")).toEqual([]);
    expect(await lib.ids('"small arms"')).toEqual(["arms"]);
    expect((await lib.ids("small arms")).sort()).toEqual(["arms", "small"]);
    expect(await lib.ids('arms -"small arms"')).toEqual(["small"]);
    expect(await lib.ids('"small tanks"')).toEqual([]);
    expect((await lib.ask('"smal arms"')).corrected).toEqual([]);
    expect(await lib.ids("traz*")).toEqual(["ley"]);
    expect((await lib.ids("art. 13(2)"))[0]).toBe("art13");
  });

  test("what is excluded is so by its labels, too", async () => {
    const wordings: Wordings = (tokens) =>
      tokens.flatMap((token, at) =>
        token === "rastreo" ? [{ from: at, to: at + 1, words: ["topic:tracing"], weight: 1 }] : [],
      );
    expect(await lib.ids("armas -rastreo", { wordings })).toEqual([]);
    expect(await lib.ids("armas", { wordings })).toEqual(["ley"]);
  });

  test("all conditions must be met, by a label or by words, and count", async () => {
    const tracing = { labels: ["topic:tracing"], words: ["tracing"] } as const;
    expect((await lib.ids("", { conditions: [tracing] })).sort()).toEqual(["desk", "interpol", "ley", "tagged"]);
    const [hit, ...more] = (await lib.ask("", { conditions: [tracing, { labels: ["country:PY", "country:AR"] }] }))
      .hits;
    expect([hit?.doc, hit?.met, more]).toEqual(["tagged", [["topic:tracing"], ["country:PY"]], []]);
    expect(await lib.ids("desk", { conditions: [tracing] })).toEqual(["desk", "interpol", "ley", "tagged"]);
    expect(await lib.ids("desk", { conditions: [{ labels: [] }] })).toEqual([]);
  });

  test("a wording of several words counts only where a document has all of them", async () => {
    const wordings: Wordings = (tokens) =>
      tokens.flatMap((token, at) =>
        token === "asl" ? [{ from: at, to: at + 1, words: ["small", "arms"], weight: 0.8 }] : [],
      );
    expect((await lib.ids("asl", { wordings })).sort()).toEqual(["arms", "small"]);
    expect((await lib.ask("asl", { wordings })).missing).toEqual([]);
    expect((await lib.ask("asl")).missing).toEqual(["asl"]);
    const both: Wordings = (tokens) =>
      tokens.join(" ").includes("light weapons") ? [{ from: 0, to: 2, words: ["trazabilidad"], weight: 0.5 }] : [];
    expect(await lib.ids("light weapons", { wordings: both })).toEqual(["arms", "ley"]);
  });

  test("whatever is typed, nothing fails, also with conditions and wordings", { timeout: 120_000 }, async () => {
    const wordings: Wordings = (tokens) =>
      tokens.map((_, at) => ({
        from: at,
        to: Math.min(tokens.length, at + 2),
        words: ["small", "topic:x"],
        weight: 1,
      }));
    const part = fc.oneof(
      fc.constantFrom(
        '"',
        "-",
        "*",
        "“",
        "”",
        "tracing",
        "arms",
        "10.826/2003",
        "art. 13(2)",
        " ",
        "'",
        "\\",
        "%",
        ":",
      ),
      fc.string({ maxLength: 8, unit: "grapheme" }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 12 }), async (parts) => {
        const { hits } = await lib.ask(parts.join(""), { wordings, conditions: [], lenient: true });
        expect(hits.length).toBeLessThanOrEqual(10);
      }),
      { numRuns: 60 },
    );
  });

  test("a word that the question repeats counts as often", async () => {
    await lib.index(plain("x", "zebra"), plain("y", "gnu"), plain("z", "okapi"));
    const [first, second] = (await lib.ask("zebra gnu gnu")).hits;
    expect([first?.doc, second?.doc]).toEqual(["y", "x"]);
    expect(first?.score).toBeCloseTo(2 * (second?.score ?? 0));
  });
});
