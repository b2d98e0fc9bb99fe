import { describe, expect, it } from "vitest";
import { compare } from "./compare.ts";
import { type Expected, foretold, together } from "./expected.ts";
import type { Row, Snapshot } from "./snapshot.ts";

const table = (rows: readonly Row[], key = ["c", "id"], columns = Object.keys(rows[0] ?? {})) => ({
  columns,
  optional: [],
  key,
  rows,
});
const BEFORE: Snapshot = {
  thing: table([
    { c: "a", id: "1", said: "x", facts: { n: [1, 2] } },
    { c: "b", id: "1", said: "y", facts: null },
  ]),
  other: table([{ c: "a", id: "1" }]),
};
const after = (thing: Snapshot[string]): Snapshot => ({ ...BEFORE, thing });

describe("comparing what was with what is", () => {
  it("finds nothing in what is the same, and in columns and tables that are new and empty", () => {
    expect(compare(BEFORE, structuredClone(BEFORE))).toEqual({});
    const wider = BEFORE["thing"]!.rows.map((row) => ({ ...row, label: 1 }));
    expect(compare(BEFORE, { ...after(table(wider)), fresh: table([]) })).toEqual({});
  });
  it.each<[string, Snapshot, object]>([
    ["a row that is lost", after(table([BEFORE["thing"]!.rows[0]!])), { thing: { lost: ["b/1"] } }],
    [
      "a row that is new",
      after(table([...BEFORE["thing"]!.rows, { c: "a", id: "2", said: "z", facts: null }])),
      { thing: { added: ["a/2"] } },
    ],
    [
      "a value that is another, deep in JSON too",
      after(
        table([
          { c: "a", id: "1", said: "x", facts: { n: [1, 3] } },
          { c: "b", id: "1", said: null, facts: null },
        ]),
      ),
      { thing: { changed: { facts: ["a/1"], said: ["b/1"] } } },
    ],
    [
      "a column that is gone",
      after(table(BEFORE["thing"]!.rows.map(({ said: _, ...row }) => row))),
      { thing: { without: ["said"] } },
    ],
    ["a table that is gone", { thing: BEFORE["thing"]! }, { other: { lost: ["a/1"], without: ["c", "id"] } }],
    [
      "a table that is new and filled",
      { ...BEFORE, fresh: table([{ c: "a", id: "1" }]) },
      { fresh: { added: ["a/1"] } },
    ],
  ])("finds %s", (_what, now, found) => {
    expect(compare(BEFORE, now)).toEqual(found);
  });
  it("takes the row that is as it was for it, where a key now stands for several", () => {
    const [first, second] = BEFORE["thing"]!.rows;
    const split = [
      { ...first, said: "less", label: 0 },
      { ...first, label: 1 },
      { ...second, label: 0 },
    ];
    expect(compare(BEFORE, after(table(split, ["c", "id", "label"])))).toEqual({ thing: { added: ["a/1"] } });
  });
});

describe("what is expected", () => {
  it("is what the migrations do together", () => {
    const one: Record<string, Expected> = { thing: { lost: ["b/1"], changed: { said: "every" } }, other: { added: 1 } };
    const two: Record<string, Expected> = {
      thing: { changed: { said: ["a/2"], facts: ["a/1"] }, without: ["old"] },
      other: { added: 2 },
    };
    expect(together([one, two], BEFORE)).toEqual({
      thing: { lost: ["b/1"], changed: { said: ["a/1", "a/2"], facts: ["a/1"] }, without: ["old"] },
      other: { added: 3 },
    });
    expect(together([], BEFORE)).toEqual({});
  });
  it("is said as what is found", () => {
    expect(foretold({ thing: { lost: ["b", "a"], added: ["x", "y"], changed: { said: ["2", "1"] } } })).toEqual({
      thing: { lost: ["a", "b"], added: 2, changed: { said: ["1", "2"] } },
    });
  });
});
