import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PLATFORMS } from "../src/platforms.ts";
import { loadedWith, messageUses } from "./support/message-uses.ts";
import { sources } from "./support/wider-uses.ts";

const SRC = join(import.meta.dirname, "../src");
const names = PLATFORMS.map(({ name }) => name);

/** Files whose business the platforms are: their folders, the list, texts in people's languages, and what the schema generates. */
const mayName = (file: string) =>
  names.some((name) => file.startsWith(`adapters/${name}/`)) ||
  // How they look is shown in the playground, too.
  /^adapters\/web\/(?:looks\/|page\/look\.js$)/.test(file) ||
  file === "platforms.ts" ||
  file.includes("/messages/") ||
  file.includes("/concepts/") ||
  file.includes("/generated/");

describe("platforms", () => {
  it("are named in their folders and in the list only, comments included", () => {
    const named = readdirSync(SRC, { recursive: true, withFileTypes: true }).flatMap((entry) => {
      const path = join(entry.parentPath, entry.name);
      const file = path.slice(SRC.length + 1);
      if (!entry.isFile() || mayName(file)) return [];
      const lines = readFileSync(path, "utf8").split("\n");
      return lines.flatMap((line, i) => (new RegExp(names.join("|"), "i").test(line) ? [`${file}:${i + 1}`] : []));
    });
    expect(named).toEqual([]);
  });

  it("have different names, and no verb's option twice", () => {
    expect(new Set(names).size).toBe(names.length);
    const options = PLATFORMS.flatMap(({ verbs = [] }) =>
      verbs.flatMap((verb) => verb.options.map(({ flags }) => `${verb.name} ${flags}`)),
    );
    expect(new Set(options).size).toBe(options.length);
  });

  it.each(["cli.ts", "main.ts"])("do not have their SDKs loaded by %s before they are needed", (entry) => {
    const all = sources();
    const loaded = loadedWith(entry, messageUses(all));
    expect(loaded).toContain("platforms.ts");
    const heavy = all.filter(
      ({ file, text }) =>
        loaded.has(file) &&
        /^(?:import (?!type )[^;]*from |import |export [^;]*from )"(?!\.|node:)(?:@slack|@?discord)/m.test(text),
    );
    expect(heavy.map(({ file }) => file)).toEqual([]);
  });
});
