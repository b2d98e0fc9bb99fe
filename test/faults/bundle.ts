import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
// What only other ways of running the product load.
const LEFT_OUT = [
  "@electric-sql/pglite",
  "@electric-sql/pglite/*",
  "pglite-prisma-adapter",
  "pg-native",
  "zlib-sync",
  "bufferutil",
  "utf-8-validate",
];

/** The product and a replica's program, each in one file. */
export interface Bundle {
  readonly folder: string;
  readonly product: string;
  readonly boot: string;
  /** Where V8's code cache of the product belongs. */
  readonly cache: string;
  remove(): void;
}

/**
 * The compiled product (dist/main.js) with its libraries in one file, its code untouched. Most of a start is finding, reading and
 * compiling 2,000 files; hundreds of starts are affordable only without that: 0.35 s of CPU instead of 1.4 s.
 */
export async function bundled(): Promise<Bundle> {
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-faults-"));
  const shared = {
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    supported: { "dynamic-import": false },
    // Smaller to read, at each of hundreds of starts.
    minifyWhitespace: true,
    legalComments: "none",
    logLevel: "error",
    absWorkingDir: ROOT,
  } as const;
  const [product, boot] = [join(folder, "product.cjs"), join(folder, "boot.cjs")];
  await Promise.all([
    build({
      ...shared,
      entryPoints: [join(ROOT, "dist/main.js")],
      outfile: product,
      external: LEFT_OUT,
      plugins: [inPlace],
    }),
    build({ ...shared, entryPoints: [join(ROOT, "test/faults/child/boot.ts")], outfile: boot }),
  ]);
  // What is left that is not ASCII stands in regular expressions, where it can be escaped: text of one byte a character is read in a fifth of the time.
  const escaped = readFileSync(product, "utf8").replace(
    /[^\x00-\x7f]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  writeFileSync(product, escaped);
  return {
    folder,
    product,
    boot,
    cache: `${product}.cache`,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Every file finds what lies beside it where it was. A script has no `await` of its own: what main waits for at its end it need not. */
const inPlace: Plugin = {
  name: "in place",
  setup(builder) {
    builder.onLoad({ filter: /\.m?js$/ }, ({ path }) => {
      const written = readFileSync(path, "utf8");
      const main = path === join(ROOT, "dist/main.js");
      if (!main && !written.includes("import.meta.")) return undefined;
      const contents = (main ? written.replace(/^await /m, "void ") : written)
        .replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href))
        .replaceAll("import.meta.dirname", JSON.stringify(dirname(path)));
      return { contents, loader: "js" };
    });
  },
};
