import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const FOLDER = "docs/adr";
/** What is still read at one go. What works how stands elsewhere. */
const MOST_WORDS = 500;

const PAGES = readdirSync(FOLDER)
  .filter((name) => name !== "README.md")
  .sort();
const textOf = (name: string): string => readFileSync(join(FOLDER, name), "utf8");
const headOf = (name: string): readonly (string | undefined)[] =>
  /^# (\d{4}): (.+)\n\nDate: (\d{4}-\d{2}-\d{2})\b/.exec(textOf(name)) ?? [];

describe.each(PAGES)("the decision %s", (name) => {
  it("begins with its number, its title and the day on which it came", () => {
    const [, number, , date = ""] = headOf(name);
    expect(name).toMatch(new RegExp(`^${number}-[a-z0-9-]+\\.md$`));
    expect(Number.isNaN(Date.parse(date))).toBe(false);
  });

  it("is one page, tables included", () => {
    expect(textOf(name).trim().split(/\s+/).length).toBeLessThanOrEqual(MOST_WORDS);
  });
});

it("every decision has a number of its own", () => {
  const numbers = PAGES.map((name) => name.slice(0, 4));
  expect(numbers.filter((number, place) => numbers.indexOf(number) !== place)).toEqual([]);
});

it("every decision is listed once, by its number, as its page is called, with its date", () => {
  const called = PAGES.map((name) => {
    const [, number, title, date] = headOf(name);
    return `| [${number}](${name}) | ${title} | ${date} |`;
  });
  const list = readFileSync(join(FOLDER, "README.md"), "utf8").matchAll(/^\| \[\d.*$/gm);
  expect([...list].map(([row]) => row)).toEqual(called);
});
