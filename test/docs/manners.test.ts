import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const ADAPTERS = "docs/adapters";
const rowsOf = (page: string) =>
  readFileSync(join(ADAPTERS, page), "utf8")
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .map((line) => line.split("|").map((cell) => cell.trim()));

it.each(readdirSync(ADAPTERS).filter((name) => name.endsWith(".md")))(
  "no row of %s says that it is half done",
  (page) =>
    expect(rowsOf(page).filter((cells) => /\b(?:partly|partially|not yet)\b/i.test(cells.join(" ")))).toEqual([]),
);

it("each of Slack's manners is met, or left out for a reason", () => {
  const rows = rowsOf("slack.md");
  const from = rows.findIndex(([, first]) => first === "a good app");
  const manners = rows.slice(
    from + 1,
    rows.findIndex(([, first], i) => i > from && first === ""),
  );
  expect(manners.length).toBeGreaterThan(20);
  expect(manners.filter(([, , here = ""]) => !/^(?:met\b|left out: \S)/.test(here))).toEqual([]);
});
