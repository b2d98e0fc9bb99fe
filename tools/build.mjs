// Builds dist/ when something it is made of is newer than what is there: the Prisma client, the product in few files and
// the playground's page. Run by npm ci, npm start and npm test, so it is quick when there is nothing to do.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { basename, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

const script = fileURLToPath(import.meta.url);
const root = fileURLToPath(new URL("..", import.meta.url));
const at = (...parts) => join(root, ...parts);
// Where the product is installed, it was built before; npm start and npx come by here all the same.
if (!existsSync(at("src"))) process.exit(0);
/** What the build before the last wrote goes; what the last wrote stays, for what still runs may yet load it. */
const removeOlder = (written, last) => {
  for (const name of readdirSync(at("dist")))
    if (/\.js(\.map)?$/.test(name) && !written.includes(name) && !last.includes(name)) rmSync(at("dist", name));
};
/** Every file finds what lies beside it as if it stood alone in dist/, where all that is written lies side by side. */
const inPlace = {
  name: "in place",
  setup(builder) {
    builder.onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const written = readFileSync(path, "utf8");
      if (!written.includes("import.meta.url")) return undefined;
      const own = relative(at("src"), path).split(sep).join("/").replace(/\.ts$/, ".js");
      const contents = written.replaceAll("import.meta.url", `new URL(${JSON.stringify(own)}, import.meta.url).href`);
      return { contents, loader: "ts" };
    });
  },
};
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
  newest(stamp) < Math.max(newest(at("src")), newest(at("tsconfig.json")), newest(at("package.json")), newest(script))
) {
  const { build } = await import("esbuild");
  const last = existsSync(stamp) ? readFileSync(stamp, "utf8").split("\n") : [];
  // A start finds and reads what it loads: a thousand files less are a fifth of its time.
  const { metafile } = await build({
    entryPoints: [
      at("src/main.ts"),
      at("src/cli.ts"),
      at("src/core/services/documents/document-thread.ts"),
      at("src/core/features/resources/passages/reading/reading-thread.ts"),
    ],
    outdir: at("dist"),
    ...{ bundle: true, splitting: true, packages: "external", plugins: [inPlace] },
    ...{ platform: "node", format: "esm", target: "node20.19", sourcemap: true, metafile: true, logLevel: "error" },
  });
  for (const beside of ["adapters/web/page", "core/services/glossary/concepts"])
    cpSync(at("src", beside), at("dist", beside), { recursive: true });
  const written = Object.keys(metafile.outputs).map((path) => basename(path));
  removeOlder(written, last);
  writeFileSync(stamp, written.join("\n"));
}
