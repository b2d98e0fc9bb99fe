import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";

const read = (file: string) => readFileSync(`prisma/demo/${file}`, "utf8");
const rows = (file: string) => parse<Record<string, string>>(read(file), { columns: true });

const readme = read("README.md");
const resources = rows("resources.csv");
const passages = rows("passages.csv");
const INSTRUMENTS = ["law", "treaty", "ruling", "resolution"];

/** What the README's table says of the addresses that are not the text, by title. */
const elsewhere = new Map(
  readme
    .slice(readme.indexOf("## Where the address is not the text"))
    .split("\n")
    .filter((line) => /^\| (?!title|-)/.test(line))
    .map((line) => line.split("|").map((cell) => cell.trim()))
    .map(([, title = "", where = ""]) => [title, where]),
);
const leads = (list: readonly Record<string, string>[]) => list.filter(({ title }) => !elsewhere.has(title ?? ""));
const ofKind = (...kinds: string[]) => resources.filter(({ kind }) => kinds.includes(kind ?? ""));

describe("what the README of the demo says of its library", () => {
  it("is what the files hold", () => {
    const instruments = ofKind(...INSTRUMENTS);
    const said = [
      `Of the ${resources.length}, ${instruments.length} are laws, treaties, rulings and resolutions;`,
      `; ${leads(instruments).length} of these have an address that leads to the text itself`,
      `Of all, ${leads(resources).length} lead to the text or the thing itself`,
      `${ofKind("ruling").length} are rulings. The decisive articles of `,
      `of ${new Set(passages.map(({ resource }) => resource)).size} are summarised in ${passages.length} passages.`,
    ];
    expect(said.filter((words) => !readme.includes(words))).toEqual([]);
  });

  it("names as leading elsewhere only what is there, and as without an address what has none", () => {
    const titles = resources.map(({ title }) => title);
    expect([...elsewhere.keys()].filter((title) => !titles.includes(title))).toEqual([]);
    const without = resources.filter(({ url }) => url === "").map(({ title }) => title);
    expect(without.filter((title) => !elsewhere.has(title ?? ""))).toEqual([]);
    for (const [title, where] of elsewhere) expect(where === "none", title).toBe(without.includes(title));
  });
});

describe("the library of the demo", () => {
  it("has 120 instruments at least, nine in ten of which lead to the text, each with what was read and when", () => {
    const instruments = ofKind(...INSTRUMENTS);
    expect(instruments.length).toBeGreaterThanOrEqual(120);
    expect(leads(instruments).length / instruments.length).toBeGreaterThanOrEqual(0.9);
    expect(resources.filter(({ source, read_on }) => !source || !read_on).map(({ title }) => title)).toEqual([]);
    // A status is as of a day; of what none is known nothing is said.
    const undated = resources.filter((row) => row["status"] !== "unknown" && !row["status_as_of"]);
    expect(undated.map(({ title }) => title)).toEqual([]);
    const named = ["title_en", "title_es", "title_pt", "title_fr"];
    const untold = leads(instruments).filter((row) => named.some((column) => !row[column]));
    expect(untold.map(({ title }) => title)).toEqual([]);
  });

  it("summarises the decisive articles of 40 laws and rulings at least, 25 rulings among them", () => {
    const summarised = new Set(passages.map(({ resource }) => resource));
    const of = (...kinds: string[]) => ofKind(...kinds).filter(({ title }) => summarised.has(title ?? "")).length;
    expect(of("law", "ruling")).toBeGreaterThanOrEqual(40);
    expect(of("ruling")).toBeGreaterThanOrEqual(25);
  });

  it("leads to the text of nine in ten instruments, guides and studies", () => {
    const texts = ofKind(...INSTRUMENTS, "guide", "study");
    expect(leads(texts).length / texts.length).toBeGreaterThanOrEqual(0.9);
  });

  it("has rulings with all that names a case, in four languages, and with what they decided", () => {
    const rulings = ofKind("ruling");
    expect(rulings.length).toBeGreaterThanOrEqual(25);
    const needed = [
      ...["title_en", "title_es", "title_pt", "title_fr", "url", "adopted", "court", "number"],
      ...["citation", "topics", "summary", "status_as_of", "source", "read_on"],
    ];
    const bare = rulings.flatMap((row) => needed.filter((column) => !row[column]).map((c) => `${row.title}: ${c}`));
    expect(bare).toEqual([]);
    const decided = new Set(passages.map(({ resource }) => resource));
    expect(rulings.filter(({ title }) => !decided.has(title ?? "")).map(({ title }) => title)).toEqual([]);
    expect([...new Set(rulings.map(({ language }) => language))].sort()).toEqual(["en", "es", "fr", "pt"]);
  });

  it("has an address of each but once, unless the text of one is part of the other's", () => {
    const twice = resources.filter(
      ({ url, title }) => url && resources.some((other) => other.url === url && other.title !== title),
    );
    // A treaty is read in the law that approved it.
    expect(twice.filter(({ kind }) => kind !== "treaty" && kind !== "law").map(({ title }) => title)).toEqual([]);
  });
});
