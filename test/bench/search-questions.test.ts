import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { HALVES, type Question, readQuestions, RESOURCE_NAMES } from "../../bench/question-sets.ts";
import { groupBy } from "../../src/core/kernel/values/group-by.ts";
import { readDemoFiles } from "../../src/core/services/demo/files.ts";

const files = readDemoFiles();
const column = (file: "contacts" | "resources" | "conclusions" | "meetings", name: string): string[] =>
  parse<Record<string, string>>(Buffer.from(files[`${file}.csv`] ?? []), { columns: true }).map(
    (row) => row[name] ?? "",
  );
const NAMES = {
  contact: column("contacts", "reference"),
  resource: column("resources", "title").map((title) => RESOURCE_NAMES.get(title)),
  conclusion: column("conclusions", "reference"),
  meeting: column("meetings", "title"),
};
const SETS = ["contacts", "resources", "across", "syntax", "conclusions", "meetings"];
const LEAST = 60;
// What is worked with may be more: questions are added where something was found wanting.
const LEAST_HELD_OUT = 28;
const halves = HALVES.map((half) => readQuestions(half));
const all = halves.flat();
const counts = (questions: readonly Question[]) =>
  Object.fromEntries(SETS.map((set) => [set, questions.filter((one) => one.set === set).length]));

describe("the questions by which the search is judged", () => {
  it("are enough of each set, as many of them held out", () => {
    const held = counts(readQuestions("held-out"));
    for (const set of SETS) {
      expect(counts(all)[set], set).toBeGreaterThanOrEqual(LEAST);
      expect(held[set], set).toBeGreaterThanOrEqual(LEAST_HELD_OUT);
    }
  });
  it("are each asked once of a command, but by who had not seen the others", () => {
    const asked = ({ ask, question }: Question) => `${ask} ${question}`;
    const isFresh = ({ set }: Question) => set.includes("fresh");
    const known = all.filter((one) => !isFresh(one));
    const times = groupBy(known, asked);
    // By its place, so that nothing is said of what is held out.
    const tune = readQuestions("tune").filter((one) => !isFresh(one));
    const placeOf = (one: Question) => tune.filter(({ set }) => set === one.set).indexOf(one) + 1;
    const twice = tune
      .filter((one) => times.get(asked(one))?.length !== 1)
      .map((one) => `${one.set}, place ${placeOf(one)}`);
    expect(twice).toEqual([]);
    expect(times.size).toBe(known.length);
  });
  it("are graded by rows that the demo has", () => {
    const unknown = all.flatMap(({ kind, question, grades }) =>
      Object.keys(grades)
        .filter((name) => !NAMES[kind].includes(name))
        .map((name) => `${question}: ${name}`),
    );
    expect(unknown).toEqual([]);
  });
  it("have an answer that is very useful at least, but where nothing fits", () => {
    for (const { question, grades, class: of } of all)
      expect(Math.max(...Object.values(grades)), question).toBeGreaterThanOrEqual(of === "nothing fits" ? 1 : 2);
  });
});
