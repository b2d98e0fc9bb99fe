import { existsSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { z } from "zod";
import type { Grades } from "./ranking-scores.ts";

/** A folder that is no collection; the message says what to mend. */
export class CollectionError extends Error {}

const docSchema = z.object({ id: z.string().min(1), title: z.string().default(""), text: z.string().default("") });
const querySchema = z.object({ id: z.string().min(1), text: z.string().min(1) });

/** Documents, questions, and which document is worth how much for which question. */
export interface Collection {
  readonly name: string;
  readonly docs: readonly z.output<typeof docSchema>[];
  /** Those that have a judged document. */
  readonly queries: readonly { readonly id: string; readonly text: string; readonly grades: Grades }[];
}

/**
 * Reads a folder: `docs.jsonl` has one `{"id","title","text"}` a line, `queries.jsonl` one `{"id","text"}`, `qrels.tsv` a
 * header and then `query-id<TAB>corpus-id<TAB>score` (BEIR's format, https://github.com/beir-cellar/beir/wiki/Load-your-custom-dataset).
 * What is judged and not there is left out, as trec_eval does. Throws CollectionError.
 */
export function readCollection(folder: string): Collection {
  const docs = lines(folder, "docs.jsonl", docSchema);
  const queries = lines(folder, "queries.jsonl", querySchema);
  const known = new Set(docs.map(({ id }) => id));
  const judged = judgements(folder);
  const asked = queries.flatMap((query) => {
    const grades = new Map([...(judged.get(query.id) ?? [])].filter(([doc]) => known.has(doc)));
    return grades.size === 0 ? [] : [{ ...query, grades }];
  });
  if (asked.length === 0)
    throw new CollectionError(`qrels.tsv judges no document of docs.jsonl for any query in ${folder}`);
  return { name: basename(resolve(folder)), docs, queries: asked };
}

function lines<T extends { readonly id: string }>(folder: string, file: string, schema: z.ZodType<T>): T[] {
  const seen = new Set<string>();
  const rows: T[] = [];
  for (const [n, line] of content(folder, file).split("\n").entries()) {
    if (line.trim() === "") continue;
    const where = `${file}, line ${n + 1}`;
    const read = schema.safeParse(parsed(line, where));
    if (!read.success) {
      const [first] = read.error.issues;
      throw new CollectionError(`${where}: ${first?.path.join(".") ?? ""}: ${first?.message ?? "not as it should be"}`);
    }
    if (seen.has(read.data.id)) throw new CollectionError(`${where}: the id ${read.data.id} is there twice`);
    seen.add(read.data.id);
    rows.push(read.data);
  }
  if (rows.length === 0) throw new CollectionError(`${file} is empty`);
  return rows;
}

function parsed(line: string, where: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new CollectionError(`${where}: no JSON`);
  }
}

/** By query, then by document; what has no positive score is worth nothing. */
function judgements(folder: string): Map<string, Map<string, number>> {
  const found = new Map<string, Map<string, number>>();
  for (const [n, line] of content(folder, "qrels.tsv").split("\n").entries()) {
    if (n === 0 || line.trim() === "") continue;
    const [query = "", doc = "", score = ""] = line.split("\t").map((cell) => cell.trim());
    if (query === "" || doc === "" || score === "" || Number.isNaN(Number(score)))
      throw new CollectionError(`qrels.tsv, line ${n + 1}: not query-id<TAB>corpus-id<TAB>score`);
    if (Number(score) > 0) found.set(query, (found.get(query) ?? new Map<string, number>()).set(doc, Number(score)));
  }
  return found;
}

function content(folder: string, file: string): string {
  const path = join(folder, file);
  if (!existsSync(path)) throw new CollectionError(`there is no ${file} in ${folder}`);
  return readFileSync(path, "utf8");
}
