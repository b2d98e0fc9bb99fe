import { execFile } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** What a change of the commands can touch, whoever makes it. */
const SUITES = [
  "test/docs/commands-reference.test.ts",
  "test/core/kernel/language",
  "test/adapters/discord/registration/command-list.test.ts",
  "test/adapters/slack/manifest/manifest.test.ts",
  "test/owners.test.ts",
  "test/core/services/store/wider-scope.test.ts",
];

describe("CONTRIBUTING's way to add a command", () => {
  let copy: string;
  let section: string;
  beforeAll(async () => {
    copy = await mkdtemp(join(tmpdir(), "add-a-command-"));
    const skipped = new Set(["node_modules", ".git", "dist", "data", "results"]);
    await cp(".", copy, { recursive: true, filter: (from) => !skipped.has(basename(from)) });
    await symlink(resolve("node_modules"), join(copy, "node_modules"), "dir");
    const page = await readFile("CONTRIBUTING.md", "utf8");
    section = page.slice(page.indexOf("## Add a command"), page.indexOf("## Add a feature"));
    await follow(copy, section);
  });
  afterAll(() => rm(copy, { recursive: true, force: true }));
  const run = async (words: readonly string[], more: Readonly<Record<string, string>> = {}) => {
    const [script = "", ...args] = words;
    // Vitest in vitest would take itself for a worker of this one.
    const env = {
      ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("VITEST"))),
      ...more,
    };
    const ran = promisify(execFile)(process.execPath, [resolve("node_modules", script), ...args], {
      cwd: copy,
      env,
      maxBuffer: 2 ** 28,
    });
    return ran.then(
      () => "",
      (error: unknown) =>
        `${(error as { stdout: string }).stdout}${(error as { stderr: string }).stderr}`.slice(-6_000),
    );
  };

  it("compiles", { timeout: 300_000 }, async () => {
    expect(await run(["typescript/bin/tsc", "--noEmit"])).toBe("");
  });
  it("leaves every suite green that it does not name", { timeout: 600_000 }, async () => {
    const named = await commandsOf(section);
    expect(named).toHaveLength(2);
    for (const { words, settings } of named)
      expect(await run(["vitest/vitest.mjs", ...words, "--maxWorkers", "1"], settings)).toBe("");
    const product = ["vitest/vitest.mjs", "run", "--project", "product", "--maxWorkers", "1"];
    expect(await run([...product, ...SUITES])).toBe("");
    // Of the golden conversations one has another line, and one the help; they are the same on every platform, the others as they were.
    expect(await changedTalks(copy)).toEqual(["first-look.talk", "whom-to-call.talk"]);
    expect(await run([...product, "test/talk", "-t", "first-look|whom-to-call"])).toBe("");
    expect(await readFile(join(copy, "docs/commands.md"), "utf8")).toContain("contact count");
    expect(await readFile(join(copy, "test/talk/whom-to-call.talk"), "utf8")).toContain("country:PY\n  0 contact");
  });
});

async function changedTalks(folder: string): Promise<string[]> {
  const talks = (await readdir("test/talk")).filter((name) => name.endsWith(".talk"));
  const read = (root: string, name: string) => readFile(join(root, "test/talk", name), "utf8");
  const same = await Promise.all(talks.map(async (name) => (await read(".", name)) === (await read(folder, name))));
  return talks.filter((_, at) => !same[at]);
}

/** Does what the fenced blocks of "Add a command" say: a file, or lines into one. */
async function follow(folder: string, section: string): Promise<void> {
  const blocks = [...section.matchAll(/^ {3}```\w*\n([\s\S]*?)^ {3}```$/gm)].map(([, block = ""]) =>
    block.replaceAll(/^ {3}/gm, ""),
  );
  expect(blocks.length).toBeGreaterThan(5);
  for (const block of blocks) {
    const [first = "", ...lines] = block.split("\n");
    const [, into, path = "", name, from] = /^(?:\/\/|#) (into )?([\w./-]+)(?:: (\w+) from (\S+))?$/.exec(first) ?? [];
    const at = join(folder, path);
    if (into === undefined) await writeFile(at, lines.join("\n"));
    else await writeFile(at, inserted(await readFile(at, "utf8"), lines.join("\n"), name, from));
  }
}

/** What the page says to run, as words for Vitest, with what is set for it. */
async function commandsOf(
  section: string,
): Promise<{ readonly words: readonly string[]; readonly settings: Readonly<Record<string, string>> }[]> {
  const { scripts } = JSON.parse(await readFile("package.json", "utf8")) as { scripts: Record<string, string> };
  const said = /`(?:(\w+)=(\w+) )?(?:npm run (\w+)|npx (vitest [^`]+))`/g;
  return [...section.matchAll(said)].map(([, name, value = "", script = "", words = scripts[script] ?? ""]) => ({
    words: words.split(" ").slice(1),
    settings: name === undefined ? {} : { [name]: value },
  }));
}

function inserted(into: string, lines: string, name?: string, from?: string): string {
  if (name !== undefined)
    return `import { ${name} } from "${from ?? ""}";\n${into.replace(/\[(?=[^[\]]*\]\);\s*$)/, `[${name}, `)}`;
  // Into the object where there is one, else at the end.
  return /= \{\n/.test(into) ? into.replace(/= \{\n/, (begin) => `${begin}${lines}`) : `${into.trimEnd()}\n${lines}`;
}
