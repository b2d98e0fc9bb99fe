import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { PAGES } from "./lines.ts";

/** The anchors that GitHub makes of a page's headings. */
const anchorsOf = (page: string): Set<string> =>
  new Set(
    [...readFileSync(page, "utf8").matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = ""]) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\p{M} _-]/gu, "")
        .replaceAll(" ", "-"),
    ),
  );

it.each(PAGES)("every link of %s leads to what is there", (page) => {
  const links = [...readFileSync(page, "utf8").matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = ""]) => link);
  const dead = links.filter((link) => {
    if (/^[a-z]+:/.test(link)) return false;
    const [path = "", anchor] = link.split("#");
    const target = path === "" ? page : join(dirname(page), path);
    return !existsSync(target) || (anchor !== undefined && !anchorsOf(target).has(anchor));
  });
  expect(dead).toEqual([]);
});

it("every source file that a page or a decision names is there", () => {
  const files = ["src", "test", "prisma", "bench", "examples", "tools"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => `/${folder}/${file}`),
  );
  const decisions = readdirSync("docs/adr").map((name) => join("docs/adr", name));
  const named = [...PAGES, ...decisions].flatMap((page) =>
    [...readFileSync(page, "utf8").matchAll(/`([\w./-]+\.(?:ts|mjs|cjs|prisma|talk))`/g)].map(([, name = ""]) => ({
      page,
      name,
    })),
  );
  expect(named.length).toBeGreaterThan(100);
  // A folder x is any.
  const gone = named.filter(
    ({ name }) => !/\bx\//.test(name) && !existsSync(name) && !files.some((file) => file.endsWith(`/${name}`)),
  );
  expect(gone.map(({ page, name }) => `${page}: ${name}`)).toEqual([]);
});
