import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import type { Plugin } from "vitest/config";
import { keepMade, madeOfSources, ROOT } from "./root.ts";

const SRC = join(ROOT, "src/");

/** Files that Node loads by itself. */
export const TRANSPILED = [/\/\.cache\/rapporteur\/sources-.*\.js$/];

/**
 * What tests import of the sources is loaded by Node, each file as esbuild transpiles it, once for all workers: that takes a tenth
 * of the time that each of them would take to transform them. Not where sources may change meanwhile, nor where it is counted
 * which of their lines are run.
 */
export async function onTranspiled(words: readonly string[] = process.argv): Promise<Plugin[]> {
  if (!words.includes("run") || words.some((word) => word.startsWith("--coverage"))) return [];
  const folder = await transpiled();
  const made = (path: string) => join(folder, relative(SRC, path).replace(/\.ts$/, ".js"));
  return [
    {
      name: "on what is transpiled",
      enforce: "pre",
      resolveId(source, importer) {
        if (!/^[./].*\.ts$/.test(source)) return undefined;
        const path = source.startsWith("/") ? source : resolve(dirname(importer ?? ROOT), source);
        return path.startsWith(SRC) ? made(path) : undefined;
      },
      // However it is found, it is the same module.
      load: (id) =>
        id.startsWith(SRC) && id.endsWith(".ts") ? `export * from ${JSON.stringify(made(id))};` : undefined,
    },
  ];
}

/** A folder with each of the sources as JavaScript. */
async function transpiled(): Promise<string> {
  const folder = madeOfSources("sources", ["test/support/on-transpiled.ts"]);
  if (existsSync(folder)) return folder;
  const making = `${folder}.${process.pid}`;
  mkdirSync(making, { recursive: true });
  await build({
    ...{ entryPoints: [join(SRC, "**/*.ts")], outbase: SRC, outdir: making, absWorkingDir: ROOT },
    ...{ bundle: true, platform: "node", format: "esm", target: "node20.19", sourcemap: "inline", logLevel: "error" },
    plugins: [
      {
        name: "each file by itself",
        setup(builder) {
          builder.onResolve({ filter: /./ }, ({ path, kind }) =>
            kind === "entry-point" ? undefined : { path: path.replace(/^(\..*)\.ts$/, "$1.js"), external: true },
          );
          builder.onLoad({ filter: /\/src\/.*\.ts$/ }, ({ path }) => {
            const written = readFileSync(path, "utf8");
            const contents = written.replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href));
            return { contents, loader: "ts" };
          });
        },
      },
    ],
  });
  keepMade(making, folder);
  return folder;
}
