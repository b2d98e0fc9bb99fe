import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { inOneFile } from "./one-file.ts";
import { keepMade, madeOfSources, ROOT } from "./root.ts";

const PROGRAMS = { rapporteur: "src/cli.ts", start: "src/main.ts" };
const STARTS = "test/support/program-process.ts";

/**
 * A folder with the programs in one file, for the hundreds of processes that tests start: `node FOLDER/start.cjs PROGRAM WORDS…`
 * (program-process.ts) takes a third of the processor time. Made once for the sources as they are.
 */
export async function programsInOneFile(): Promise<string> {
  const folder = madeOfSources("programs", [STARTS, "test/support/one-file.ts"]);
  if (existsSync(folder)) return folder;
  const making = `${folder}.${process.pid}`;
  mkdirSync(making, { recursive: true });
  const loaded = Object.entries(PROGRAMS).map(([name, file]) => `export const ${name} = () => import("./${file}");`);
  await Promise.all([
    inOneFile(join(making, "programs.cjs"), {
      stdin: { contents: loaded.join("\n"), resolveDir: ROOT },
      programs: Object.values(PROGRAMS).map((file) => join(ROOT, file)),
    }),
    build({
      ...{ entryPoints: [STARTS], outfile: join(making, "start.cjs"), absWorkingDir: ROOT },
      ...{ bundle: true, platform: "node", format: "cjs", target: "node20.19", logLevel: "error" },
    }),
  ]);
  keepMade(making, folder);
  return folder;
}
