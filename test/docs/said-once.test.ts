import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { PAGES } from "./lines.ts";

const LONG = 60;

// The reference of commands says what recurs with each of them.
it.each(PAGES.filter((page) => !page.endsWith("docs/commands.md")))("no two paragraphs of %s begin alike", (page) => {
  const begin = readFileSync(page, "utf8")
    .split("\n")
    .filter((line) => line.length > LONG && !line.startsWith("|"))
    .map((line) => line.slice(0, LONG));
  expect(begin.filter((line, place) => begin.indexOf(line) !== place)).toEqual([]);
});

it("the first page leads to every guide", () => {
  const first = readFileSync("README.md", "utf8");
  const guides = readdirSync("docs/guides").map((name) => join("docs/guides", name));
  expect(guides.filter((guide) => !first.includes(`](${guide})`))).toEqual([]);
});
