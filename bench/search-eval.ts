/**
 * How well the product finds, on any collection of documents with questions and judgements:
 *
 *   npm run --silent search-eval -- DIR [--language LANG] [--across LANG] [--dictionary FILE]
 *
 * DIR holds docs.jsonl, queries.jsonl and qrels.tsv (eval-collection.ts). Its documents become the library of a scratch
 * community, and each question is asked by its `resource find`; MiniSearch and PostgreSQL's ts_rank_cd answer the same in the
 * same run. JSON goes to standard output. The documents' language is detected, unless `--language` says it (en, es, pt or fr).
 * `--across` says that the questions are in another one. With `--dictionary`, which may stand there several times, all is asked
 * once more after that file was imported as by `rapporteur glossary import`.
 */
import { parseArgs } from "node:util";
import { type Language, LANGUAGES } from "../src/core/kernel/language/language.ts";
import type { ReadDictionary } from "../src/terminal/glossary/read-dictionary.ts";
import { startPostgres } from "../test/support/postgres.ts";
import { CollectionError, readCollection } from "./eval-collection.ts";
import { readEvalDictionary } from "./eval-dictionary.ts";
import { evaluate } from "./evaluate.ts";

const USAGE = "npm run --silent search-eval -- DIR [--language LANG] [--across LANG] [--dictionary FILE]";

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      language: { type: "string" },
      across: { type: "string" },
      dictionary: { type: "string", multiple: true },
    },
  });
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) throw new CollectionError(USAGE);
  const collection = readCollection(folder);
  const dictionaries: ReadDictionary[] = [];
  for (const path of values.dictionary ?? []) dictionaries.push(await readEvalDictionary(path));
  const options = { ...language("language", values.language), ...language("across", values.across), dictionaries };
  const postgres = await startPostgres();
  try {
    console.log(JSON.stringify(await evaluate(postgres.url, collection, options), null, 2));
  } finally {
    await postgres.stop();
  }
} catch (error) {
  const known = error instanceof CollectionError || (error instanceof TypeError && "code" in error);
  if (!known) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

function language<Name extends string>(name: Name, given: string | undefined): { readonly [N in Name]?: Language } {
  if (given === undefined) return {};
  const known = LANGUAGES.find((one) => one === given);
  if (known === undefined) throw new CollectionError(`--${name} is one of ${LANGUAGES.join(", ")}, not ${given}`);
  return { [name]: known } as { readonly [N in Name]?: Language };
}
