import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");
const named = (text: string) => [...text.matchAll(/`(test\/[^`]+)`/g)].map(([, path = ""]) => path);

describe("docs/threat-model.md", () => {
  const page = read("docs/threat-model.md");
  const rows = page.split("\n").filter((line) => line.startsWith("| ") && !line.startsWith("|---"));

  it("names tests that are there, and are tests", () => {
    const tests = [...new Set(named(page))];
    expect(tests.length).toBeGreaterThan(25);
    expect(tests.filter((path) => !path.endsWith(".test.ts") || !existsSync(join(ROOT, path)))).toEqual([]);
    expect(tests.filter((path) => !/\b(?:it|test)(?:\.|\()/.test(read(path)))).toEqual([]);
  });
  it("says of each attack which test shows that it is stopped", () => {
    const attacks = rows.filter((row) => row.split("|").length === 5 && !/^\| (?:asset|attack) \|/.test(row));
    const assets = page.slice(page.indexOf("## Assets"), page.indexOf("## Who attacks"));
    const without = attacks.filter((row) => !assets.includes(row) && named(row).length === 0);
    expect(attacks.length).toBeGreaterThan(25);
    expect(without).toEqual([]);
  });
  it("says what is not stopped", () => {
    expect(page.slice(page.indexOf("## What is not stopped")).match(/^- \*\*/gm)?.length).toBeGreaterThan(5);
  });
});

describe("docs/privacy.md", () => {
  it("names tests that are there", () => {
    // A folder, a file, or all files whose names begin so.
    const paths = named(read("docs/privacy.md")).filter((path) => !path.includes("*"));
    expect(paths.length).toBeGreaterThan(20);
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
  it("says of each promise which test shows it", () => {
    const promises =
      read("docs/privacy.md")
        .split("## The key")[0]
        ?.match(/^\| (?!promise ).+$/gm) ?? [];
    expect(promises.length).toBeGreaterThan(30);
    expect(promises.filter((row) => !/\| (?:`test\/|the same).+\|$/.test(row))).toEqual([]);
  });
});
