// npm run bench [-- latency drain … --small] — measures on a PostgreSQL of its own and prints a table; JSON goes to
// bench/results. "--small" only tries out that visibility works, in seconds.
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { startPostgres } from "../test/support/postgres.ts";
import { cards } from "./cards.ts";
import { dates } from "./dates.ts";
import { digests } from "./digests.ts";
import { directory } from "./directory.ts";
import { passages } from "./passages.ts";
import { report } from "./report.ts";
import { discordBench } from "./discord.ts";
import { documents } from "./documents.ts";
import { drain } from "./drain.ts";
import type { Figure } from "./figures.ts";
import { idle } from "./idle.ts";
import { importing } from "./import.ts";
import { lateness } from "./lateness.ts";
import { latency } from "./latency.ts";
import { links } from "./links.ts";
import { limits } from "./limits.ts";
import { recurrence } from "./recurrence.ts";
import { search } from "./search.ts";
import { slackBench } from "./slack.ts";
import { start } from "./start.ts";
import { visibility } from "./visibility.ts";

const BENCHES: Record<string, (admin: string, options: { readonly small: boolean }) => Promise<Figure[]>> = {
  latency,
  drain,
  lateness,
  idle,
  start,
  recurrence,
  dates,
  limits,
  visibility,
  import: importing,
  cards,
  search,
  digests,
  directory,
  documents,
  passages,
  report,
  links,
  slack: slackBench,
  discord: discordBench,
};

const {
  values: { small },
  positionals: wanted,
} = parseArgs({ allowPositionals: true, options: { small: { type: "boolean", default: false } } });
const unknown = wanted.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(", ")}; there are: ${Object.keys(BENCHES).join(", ")}.`);
  process.exit(2);
}
const postgres = await startPostgres();
const results: Record<string, Figure[]> = {};
try {
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    results[name] = await bench(postgres.url, { small });
    console.log(`\n${name}`);
    for (const f of results[name]) {
      const verdict = f.met === undefined ? "" : f.met ? `${f.limit ?? ""}  met` : `${f.limit ?? ""}  NOT MET`;
      console.log(
        `  ${f.what.padEnd(72)} ${String(f.value).padStart(8)} ${f.unit.padEnd(3)} ${verdict}${f.note ? `  (${f.note})` : ""}`,
      );
    }
  }
} finally {
  await postgres.stop();
}
mkdirSync("bench/results", { recursive: true });
const at = new Date().toISOString();
const path = `bench/results/${at.slice(0, 19).replace(/\D/g, "")}.json`;
writeFileSync(
  path,
  `${JSON.stringify({ at, node: process.version, cores: cpus().length, processor: cpus()[0]?.model, results }, null, 2)}\n`,
);
console.log(`\nWritten to ${path}.`);
