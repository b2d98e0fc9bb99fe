import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { WhereTimeGoes } from "./test/support/where-time-goes.ts";

/**
 * What takes longest begins first, so that no worker is left alone with it: Vitest itself knows only after a first run. The end of
 * a run says what belongs here (test/support/where-time-goes.ts).
 */
const LONGEST = [
  "talk/talk",
  "talk/everywhere",
  "visibility/foreign",
  "docs/chat-lines",
  "contract/short-forms",
  "terminal/store/backup",
  "terminal/command-line",
  "bot/start-discord-shards",
  "naughty",
  "contract/old-posts",
  "core/services/backup/backup",
  "visibility/policies",
  "visibility/paths",
  "visibility/matrix",
  "upgrade/upgrade",
  "core/services/delivery/kill",
  "core/services/global-search/find",
  "bot/start",
  "core/kernel/dispatch/typed-line",
  "e2e/playground",
  "adapters/slack/inbound/slow",
  "core/services/delivery/sending/deliver",
  "adapters/discord/inbound/slow-database",
  "core/services/demo/killed",
  "e2e/playground-page",
  "docs/shell-lines",
  "examples/mattermost/talk",
  "contract/without-polls",
].map((name) => `/test/${name}.test.ts`);

const CAMPAIGNS = ["test/faults/*.test.ts"];
/** Starts whole programs and looks at them from outside: the bot, the command line, the playground in a browser, workers that are killed. */
const PROGRAMS = [
  ...["bot/*", "e2e/*", "terminal/command-line", "terminal/migrate", "terminal/store/*"],
  ...[
    "core/services/delivery/kill",
    "core/services/demo/killed",
    "core/services/documents/word-pages",
    "core/services/files/taken-in",
    "core/features/conclusions/killed",
    "adapters/slack/operators/print-manifest",
  ],
  ...["power-cut", "full-disk", "database-directory", "directory-lock"].map((name) => `core/services/store/${name}`),
].map((name) => `test/${name}.test.ts`);
/** Tries all there is of a kind, which takes long and seldom finds what the others do not: every way to every row, every message ever posted, every commit that can be lost, every zone. */
const EXHAUSTIVE = [
  ...["visibility/matrix", "visibility/paths", "visibility/policies", "visibility/fields/fields", "contract/old-posts"],
  ...["app/lost-commits", "naughty", "upgrade/upgrade", "core/services/backup/backup", "docs/shell-lines"],
  ...["adapters/slack/delivery/look-ups", "core/services/delivery/sending/slow-platform"],
  ...[
    "core/services/delivery/went-back",
    "core/services/global-search/heard",
    "core/kernel/time/every-zone",
    "core/kernel/time/zone-clock",
  ],
  "core/features/digests/every-rhythm",
  ...["examples/mattermost/talk", "examples/mattermost/readme", "bench/search"],
  ...["core/services/global-search/find", "core/kernel/dispatch/typed-line", "docs/packs", "core/services/audit/audit"],
  ...["terminal/commands/cli-commands", "adapters/discord/operators/examine", "adapters/discord/rendering/render-any"],
  ...["boundaries", "core/services/search/hostile", "core/kernel/time/recurrence-oracles", "contract/without-polls"],
  ...["talk/everywhere", "docs/chat-lines", "contract/short-forms", "visibility/foreign", "visibility/buttons"],
].map((name) => `test/${name}.test.ts`);
/** Tries at length, on either database, what both do alike: npm test does so on a server, which takes half as long, the exhaustive tests on the one that is embedded. */
const ON_EITHER = [
  ...["core/services/delivery/sending/deliver", "core/services/search/indexing", "core/services/search/merging"],
  ...["core/features/meetings/found", "core/features/conclusions/found", "core/services/cards/went-back"],
  ...["unlink", "link-confirmed", "link-late"].map((name) => `core/services/people/${name}`),
].map((name) => `test/${name}.test.ts`);
/** Does what the pages say and what takes a while: in copies of the project runs the compiler and suites, or installs it from the registry. */
const COPIES = ["add-a-command", "explore", "production-install"].map((name) => `test/docs/${name}.test.ts`);

const SHARED = {
  globalSetup: "test/support/global-setup.ts",
  setupFiles: ["test/support/liftoff.ts", "test/support/seed.ts", "test/support/processor-time.ts"],
};

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const long = LONGEST.flatMap((end) => sorted.filter(({ moduleId }) => moduleId.endsWith(end)));
    return [...long, ...sorted.filter((file) => !long.includes(file))];
  }
}

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "product",
          ...SHARED,
          include: ["test/**/*.test.ts"],
          exclude: [...CAMPAIGNS, ...PROGRAMS, ...EXHAUSTIVE, ...COPIES],
          provide: { stores: ["server"] },
        },
      },
      {
        extends: true,
        test: { name: "programs", ...SHARED, include: PROGRAMS },
      },
      {
        extends: true,
        test: {
          name: "exhaustive",
          ...SHARED,
          include: [...EXHAUSTIVE, ...ON_EITHER],
          provide: { stores: ["embedded"] },
        },
      },
      // Whole machines of replicas that are killed: they take six minutes and both cores, so they run by themselves.
      { extends: true, test: { name: "faults", include: CAMPAIGNS } },
      { extends: true, test: { name: "copies", include: COPIES } },
      {
        extends: true,
        test: {
          name: "pictures",
          globalSetup: "test/support/global-setup.ts",
          setupFiles: "test/support/seed.ts",
          include: ["tools/pictures.ts"],
        },
      },
    ],
    reporters: ["default", new WhereTimeGoes()],
    pool: "forks",
    // Much is made and thrown away: with more room for what is new, the processor is busy with garbage for half the time.
    execArgv: ["--max-semi-space-size=64"],
    // Tests wait for databases, platforms and children nearly as much as they compute, so three workers keep two cores busy.
    // A worker grows to about a gigabyte.
    maxWorkers: 3,
    // Files of one worker share what they import, which takes a second and more, and its embedded databases
    // (test/support/embedded-pool.ts). What a module remembers must therefore hold for any store: it is keyed, or never changes.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    testTimeout: 120_000,
    hookTimeout: 120_000,
    restoreMocks: true,
    // The runs after the first of a check read what it transformed.
    experimental: { fsModuleCache: true },
    coverage: { include: ["src/**"], exclude: ["src/core/services/store/generated/**"] },
  },
});
