import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rapporteur } from "../support/command.ts";
import { dataDirectory } from "../support/data-directory.ts";

const page = readFileSync(new URL("../../docs/packs.md", import.meta.url), "utf8");
const [, example = ""] = /^```js\n\/\/ parrot\.mjs\n([\s\S]*?)^```$/m.exec(page) ?? [];

describe("a pack", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "packs-"));
    dataDirectory(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const pack = (name: string, content: string) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const withPacks = (...paths: string[]) => ({
    RAPPORTEUR_DATA: join(folder, "data"),
    RAPPORTEUR_FEATURES: paths.join(","),
  });

  it("is used as its page says, and stands in help and in the platforms' registration", async () => {
    expect(page).toContain('RAPPORTEUR_FEATURES=./parrot.mjs npx rapporteur run parrot "Good morning"');
    const packs = withPacks(pack("parrot.mjs", example));
    expect(await rapporteur(["run", "parrot", "Good morning"], packs)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("Good morning") as string,
    });
    expect((await rapporteur(["run", "help parrot", "--locale", "fr"], packs)).stdout).toContain("Le répète");
    expect((await rapporteur(["run", "help"], { ...packs, RAPPORTEUR_FEATURES: "" })).stdout).not.toContain("parrot");
  });

  it.each([
    ["that is not there", () => join(folder, "nowhere.mjs"), "nowhere.mjs"],
    ["that does not parse", () => pack("broken.mjs", "export default ("), "broken.mjs"],
    ["that exports nothing", () => pack("empty.mjs", ""), "it exports no function as its default"],
    [
      "that returns no feature",
      () => pack("none.mjs", "export default () => 7;"),
      "what its function returns is no feature with commands",
    ],
    [
      "with the name of another",
      () => pack("polls.mjs", example.replace('name: "parrot"', 'name: "polls"')),
      'two features declare the feature "polls"',
    ],
  ])("%s is refused before anything is opened, with its file and the reason", async (_name, path, sentence) => {
    const { code, stdout, stderr } = await rapporteur(["run", "help"], withPacks(path()));
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain(sentence);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });

  it("that cannot be used is told of by the commands that need no store, too", async () => {
    const packs = withPacks(join(folder, "nowhere.mjs"));
    for (const words of [
      ["import", "contacts", "x.csv"],
      ["manifest", "slack"],
    ]) {
      const { code, stderr } = await rapporteur(words, { ...packs, LANG: "es_MX.UTF-8" });
      expect([code, stderr.includes("No se pueden usar las funciones")]).toEqual([1, true]);
    }
  });
});
