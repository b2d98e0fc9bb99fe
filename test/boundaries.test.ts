import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { execFile } from "node:child_process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { folderCircles } from "./support/folder-circles.ts";

/** What breaks each rule of .dependency-cruiser.cjs: files of a scratch copy, by the rule that must name one of them. */
const PLANTED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "no-cycles": {
    "src/core/planted/a.ts": 'import { b } from "./b.ts";\nexport const a = () => b;\n',
    "src/core/planted/b.ts": 'import { a } from "./a.ts";\nexport const b = () => a;\n',
    "src/core/planted/one.ts": 'import type { Other } from "./other.ts";\nexport interface One {\n  other: Other;\n}\n',
    "src/core/planted/other.ts": 'import type { One } from "./one.ts";\nexport interface Other {\n  one: One;\n}\n',
  },
  "kernel-names-nothing-above": {
    "src/core/kernel/planted.ts":
      'import type { Posts } from "../services/posts/posts.ts";\nexport type Planted = Posts;\n',
  },
  "services-below-features": {
    "src/core/services/planted/feature.ts":
      'import type { polls } from "../../features/polls/feature.ts";\nexport type Planted = typeof polls;\n',
    "src/core/services/planted/slack.ts": 'import "../../../adapters/slack/limits.ts";\n',
  },
  "features-below-commands": {
    "src/core/features/planted/command.ts": 'import "../../../commands/polls/poll-show.ts";\n',
    "src/core/features/planted/whole.ts":
      'import type { Rapporteur } from "../../../app/assemble.ts";\nexport type Planted = Rapporteur;\n',
  },
  "features-meet-through-feature-ts": {
    "src/core/features/planted/inside.ts":
      'import type { Poll } from "../polls/poll.ts";\nexport type Planted = Poll;\n',
    "src/commands/planted/inside.ts": 'import "../../core/features/polls/poll.ts";\n',
  },
  "the-whole-names-no-feature": {
    "src/adapters/console/inside.ts": 'import "../../core/features/polls/poll.ts";\n',
    "src/app/inside.ts":
      'import type { polls } from "../core/features/polls/feature.ts";\nexport type P = typeof polls;\n',
    "src/terminal/inside.ts": 'import "../core/features/polls/feature.ts";\n',
    "src/bot/inside.ts": 'import "../core/features/polls/feature.ts";\n',
  },
  "no-circles-of-folders": {
    "src/core/services/planted-a/one/to.ts":
      'import type { There } from "../../planted-b/there.ts";\nexport type To = There;\n',
    "src/core/services/planted-b/there.ts": "export type There = 1;\n",
    "src/core/services/planted-b/back.ts":
      'import type { Here } from "../planted-a/here.ts";\nexport type Back = Here;\n',
    "src/core/services/planted-a/here.ts": "export type Here = 1;\n",
    "src/core/features/planted/rsvp/answer.ts":
      'import type { Place } from "../places/place.ts";\nexport type Answer = Place;\n',
    "src/core/features/planted/places/place.ts": "export type Place = 1;\n",
    "src/core/features/planted/places/offer.ts":
      'import type { Wish } from "../rsvp/wish.ts";\nexport type Offer = Wish;\n',
    "src/core/features/planted/rsvp/wish.ts": "export type Wish = 1;\n",
  },
  "app-below-terminal": { "src/app/above.ts": 'import "../terminal/io/io.ts";\n' },
  "terminal-below-bot": { "src/terminal/above.ts": 'import "../bot/start.ts";\n' },
  "core-uses-small-domain-libraries-only": { "src/core/planted/bolt.ts": 'import "@slack/bolt";\n' },
  "commands-below-the-whole": {
    "src/commands/planted/adapter.ts": 'import "../../adapters/slack/limits.ts";\n',
    "src/commands/planted/other.ts": 'import "../polls/poll-show.ts";\n',
    "src/commands/planted/library.ts": 'import "luxon-is-not-here";\n',
  },
  "adapters-use-core-and-the-kit": {
    "src/adapters/console/planted.ts": 'import "../slack/limits.ts";\n',
    "src/adapters/slack/planted.ts": 'import "../discord/rendering/render.ts";\n',
    "src/adapters/discord/planted.ts": 'import "../../platforms.ts";\n',
    "src/adapters/kit/planted.ts": 'import "../slack/rendering/render.ts";\n',
  },
  "the-playground-may-render-for-others": { "src/adapters/web/planted.ts": 'import "../slack/limits.ts";\n' },
  "one-gateway-library": { "src/adapters/discord/planted-core.ts": 'import "@discordjs/core";\n' },
  "kit-knows-no-platform": {
    "src/adapters/kit/sdk.ts": 'import "@slack/bolt";\n',
    "src/adapters/kit/platforms.ts": 'import "../../platforms.ts";\n',
  },
  "sdks-stay-in-their-adapters": {
    "src/app/sdk.ts": 'import "discord.js";\n',
    "src/adapters/console/sdk.ts": 'import "@slack/web-api";\n',
  },
  "examples-use-core-and-the-kit": {
    "examples/planted/other.ts": 'import "../../src/adapters/slack/limits.ts";\n',
    "examples/planted/whole.ts": 'import "../../src/platforms.ts";\n',
    "examples/planted/beside.ts": 'import "../mattermost/platform.ts";\n',
  },
  "no-example-in-the-product": {
    "src/adapters/console/example.ts": 'import "../../../examples/mattermost/platform.ts";\n',
  },
  "prisma-client-stays-in-the-store": {
    "src/core/planted/prisma.ts":
      'import type { Meeting } from "../services/store/generated/client.ts";\nexport type Row = Meeting;\n',
  },
  "age-stays-in-the-backup": {
    "src/core/planted/age.ts": 'import "age-encryption";\n',
    "src/app/age.ts": 'import "age-encryption";\n',
  },
  "what-writes-documents-stays-in-their-thread": {
    "src/core/planted/docx.ts": 'import "docx";\n',
    "src/core/services/documents/planted.ts": 'import "./pdf/write-pdf.ts";\n',
  },
  "what-reads-documents-stays-in-their-thread": {
    "src/core/planted/unpdf.ts": 'import "unpdf";\n',
  },
  "no-dead-ends": { "src/core/planted/nowhere.ts": 'import "./not-there.ts";\n' },
};

/** A circle of `a` and `b` that no rule sees, because each of the folders `a/one`, `a/two` and `b` is in none. */
const HIDDEN = {
  "src/core/kernel/planted/a/one/to.ts":
    'import type { Between } from "../../b/between.ts";\nexport type To = Between;\n',
  "src/core/kernel/planted/b/between.ts": 'import type { End } from "../a/two/end.ts";\nexport type Between = End;\n',
  "src/core/kernel/planted/a/two/end.ts": "export type End = 1;\n",
};

/** A command of a service that names a feature: no rule knows which folders of commands are a service's. */
const SERVICES_COMMAND = "src/commands/review/planted.ts";
const FOR_SERVICES = { [SERVICES_COMMAND]: 'import "../../core/features/polls/feature.ts";\n' };

/** What no rule may name. */
const ALLOWED = {
  "src/adapters/web/previews.ts": 'import "../slack/rendering/render.ts";\nimport "../discord/rendering/render.ts";\n',
  "src/adapters/console/by-the-kit.ts": 'import "../kit/check.ts";\n',
  "examples/planted/start.ts": 'import "../../src/platforms.ts";\n',
};

const ALL_PLANTED: ReadonlyMap<string, string> = new Map(
  [...Object.values(PLANTED), HIDDEN, FOR_SERVICES, ALLOWED].flatMap((files) => Object.entries(files)),
);

interface Module {
  readonly source: string;
  readonly dependencies: readonly { readonly resolved: string }[];
}

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
  readonly cycle?: readonly { readonly name: string }[];
}

describe("who may import whom", () => {
  let scratch: string;
  let found: readonly Violation[];
  let modules: readonly Module[];
  beforeAll(async () => {
    scratch = await mkdtemp(join(tmpdir(), "boundaries-"));
    for (const folder of ["src", "examples"]) await cp(folder, join(scratch, folder), { recursive: true });
    for (const file of ["tsconfig.json", ".dependency-cruiser.cjs", "package.json"])
      await cp(file, join(scratch, file));
    await symlink(resolve("node_modules"), join(scratch, "node_modules"), "dir");
    for (const [path, text] of ALL_PLANTED) {
      await mkdir(dirname(join(scratch, path)), { recursive: true });
      await writeFile(join(scratch, path), text);
    }
    const run = promisify(execFile)(
      resolve("node_modules/.bin/depcruise"),
      ["src", "examples", "--config", ".dependency-cruiser.cjs", "--output-type", "json"],
      {
        cwd: scratch,
        maxBuffer: 2 ** 28,
      },
    );
    const { stdout } = await run.catch((error: unknown) => error as { stdout: string });
    const result = JSON.parse(stdout) as { modules: Module[]; summary: { violations: Violation[] } };
    modules = result.modules;
    found = result.summary.violations;
  });
  afterAll(() => rm(scratch, { recursive: true, force: true }));

  // A circle is told of once, with all its files or folders.
  it.each(Object.entries(PLANTED))("%s is held", (rule, files) => {
    const told = found
      .filter((v) => v.rule.name === rule)
      .flatMap(({ from, cycle = [] }) => [from, ...cycle.map(({ name }) => name)]);
    const missed = Object.keys(files).filter(
      (file) => !told.some((from) => file === from || file.startsWith(`${from}/`)),
    );
    expect(missed).toEqual([]);
  });
  it("folders beside each other need each other in no circle, at any depth", () => {
    const imports = modules
      .filter(({ source }) => source.startsWith("src/"))
      .flatMap(({ source, dependencies }) => dependencies.map(({ resolved }) => [source, resolved] as const));
    const ours = imports.filter(([source]) => !ALL_PLANTED.has(source));
    expect(ours.length).toBeGreaterThan(5_000);
    expect(folderCircles(ours)).toEqual([]);
    expect(folderCircles(imports)).toEqual(
      expect.arrayContaining(["src/core/features/planted: places rsvp", "src/core/kernel/planted: a b"]),
    );
  });
  it("the commands of a service name no feature", () => {
    const features = new Set(modules.map(({ source }) => /^src\/core\/features\/([^/]+)\//.exec(source)?.[1]));
    const isService = (source: string) => {
      const [, folder] = /^src\/commands\/([^/]+)\//.exec(source) ?? [];
      return folder !== undefined && !features.has(folder);
    };
    const named = modules
      .filter(({ source }) => isService(source) && (source === SERVICES_COMMAND || !ALL_PLANTED.has(source)))
      .filter(({ dependencies }) => dependencies.some(({ resolved }) => resolved.startsWith("src/core/features/")));
    expect(named.map(({ source }) => source)).toEqual([SERVICES_COMMAND]);
  });
  it("what is allowed is not named", () => {
    expect(found.filter(({ from }) => from in ALLOWED)).toEqual([]);
  });
  it("lint names code of the core that takes clock, chance or settings by itself", async () => {
    const planted = 'export const key = () => [process.env["KEY"], Date.now(), new Date(), Math.random()];\n';
    for (const file of [".oxlintrc.json", "eslint.config.js"]) await cp(file, join(scratch, file));
    await writeFile(join(scratch, "src/core/kernel/impure.ts"), planted);
    const named = async (tool: string) => {
      const run = promisify(execFile)(resolve("node_modules/.bin", tool), ["src/core/kernel/impure.ts"], {
        cwd: scratch,
      });
      const { stdout } = await run.catch((error: unknown) => error as { stdout: string });
      return stdout.split("The core takes clock").length - 1;
    };
    expect([await named("oxlint"), await named("eslint")]).toEqual([1, 3]);
  });
  it("each rule is tried here", () => {
    const { forbidden } = createRequire(import.meta.url)("../.dependency-cruiser.cjs") as {
      forbidden: { name: string }[];
    };
    expect(Object.keys(PLANTED).sort()).toEqual(forbidden.map(({ name }) => name).sort());
  });
});
