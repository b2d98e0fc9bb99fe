import { realpathSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";
import { IS_BUILT, ROOT } from "./command.ts";

/**
 * Words for Node that run a script of the tests in a process of its own: on the compiled product, which loads in a third of the
 * time, where that is of the sources as they are. The script as it is run then lies in `folder`, until somebody removes that.
 */
export async function scriptArguments(script: string, folder: string): Promise<string[]> {
  if (!IS_BUILT) return ["--import", "tsx", script];
  const outfile = join(realpathSync(folder), `${basename(script, ".ts")}.mjs`);
  await build({
    ...{ entryPoints: [script], outfile, bundle: true, platform: "node", format: "esm", target: "node20" },
    ...{ packages: "external", logLevel: "error", absWorkingDir: ROOT, plugins: [onCompiled] },
  });
  return [outfile];
}

/** What is imported of the sources is imported as it was compiled. */
const onCompiled: Plugin = {
  name: "on what is compiled",
  setup(builder) {
    builder.onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ path, resolveDir }) => {
      const source = relative(join(ROOT, "src"), resolve(resolveDir, path));
      if (source.startsWith("..")) return undefined;
      return { path: pathToFileURL(join(ROOT, "dist", source.replace(/\.ts$/, ".js"))).href, external: true };
    });
  },
};
