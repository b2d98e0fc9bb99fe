import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

// What stands above an export says what a caller may rely on.
const SRC = join(import.meta.dirname, "../src");
const OTHERS = /^core\/services\/store\/generated\/|^adapters\/web\/page\/|(^|\/)messages\//;

const EXPORT = /^export (?:async )?(?:abstract )?(?:function|const|let|interface|class|type|enum)\b(?! \{)/;
/** A type that is made of the value above it, and a feature, which says itself what it is. */
const PLAIN = [
  /^export type \w+ =\s*(?:\(typeof \w+\)\[number\]|keyof (?:typeof )?\w+(?: \| "\w+")?|z\.(?:output|infer)<typeof \w+>|typeof \w+);/,
  /^export const \w+ = (?:feature|withCommands|catalogueOf)\(/,
];

/** The lines of exports without a comment. Of exports that stand in lines below each other the first has it for all. */
function uncommented(text: string): string[] {
  const lines = text.split("\n");
  const has = (at: number): boolean => {
    const above = lines[at - 1]?.trim() ?? "";
    if (above.endsWith("*/")) return true;
    return /^\/\/ (?:oxlint|eslint|biome)/.test(above) || (EXPORT.test(above) && above.endsWith(";"))
      ? has(at - 1)
      : false;
  };
  return lines.filter(
    (line, at) =>
      EXPORT.test(line) && !PLAIN.some((plain) => plain.test(lines.slice(at, at + 4).join(" "))) && !has(at),
  );
}

it("tells exports with a comment from those without", () => {
  expect(uncommented("/** One. */\nexport const A = 1;\nexport const B = 2;\n\nexport const C = 3;")).toEqual([
    "export const C = 3;",
  ]);
  expect(uncommented("export const ALL = [1];\nexport type One = (typeof ALL)[number];")).toEqual([
    "export const ALL = [1];",
  ]);
});

it("every export has a comment", () => {
  const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".ts") && !OTHERS.test(file),
  );
  expect(files.length).toBeGreaterThan(2_000);
  const found = files.flatMap((file) =>
    uncommented(readFileSync(join(SRC, file), "utf8")).map((line) => `${file}: ${line}`),
  );
  expect(found).toEqual([]);
});
