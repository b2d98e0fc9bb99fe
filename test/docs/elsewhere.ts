/** A line that is not run here, and where it is. */
export interface Elsewhere {
  readonly page: string;
  readonly text: string;
  /** The test, or the script of CI, that runs it. */
  readonly by: string;
  /** What stands in that file for it. */
  readonly proof: string;
}

const CI = ".ci/run";
const START = "test/bot/start.test.ts";

/** The lines of a page that one test does whole. */
const all = (page: string, by: string, proof: string, ...lines: string[]): Elsewhere[] =>
  lines.map((text) => ({ page, text, by, proof }));

/** Lines that take a clone of their own, minutes, or somebody else's server. */
export const ELSEWHERE: readonly Elsewhere[] = [
  { page: "README.md", text: "npm ci && npm start", by: START, proof: 'describe("npm start on an embedded store"' },
  { page: "README.md", text: "npm ci && npm test", by: CI, proof: "npm ci --no-audit" },
  ...all(
    "README.md",
    "test/terminal/command-line.test.ts",
    'rapporteur(["migrate"',
    "export DATABASE_URL=postgresql://…  RAPPORTEUR_KEY=$(npx rapporteur key)",
    "npx rapporteur migrate && npm start",
  ),
  ...all(
    "docs/hosting.md",
    "test/terminal/store/backup.test.ts",
    '"restore", file("with.age"), "--key-file"',
    "mkdir restored",
    "export RAPPORTEUR_DATA=./restored",
    "cp data/key.json restored/",
    "npx rapporteur restore wednesday.age --key-file backups.key",
  ),
  ...all(
    "--help",
    "test/terminal/store/backup.test.ts",
    '"restore", file("with.age"), "--key-file"',
    "rapporteur backup monday.age",
    "rapporteur restore monday.age",
    "rapporteur restore tuesday.age --key-file backups.key",
  ),
  ...all(
    "--help",
    "test/commands/settings-logo.test.ts",
    'hear(w, "logo"',
    "rapporteur logo logo.png",
    "rapporteur logo --remove",
  ),
  ...all(
    "--help",
    "test/commands/minutes-file.test.ts",
    'hear(w, "export", { what: "minutes"',
    "rapporteur export minutes --meeting 'Weekly tracing call' --format docx",
  ),
  {
    page: "--help",
    text: "rapporteur key --lost",
    by: "test/terminal/store/lost-key.test.ts",
    proof: 'say("key", "--lost")',
  },
  {
    page: "--help",
    text: "rapporteur admin --make 7k2m9q4xw3",
    by: "test/core/services/people/no-administrator.test.ts",
    proof: 'hear(w, "admin", { make:',
  },
  {
    page: "docs/operations.md",
    text: "npx rapporteur admin --make 7k2m9q4xw3",
    by: "test/core/services/people/no-administrator.test.ts",
    proof: 'hear(w, "admin", { make:',
  },
  {
    page: "--help",
    text: "rapporteur links --confirm 7k2m9q4xw3",
    by: "test/core/services/people/link-confirmed.test.ts",
    proof: 'hear(w, "links", { confirm: id })',
  },
  { page: "CONTRIBUTING.md", text: "npm ci && npm test", by: CI, proof: "npm test" },
  { page: "CONTRIBUTING.md", text: "npm run test:programs", by: CI, proof: "test:programs" },
  { page: "CONTRIBUTING.md", text: "npm run test:faults", by: CI, proof: "--project faults" },
  { page: "CONTRIBUTING.md", text: "npm run test:exhaustive", by: CI, proof: "--project exhaustive" },
  { page: "CONTRIBUTING.md", text: "npm run test:copies", by: CI, proof: "test:copies" },
  { page: "CONTRIBUTING.md", text: "npm run explore", by: "test/docs/explore.test.ts", proof: '"explore"' },
  { page: "CONTRIBUTING.md", text: "npm start", by: START, proof: 'describe("npm start on an embedded store"' },
  {
    page: "CONTRIBUTING.md",
    text: "npm run lint && npm run types && npm run dead-code && npm run boundaries && npm run format:check",
    by: CI,
    proof: "for check in types dead-code boundaries format:check",
  },
  ...all(
    "docs/operations.md",
    "test/docs/production-install.test.ts",
    "/^## Installing it for production",
    "mkdir ../rapporteur",
    "npm ci",
    "npm pack --pack-destination ../rapporteur",
    "cp package-lock.json ../rapporteur",
    "cd ../rapporteur",
    "tar xzf rapporteur-*.tgz --strip-components=1",
    "npm ci --omit=dev --ignore-scripts",
    "node dist/main.js",
  ),
  {
    page: "docs/packs.md",
    text: 'RAPPORTEUR_FEATURES=./parrot.mjs npx rapporteur run parrot "Good morning"',
    by: "test/docs/packs.test.ts",
    proof: 'npx rapporteur run parrot "Good morning"',
  },
  ...all(
    "--help",
    "test/adapters/discord/operators/examine.test.ts",
    'rapporteur(["register", "discord", "--guild", guild]',
    "rapporteur register discord",
    "rapporteur register discord --guild 1234567890123456789",
  ),
  ...all(
    "examples/mattermost/README.md",
    "test/examples/mattermost/readme.test.ts",
    "startFile(",
    "npm ci",
    "export MATTERMOST_URL=https://chat.example.org",
    "export MATTERMOST_TOKEN=… MATTERMOST_COMMAND_TOKEN=…",
    "export PUBLIC_URL=https://bot.example.org",
    "npx tsx examples/mattermost/start.ts",
  ),
];
