import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { CollectionError, readCollection } from "../../bench/eval-collection.ts";
import { readEvalDictionary } from "../../bench/eval-dictionary.ts";
import { languageOf, mostSpoken } from "../../bench/eval-language.ts";
import { evaluate } from "../../bench/evaluate.ts";
import { ndcg, recall, reciprocalRank } from "../../bench/ranking-scores.ts";
import { dropDatabase } from "../support/store.ts";

const DOCS = [
  { id: "a", title: "Pesca", text: "La pesca del atún en el mar del norte y sus barcos." },
  { id: "b", title: "Pesca", text: "Los barcos de madera que se construyen en la costa del sur." },
  { id: "c", title: "Pan", text: "El pan de centeno se hace con harina y con agua de la fuente." },
];
const QUERIES = [
  { id: "1", text: "¿Dónde se pesca el atún?" },
  { id: "2", text: "harina de centeno" },
  { id: "3", text: "nadie juzgó esta" },
];
const QRELS = "query-id\tcorpus-id\tscore\n1\ta\t2\n1\tb\t1\n2\tc\t1\n3\ta\t0\n2\tgone\t1\n";
const jsonl = (rows: readonly object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join("");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "collection-"));
  write("docs.jsonl", jsonl(DOCS));
  write("queries.jsonl", jsonl(QUERIES));
  write("qrels.tsv", QRELS);
});
afterEach(() => rmSync(folder, { recursive: true }));
const write = (file: string, content: string) => writeFileSync(join(folder, file), content);

describe("a collection", () => {
  it("has the questions that a document of it answers, with grades", () => {
    const { docs, queries } = readCollection(folder);
    expect(docs).toHaveLength(3);
    expect(queries.map(({ id, grades }) => [id, [...grades]])).toEqual([
      [
        "1",
        [
          ["a", 2],
          ["b", 1],
        ],
      ],
      ["2", [["c", 1]]],
    ]);
  });
  it.each([
    ["docs.jsonl", "{", "docs.jsonl, line 1: no JSON"],
    ["docs.jsonl", `${jsonl(DOCS)}${jsonl(DOCS.slice(0, 1))}`, "docs.jsonl, line 4: the id a is there twice"],
    ["queries.jsonl", jsonl([{ id: "1" }]), "queries.jsonl, line 1: text"],
    ["queries.jsonl", "\n", "queries.jsonl is empty"],
    ["qrels.tsv", "query-id\tcorpus-id\tscore\n1 a 1\n", "qrels.tsv, line 2: not query-id<TAB>corpus-id<TAB>score"],
    ["qrels.tsv", "query-id\tcorpus-id\tscore\n9\ta\t1\n", "qrels.tsv judges no document"],
  ])("says what is wrong with %s", (file, content, said) => {
    write(file, content);
    expect(() => readCollection(folder)).toThrow(CollectionError);
    expect(() => readCollection(folder)).toThrow(said);
  });
  it("says which file it lacks", () => {
    rmSync(join(folder, "qrels.tsv"));
    expect(() => readCollection(folder)).toThrow("there is no qrels.tsv in");
  });
  it("is in the language of most of its texts", () => {
    const languages = DOCS.map(({ text }) => languageOf(text));
    expect(languages).toEqual(["es", "es", "es"]);
    expect(languageOf("The bread of the house and its oven")).toBe("en");
    expect(languageOf("xyzzy")).toBeUndefined();
    expect(mostSpoken([undefined, "pt", "pt", "fr"])).toBe("pt");
  });
});

describe("how well something is ranked", () => {
  const grades = new Map([
    ["a", 2],
    ["b", 1],
  ]);
  it("is gain by rank over that of the best order", () => {
    expect(ndcg(["a", "b"], grades, 10)).toBe(1);
    expect(ndcg(["b", "a"], grades, 10)).toBeCloseTo((1 + 2 / Math.log2(3)) / (2 + 1 / Math.log2(3)));
    expect(ndcg(["x", "y", "a"], grades, 2)).toBe(0);
  });
  it("is where the first right one stands, and how many of them are there", () => {
    expect(reciprocalRank(["x", "b", "a"], grades, 1)).toBe(1 / 2);
    expect(reciprocalRank(["x", "b", "a"], grades, 2)).toBe(1 / 3);
    expect(reciprocalRank(["x", "b"], grades, 1, 1)).toBe(0);
    expect(recall(["x", "b"], grades, 10)).toBe(1 / 2);
  });
});

describe("the evaluation of a collection", () => {
  const admin = inject("server");
  afterEach(() => dropDatabase(admin.replace(/postgres$/, "search_eval")));

  it("asks the product and those beside it the same, whatever titles are alike", async () => {
    const report = await evaluate(admin, readCollection(folder), {});
    expect(report).toMatchObject({ documents: 3, queries: 2, language: "es", asked: "es", cut: 0 });
    expect(Object.keys(report.systems)).toEqual(["rapporteur", "minisearch", "ts_rank_cd"]);
    for (const figures of Object.values(report.systems)) {
      expect(figures).toMatchObject({ "MRR@10": 1, "recall@100": 1, nothing: 0 });
      expect(figures["nDCG@10"]).toBe(1);
      expect(figures["p50 ms"]).toBeLessThanOrEqual(figures["p95 ms"]);
    }
  }, 120_000);

  it("asks in another language, without and with an imported dictionary", async () => {
    write("queries.jsonl", jsonl([{ id: "2", text: "rye flour" }]));
    write("words.csv", "en,es\nrye,centeno\nflour,harina\n");
    const dictionaries = [await readEvalDictionary(join(folder, "words.csv"))];
    const { asked, systems, ...report } = await evaluate(admin, readCollection(folder), { across: "en", dictionaries });
    expect({ asked, ...report }).toMatchObject({ asked: "en", language: "es", queries: 1, dictionaries: ["words"] });
    expect(systems["rapporteur"]).toMatchObject({ "nDCG@10": 0 });
    expect(systems["ts_rank_cd"]).toMatchObject({ "nDCG@10": 0, nothing: 1 });
    expect(systems["rapporteur with dictionary"]).toMatchObject({ "nDCG@10": 1, nothing: 0 });
  }, 120_000);
  it("says what is wrong with a dictionary", async () => {
    write("words.csv", "en,xx\nrye,centeno\n");
    await expect(readEvalDictionary(join(folder, "words.csv"))).rejects.toThrow(/words\.csv, line 1: .*xx/);
    await expect(readEvalDictionary(join(folder, "none.csv"))).rejects.toThrow(CollectionError);
  });
});
