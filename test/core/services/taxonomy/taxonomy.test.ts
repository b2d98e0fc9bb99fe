import { expect, it } from "vitest";
import { sameWords } from "../../../../src/core/services/taxonomy/same-words.ts";

it("words of the taxonomy that mean the same lead to each other, names of several words to nothing", () => {
  const term = (key: string, names: string[]) => ({ key, kind: "topic" as const, labels: {}, names });
  const same = sameWords([
    term("tracing", ["tracing", "rastreo", "mutual legal assistance"]),
    term("marking", ["marking"]),
  ]);
  expect(same.get("rastreo")).toEqual(["tracing"]);
  expect(same.get("tracing")).toEqual(["rastreo"]);
  expect(same.get("marking")).toEqual([]);
  expect(same.get("mutual")).toBeUndefined();
});
