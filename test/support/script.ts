import { realpathSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { readFile } from "node:fs/promises";
import { build, type Plugin } from "esbuild";
import { ROOT } from "./root.ts";

/**
 * Words for Node that run a script of the tests in a process of its own, with what it imports of the sources in the same file: it
 * loads in a third of the time. The script as it is run lies in `folder`, until somebody removes that.
 */
export async function scriptArguments(script: string, folder: string): Promise<string[]> {
  const outfile = join(realpathSync(folder), `${basename(script, ".ts")}.mjs`);
  await build({
    ...{ entryPoints: [script], outfile, bundle: true, platform: "node", format: "esm", target: "node20.19" },
    ...{ splitting: false, logLevel: "error", absWorkingDir: ROOT, plugins: [fromHere] },
    // As for program-process.ts.
    banner: { js: 'import { setFlagsFromString } from "node:v8"; setFlagsFromString("--liftoff-only");' },
  });
  return [outfile];
}

/** Packages are those of this project, and every source finds what lies beside it. */
const fromHere: Plugin = {
  name: "from here",
  setup(builder) {
    builder.onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === "entry-point" ? undefined : { path: import.meta.resolve(path), external: true },
    );
    builder.onLoad({ filter: /\/src\/.*\.ts$/ }, async ({ path }) => {
      const written = await readFile(path, "utf8");
      if (!written.includes("import.meta.url")) return undefined;
      return {
        contents: written.replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href)),
        loader: "ts",
      };
    });
  },
};
