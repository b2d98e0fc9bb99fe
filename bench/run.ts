// npm run bench [-- latency drain … --small] — measures on a PostgreSQL of its own and prints a table; JSON goes to
// bench/results. "--small" only tries out that visibility works, in seconds.
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { startPostgres } from "../test/support/postgres.ts";
import { BENCHES } from "./benches.ts";
import type { Figure } from "./figures.ts";

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
