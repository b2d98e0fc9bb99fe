import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { execFile } from "node:child_process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** What breaks each rule of .dependency-cruiser.cjs: files of a scratch copy, by the rule that must name one of them. */
const PLANTED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "no-cycles": {
    "src/core/planted/a.ts": 'import { b } from "./b.ts";\nexport const a = () => b;\n',
    "src/core/planted/b.ts": 'import { a } from "./a.ts";\nexport const b = () => a;\n',
  },
  "core-knows-no-platform": { "src/core/planted/slack.ts": 'import "../../adapters/slack/limits.ts";\n' },
  "core-uses-small-domain-libraries-only": { "src/core/planted/bolt.ts": 'import "@slack/bolt";\n' },
  "commands-use-core-and-zod": { "src/commands/planted.ts": 'import "../adapters/slack/limits.ts";\n' },
  "adapters-use-core": { "src/adapters/console/planted.ts": 'import "../slack/limits.ts";\n' },
  "prisma-client-stays-in-the-store": {
    "src/core/planted/prisma.ts": 'import type { Meeting } from "../services/store/generated/client.ts";\nexport type Row = Meeting;\n',
  },
  "no-dead-ends": { "src/core/planted/nowhere.ts": 'import "./not-there.ts";\n' },
};

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

describe("who may import whom", () => {
  let scratch: string;
  let found: readonly Violation[];
  beforeAll(async () => {
    scratch = await mkdtemp(join(tmpdir(), "boundaries-"));
    await cp("src", join(scratch, "src"), { recursive: true });
    for (const file of ["tsconfig.json", ".dependency-cruiser.cjs", "package.json"]) await cp(file, join(scratch, file));
    await symlink(resolve("node_modules"), join(scratch, "node_modules"), "dir");
    for (const [path, text] of Object.values(PLANTED).flatMap((files) => Object.entries(files))) {
      await mkdir(dirname(join(scratch, path)), { recursive: true });
      await writeFile(join(scratch, path), text);
    }
    const run = promisify(execFile)(resolve("node_modules/.bin/depcruise"), ["src", "--config", ".dependency-cruiser.cjs", "--output-type", "json"], {
      cwd: scratch,
      maxBuffer: 2 ** 28,
    });
    const { stdout } = await run.catch((error: unknown) => error as { stdout: string });
    found = (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
  });
  afterAll(() => rm(scratch, { recursive: true, force: true }));

  it.each(Object.entries(PLANTED))("%s is held", (rule, files) => {
    expect(found.filter((v) => v.rule.name === rule && v.from in files).map((v) => v.from)).not.toEqual([]);
  });
  it("each rule is tried here", () => {
    const { forbidden } = createRequire(import.meta.url)("../.dependency-cruiser.cjs") as { forbidden: { name: string }[] };
    expect(Object.keys(PLANTED).sort()).toEqual(forbidden.map(({ name }) => name).sort());
  });
});
