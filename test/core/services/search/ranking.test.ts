import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { SearchResult, Wordings } from "../../../../src/core/services/search/search.ts";
import { sql } from "../../../../src/core/services/store/store.ts";
import { stores } from "../../../support/store.ts";
import { COMMUNITY, type Library, library, MEMBER, plain, simple, titled } from "./library.ts";

describe.each(stores)("ranking on the %s store", (kind) => {
  let lib: Library;
  beforeAll(async () => {
    lib = await library(kind);
  });
  afterAll(() => lib.store.close());
  beforeEach(() => lib.clear());

  test("a document with more of the words, and rarer ones, comes first", async () => {
    await lib.index(
      plain("both", "paraguay tracing desk"),
      plain("common", "tracing desk office"),
      plain("other", "tracing office room"),
      plain("none", "office room desk"),
    );
    expect((await lib.ids("tracing paraguay"))[0]).toBe("both");
    expect(await lib.ids("tracing paraguay")).toHaveLength(3);
  });

  test("a word of every day counts less than one that names something, unless nothing else was asked", async () => {
    await lib.index(plain("naming", "paraguay desk"), plain("everyday", "something desk"), plain("rest", "desk"));
    expect(await lib.ids("something paraguay")).toEqual(["naming", "everyday"]);
    const scores = async (words: string) => (await lib.ask(words)).hits.map(({ score }) => score);
    const [naming = 0, everyday = 0] = await scores("something paraguay");
    expect(everyday / naming).toBeCloseTo(0.4);
    expect(await scores("something")).toEqual(await scores("paraguay"));
  });

  test.each([
    ["stolen guns", "who steals a gun"],
    ["was sold", "they sell"],
    ["records are kept", "keeping records"],
  ])("a form that no stemmer knows is found by its verb: %s", async (text, words) => {
    await lib.index(titled("form", text), titled("other", "an unlike title"));
    expect(await lib.ids(words)).toEqual(["form"]);
  });

  test("a title weighs more than a body, and a short text more than a long one", async () => {
    await lib.index(
      {
        id: "title",
        sharing: "clear",
        fields: {
          name: [simple("marking guide")],
          body: [simple("about tools of many kinds and makers in the field")],
        },
        labels: [],
      },
      {
        id: "body",
        sharing: "clear",
        fields: {
          name: [simple("tools guide")],
          body: [simple("about marking of many kinds and makers in the field")],
        },
        labels: [],
      },
      plain("long", `marking ${"many other words stand here ".repeat(10)}`),
    );
    expect(await lib.ids("marking")).toEqual(["title", "body", "long"]);
  });

  test("accents, case and width make no difference, on either side", async () => {
    await lib.index(plain("a", "São Tomé MUNICIÓN ﬁrearms"), plain("b", "sao tome municion firearms"));
    for (const words of ["sao", "SÃO", "Tome", "tomé", "munición", "MUNICION", "ｆｉｒｅａｒｍｓ"])
      expect((await lib.ids(words)).sort()).toEqual(["a", "b"]);
  });

  test.each([
    ["en", "tracing illicit weapons", ["traced weapon", "tracing"]],
    [
      "es",
      "Investigación de municiones incautadas",
      ["investigaciones", "investigacion", "munición", "municion", "incautada"],
    ],
    ["pt", "Investigações e apreensão", ["investigação", "investigacao", "investigacoes", "apreensao", "apreensões"]],
    ["fr", "Sécurités nationales des armes", ["securite", "sécurité", "national", "arme", "l’arme"]],
  ] as const)(
    "words in %s are found in their other forms, with and without accents",
    async (language, title, asked) => {
      await lib.index(titled("x", title, language));
      for (const words of asked) expect(await lib.ids(words, { language }), words).toEqual(["x"]);
    },
  );

  test("a question in one language finds a document in another by its labels", async () => {
    await lib.index(
      {
        id: "guide",
        sharing: "clear",
        fields: { name: [{ text: "Handbook for desk officers", language: "en" }] },
        labels: ["topic:tracing", "country:DE"],
      },
      titled("other", "Handbook for customs officers"),
    );
    const names = new Map([
      ["rastreos", "topic:tracing"],
      ["tracage", "topic:tracing"],
      ["alemania", "country:DE"],
    ]);
    const wordings: Wordings = (tokens) =>
      tokens.flatMap((token, at) => {
        const label = names.get(token);
        return label === undefined ? [] : [{ from: at, to: at + 1, words: [label], weight: 1 }];
      });
    for (const words of ["rastreos", "Traçage", "alemania"])
      expect((await lib.ask(words, { language: "fr", wordings })).hits, words).toMatchObject([{ doc: "guide" }]);
    expect((await lib.ask("alemania", { wordings })).hits[0]?.why).toEqual([{ word: "alemania", fields: ["country"] }]);
  });

  test("small words of the question's language are no subject, whoever asks", async () => {
    await lib.index(
      titled("poc", "Paraguay contact for tracing"),
      titled("who", "Quién es quién: who is who", "fr"),
      plain("de", "maria de souza"),
    );
    for (const words of [
      "Who is Paraguay’s contact for tracing?",
      "¿Quién es el contacto de Paraguay?",
      "Qual é o contato do Paraguai para rastreamento? Paraguay",
      "Où est le contact du Paraguay",
    ]) {
      expect(await lib.ids(words, { language: "en" }), words).toEqual(["poc"]);
    }
  });

  test("abbreviations are words, also where they are spelt like a small one", async () => {
    await lib.index(
      titled("un", "The UN and its protocol", "es"),
      titled("who", "Guidance of the WHO"),
      titled("none", "Who knows?"),
    );
    expect(await lib.ids("UN protocol", { language: "es" })).toEqual(["un"]);
    expect(await lib.ids("WHO guidelines")).toEqual(["who"]);
  });

  test("a question of small words only is about those", async () => {
    await lib.index(plain("the", "The The"), titled("x", "the law"));
    expect(await lib.ids("the the")).toEqual(["the"]);
  });

  test.each([
    ["55/255", "Resolution 55/255 of the General Assembly"],
    ["10.826/2003", "Lei 10.826/2003"],
    ["lei 10826", "Lei nº 10.826, de 22 de dezembro de 2003"],
    ["20429", "Ley 20.429"],
    ["3d printed", "3D-printed weapons"],
    ["3d-printed", "weapons, 3D printed"],
    ["email", "rules for e-mail"],
    ["e-mail", "rules for emails"],
    ["A/RES/55/255", "see A/RES/55/255"],
    ["追踪", "枪支追踪指南"],
    ["оружию", "оружию"],
  ])("%j finds %j", async (words, title) => {
    await lib.index(titled("x", title), titled("y", "Something else of 1997"));
    expect((await lib.ids(words))[0]).toBe("x");
  });

  test("says which words stood where", async () => {
    await lib.index({
      id: "x",
      sharing: "clear",
      fields: {
        name: [{ text: "Weapons traced", language: "en" }],
        body: [{ text: "3D-printed weapons", language: "en" }],
        other: [simple("law Paraguay")],
      },
      labels: [],
    });
    expect((await lib.ask("Tracing of 3d-printed weapon in PARAGUAY laws")).hits[0]?.why).toEqual([
      { word: "Tracing", fields: ["name"] },
      { word: "3d-printed", fields: ["body"] },
      { word: "weapon", fields: ["name", "body"] },
      { word: "PARAGUAY", fields: ["other"] },
    ]);
  });

  test("a further condition narrows what is found, not what is known", async () => {
    await lib.index(plain("a", "tracing"), plain("b", "tracing desk"));
    expect(
      await lib.ids("tracing", {
        narrow: sql`p.doc in (select doc from search_document where community_id = ${COMMUNITY} and strpos(wording, ' desk ') > 0)`,
      }),
    ).toEqual(["b"]);
    expect(await lib.ask("tracing", { narrow: sql`p.doc = 'c'` })).toEqual({ hits: [], corrected: [], missing: [] });
  });

  test("kinds and communities have nothing to do with each other", async () => {
    await lib.index(plain("a", "tracing"));
    expect(await lib.ids("tracing", { kind: "contact" })).toEqual([]);
    expect(await lib.ids("tracing", { community: "c2" })).toEqual([]);
  });
});

describe("BM25", () => {
  const K1 = 1.2;
  const B = 0.75;
  let lib: Library;
  let docs: { id: string; words: string[] }[];
  beforeAll(async () => {
    lib = await library();
    // Zipf's law: word n stands in about one of n texts, so that some are everywhere and most are rare.
    const random = mulberry(11);
    docs = Array.from({ length: 400 }, (_, i) => ({
      id: `d${String(i).padStart(3, "0")}`,
      words: Array.from({ length: 20 + Math.floor(random() * 20) }, () => word(Math.floor(300 ** random()))),
    }));
    await lib.index(...docs.map((d) => plain(d.id, d.words.join(" "))));
  });
  afterAll(() => lib.store.close());

  /** The textbook's formula, on the texts themselves. */
  function expected(asked: readonly string[]): Map<string, number> {
    const average = docs.reduce((sum, d) => sum + d.words.length, 0) / docs.length;
    const scores = new Map<string, number>();
    for (const w of asked) {
      const having = docs.filter((d) => d.words.includes(w));
      const rarity = Math.log(1 + (docs.length - having.length + 0.5) / (having.length + 0.5));
      for (const d of having) {
        const tf = d.words.filter((x) => x === w).length;
        scores.set(
          d.id,
          (scores.get(d.id) ?? 0) + (rarity * tf * (K1 + 1)) / (tf + K1 * (1 - B + (B * d.words.length) / average)),
        );
      }
    }
    return scores;
  }

  test.each([[[1]], [[1, 2]], [[1, 40]], [[1, 2, 3, 60]], [[2, 150, 290]], [[1, 2, 3, 4, 5, 6, 7, 8, 100, 200]]])(
    "is what is computed, for words of rank %j, whichever are looked up first",
    async (ranks) => {
      const asked = ranks.map(word);
      const scores = expected(asked);
      const best = [...scores].sort((a, b) => b[1] - a[1]);
      for (const limit of [1, 5, 20, 100]) {
        const { hits }: SearchResult = await lib.ask(asked.join(" "), { limit, caller: MEMBER });
        expect(hits).toHaveLength(Math.min(limit, best.length));
        hits.slice(0, 20).forEach((hit, i) => {
          expect(hit.score).toBeCloseTo(scores.get(hit.doc) ?? 0, 4);
          expect(hit.score).toBeCloseTo(best[i]?.[1] ?? 0, 4);
        });
      }
    },
  );
});

/** The n-th word of an invented language. */
function word(n: number): string {
  return `q${Array.from(String(n), (digit) => "bcdfghjkmz"[Number(digit)] ?? "").join("u")}`;
}

function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
