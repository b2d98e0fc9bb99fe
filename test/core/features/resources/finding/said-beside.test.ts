import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fullest } from "../../../../../src/core/features/resources/finding/fullest.ts";
import { saysItFirst } from "../../../../../src/core/features/resources/finding/says-it-first.ts";
import { savePassages } from "../../../../../src/core/features/resources/passages/save-passages.ts";
import { loadResources } from "../../../../../src/core/features/resources/select-resources.ts";
import { wordsOf } from "../../../../../src/core/services/questions/reading/words.ts";
import type { Hit } from "../../../../../src/core/services/search/search.ts";
import { type World, world } from "../../../../support/world.ts";
import { resource, save } from "../library.ts";

const hit = (doc: string, score: number, ...words: string[]): Hit => ({
  ...{ doc, score, met: [["kind:law"]], lacks: [] },
  why: words.map((word) => ({ word, fields: ["name"] })),
});
const docs = (hits: readonly Hit[]) => hits.map(({ doc }) => doc);

describe("of those that have the same words", () => {
  const telling = wordsOf("velas");

  it("what says it in a passage, too, comes first", () => {
    const hits = [hit("a", 10, "velas"), hit("b", 8, "velas")];
    expect(docs(saysItFirst(hits, [{ resource: "b", had: 1 }], telling))).toEqual(["b", "a"]);
  });
  it("what counts much less does not", () => {
    const hits = [hit("a", 10, "velas"), hit("b", 6, "velas")];
    expect(docs(saysItFirst(hits, [{ resource: "b", had: 1 }], telling))).toEqual(["a", "b"]);
  });
});

describe("what has too little of a question", () => {
  const hits = [hit("a", 10, "armas", "velas"), hit("b", 3, "velas"), hit("c", 3, "armas")];

  it("is left out beside what has more", () => {
    expect(docs(fullest(hits, wordsOf("velas")))).toEqual(["a", "b"]);
  });
  it("is nothing, where the word is what everything in such a library is about", () => {
    expect(docs(fullest(hits, wordsOf("armas")))).toEqual(["a", "b", "c"]);
  });
});

describe("a resource that is called so", () => {
  let w: World;
  beforeAll(async () => {
    w = await world();
    await save(w, [
      resource("Ley 900: número de serie en ferias concurridas", {
        kind: "law",
        language: "es",
        topics: ["customs"],
      }),
      resource("Ley 901 de marcas", { kind: "law", language: "es", topics: ["marking"] }),
      resource("Ley 902: número de serie", { kind: "law", language: "es", topics: ["customs"] }),
    ]);
    await w.store.asCommunity(w.community, "maintenance", async (db) => {
      const { id } = await db.resource.findFirstOrThrow({ where: { title: "Ley 901 de marcas" } });
      const [found] = await loadResources(db, w.community, [id]);
      if (found === undefined) throw new Error("the law was saved");
      const passages = [{ number: "1", text: "Quien pone marcas las cuida.", language: "es" }];
      await savePassages(db, w.community, [{ resource: found, passages }]);
    });
  });
  afterAll(() => w.close());

  it("is found, although it is not filed as asked and a passage of another is", async () => {
    const { view } = await w.say("resource find número de serie en ferias concurridas", { as: "guest", locale: "es" });
    expect(JSON.stringify(view)).toContain("Ley 900");
  });
  it("meets a condition of several words by them, whatever joins these", async () => {
    const { view } = await w.say("resource find número de serie", { as: "guest", locale: "es" });
    for (const title of ["Ley 900", "Ley 901", "Ley 902"]) expect(JSON.stringify(view)).toContain(title);
  });
});
