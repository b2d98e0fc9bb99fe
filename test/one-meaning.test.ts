import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

// One word, one meaning: whoever looks a type up by its name finds one.
const SRC = join(import.meta.dirname, "../src");
const GENERATED = /^core\/services\/store\/generated\//;
/** Each platform has its own of what every platform has: how it renders, forms, deliveries. */
const PLATFORM = /^adapters\/(slack|discord)\//;

const declared = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file) && !GENERATED.test(file))
  .flatMap((file) =>
    [...readFileSync(join(SRC, file), "utf8").matchAll(/^export (?:interface|type|class) (\w+)/gmu)].map(
      ([, name = ""]) => ({ name, file, platform: PLATFORM.exec(file)?.[1] }),
    ),
  );

it("exported types are read", () => expect(declared.length).toBeGreaterThan(1_500));

it("no two exported types have one name, but for what each platform has", () => {
  const twice = declared.filter(({ name, file, platform }) =>
    declared.some(
      (other) =>
        other.name === name &&
        other.file !== file &&
        (platform === undefined || other.platform === undefined || other.platform === platform),
    ),
  );
  expect(twice.map(({ name, file }) => `${name} ${file}`).sort()).toEqual([]);
});
