// Builds dist/ when something it is made of is newer than what is there: the Prisma client, the compiled sources and the
// playground's page. Run by npm ci, npm start and npm test, so it is quick when there is nothing to do.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const at = (...parts) => join(root, ...parts);
// Where the product is installed, it was built before; npm start and npx come by here all the same.
if (!existsSync(at("src"))) process.exit(0);
const newest = (path) => {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path, { recursive: true, withFileTypes: true }).reduce(
    (latest, entry) =>
      entry.isFile() ? Math.max(latest, statSync(join(entry.parentPath, entry.name)).mtimeMs) : latest,
    0,
  );
};
const run = (script, ...args) => {
  const { status } = spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (status !== 0) process.exit(status ?? 1);
};

const generated = at("src/core/services/store/generated");
if (newest(join(generated, "client.ts")) < Math.max(newest(at("prisma/schema")), newest(at("prisma.config.ts")))) {
  run(at("node_modules/prisma-cli/build/index.js"), "generate");
  const now = new Date();
  utimesSync(join(generated, "client.ts"), now, now);
}
const stamp = at("dist/.built");
if (
  newest(stamp) <
  Math.max(
    newest(at("src")),
    newest(at("types")),
    newest(at("tsconfig.json")),
    newest(at("tsconfig.build.json")),
    newest(at("package.json")),
  )
) {
  run(at("node_modules/typescript/bin/tsc"), "-p", "tsconfig.build.json");
  cpSync(at("src/adapters/web/page"), at("dist/adapters/web/page"), { recursive: true });
  writeFileSync(stamp, "");
}
