import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { inOneFile } from "../support/one-file.ts";
import { ROOT } from "../support/root.ts";

// What only other ways of running the product load.
const LEFT_OUT = ["@electric-sql/pglite", "@electric-sql/pglite/*", "pglite-prisma-adapter"];

/** The product and a replica's program, each in one file. */
export interface Bundle {
  readonly folder: string;
  readonly product: string;
  readonly boot: string;
  /** Where V8's code cache of the product belongs. */
  readonly cache: string;
}

let made: Promise<Bundle> | undefined;

/**
 * The product with its libraries in one file: hundreds of starts are affordable only so, with 0.35 s of
 * CPU instead of 1.4 s. It is made once, and goes with this process.
 */
export const bundled = (): Promise<Bundle> => (made ??= make());

async function make(): Promise<Bundle> {
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-faults-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once("exit", remove);
  // Vitest ends its workers so.
  process.once("SIGTERM", () => {
    remove();
    process.exit();
  });
  const [product, boot] = [join(folder, "product.cjs"), join(folder, "boot.cjs")];
  const main = join(ROOT, "src/main.ts");
  await Promise.all([
    inOneFile(product, { entryPoints: [main], external: LEFT_OUT, programs: [main] }),
    build({
      ...{ entryPoints: [join(ROOT, "test/faults/child/boot.ts")], outfile: boot, absWorkingDir: ROOT },
      ...{
        bundle: true,
        platform: "node",
        format: "cjs",
        target: "node20.19",
        minifyWhitespace: true,
        logLevel: "error",
      },
    }),
  ]);
  return { folder, product, boot, cache: `${product}.cache` };
}
