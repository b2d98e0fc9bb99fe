import { readFileSync, writeFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type BuildOptions, type Plugin } from "esbuild";
import { ROOT } from "./root.ts";

// What is loaded where it is there, and is not.
const ABSENT = ["pg-native", "zlib-sync", "bufferutil", "utf-8-validate"];

/** Imports of what is not in the script. */
const LATE = new RegExp(`\\bimport\\((?=[^"')]|["'](?:node:)?(?:${builtinModules.join("|")})["'])`, "g");

/**
 * Sources of the product with their libraries in one script: most of a start is finding, reading and compiling 2,000 files. `programs` are those of them that wait for something at their end. The script is of one byte a
 * character ("latin1"), which is read in a fifth of the time; whoever runs it gives it `importing`, which imports what is only known then.
 */
export async function inOneFile(
  outfile: string,
  given: Pick<BuildOptions, "entryPoints" | "stdin"> & {
    readonly external?: readonly string[];
    readonly programs: readonly string[];
  },
): Promise<void> {
  const { external = [], programs, ...entry } = given;
  await build({
    ...entry,
    ...{ outfile, bundle: true, platform: "node", format: "cjs", target: "node20.19", absWorkingDir: ROOT },
    // What V8 has compiled before cannot import; it requires.
    supported: { "dynamic-import": false },
    // Smaller to read, at each of hundreds of starts.
    ...{ minifyWhitespace: true, legalComments: "none", logLevel: "error" },
    external: [...ABSENT, ...external],
    plugins: [inPlace(new Set(programs))],
  });
  // What is left that is not ASCII stands in regular expressions, where it can be escaped.
  const escaped = readFileSync(outfile, "utf8").replace(
    /[^\x00-\x7f]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  writeFileSync(outfile, escaped);
}

/** Every file finds what lies beside it where it was. */
const inPlace = (programs: ReadonlySet<string>): Plugin => ({
  name: "in place",
  setup(builder) {
    builder.onLoad({ filter: /\.(?:ts|m?js)$/ }, ({ path }) => {
      const written = readFileSync(path, "utf8");
      if (!programs.has(path) && !/\bimport[.(]/.test(written)) return undefined;
      const contents = (programs.has(path) ? asScript(written) : written)
        .replaceAll(LATE, "importing(")
        .replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href))
        .replaceAll("import.meta.dirname", JSON.stringify(dirname(path)));
      return { contents, loader: path.endsWith(".ts") ? "ts" : "js" };
    });
  },
});

/** A script has no `await` of its own: what follows the imports of a program, which nothing waits for, is put into a function. */
function asScript(written: string): string {
  const lines = written.split("\n");
  const at = lines.findLastIndex((line) => /^(?:import |\} from )/.test(line)) + 1;
  return [...lines.slice(0, at), "void (async () => {", ...lines.slice(at), "})();"].join("\n");
}
