import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";

// A file holds one concept, a folder what is looked for together. These limits show where two have grown together: they are
// no reason to split one.
const SRC = join(import.meta.dirname, "../src");
const GENERATED = /^core\/services\/store\/generated\//;

/** Every source file with how many lines it has, the longest first. */
const files = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file) && !GENERATED.test(file))
  .map((file) => ({ file, lines: readFileSync(join(SRC, file), "utf8").split("\n").length - 1 }))
  .sort((a, b) => b.lines - a.lines);

/** So many lines have at most all but this part of the files. */
const quantile = (part: number) => files[Math.floor((1 - part) * files.length)]?.lines ?? 0;

describe("the sizes of source files", () => {
  it("are those of all of them", () => expect(files.length).toBeGreaterThan(1_000));
  it("are 200 lines at most", () => expect(files.filter(({ lines }) => lines > 200)).toEqual([]));
  it("are 60 lines or fewer for half of them", () => expect(quantile(0.5)).toBeLessThanOrEqual(60));
  it("are 110 lines or fewer for nine of ten", () => {
    const longer = files.filter(({ lines }) => lines > 110);
    expect(quantile(0.9), longer.map(({ file, lines }) => `${lines} ${file}`).join("\n")).toBeLessThanOrEqual(110);
  });
  it("stand beside 35 others at most, so that a folder can be looked through", () => {
    const inside = new Map<string, number>();
    for (const { file } of files) inside.set(dirname(file), (inside.get(dirname(file)) ?? 0) + 1);
    expect(inside.get("."), "the folder of src itself is counted").toBeGreaterThan(1);
    expect([...inside].filter(([, count]) => count > 35)).toEqual([]);
  });
});
