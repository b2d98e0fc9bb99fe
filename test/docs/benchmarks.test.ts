import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { BENCHES } from "../../bench/benches.ts";

it("every benchmark stands once in the table of docs/benchmarks.md, and nothing else does", () => {
  const rows = readFileSync("docs/benchmarks.md", "utf8").match(/^\| `.*?\|/gmu) ?? [];
  const named = rows.flatMap((row) => [...row.matchAll(/`(\w+)`/gu)].map(([, name]) => name));
  expect(named.toSorted()).toEqual(Object.keys(BENCHES).toSorted());
});
