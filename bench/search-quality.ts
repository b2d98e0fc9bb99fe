/**
 * How well the search ranks, on public collections of questions with judged answers: nDCG@10 with binary relevance.
 * They lie outside the project (their licences differ); `npx tsx bench/search-quality.ts [FOLDER]` says which are absent.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { indexDocuments, searching } from "../src/core/services/search/search.ts";
import type { Language } from "../src/core/kernel/language/language.ts";
import { openEmbedded } from "../src/core/services/store/embedded.ts";

interface Collection {
  readonly name: string;
  readonly language: Language;
  /** What Lucene 9 reaches with BM25, the language's stemmer, title and text as one field. */
  readonly lucene: number;
}

const COLLECTIONS: readonly Collection[] = [
  { name: "cranfield", language: "en", lucene: 0.384 },
  { name: "xquad-es", language: "es", lucene: 0.959 },
];
const DEPTH = 10;
const KIND = "resource";

const folder = process.argv[2] ?? join(import.meta.dirname, "../../shared/ir");
const results = [];
for (const collection of COLLECTIONS) {
  if (existsSync(join(folder, collection.name, "docs.jsonl"))) results.push(await measure(collection));
  else console.log(`${collection.name}: absent from ${folder}`);
}
console.table(results);

async function measure({ name, language, lucene }: Collection) {
  const docs = lines<{ id: string; title: string; text: string }>(name, "docs.jsonl");
  const queries = lines<{ id: string; text: string }>(name, "queries.jsonl");
  const relevant = judgements(name);
  const store = await openEmbedded(undefined);
  await store.system((db) =>
    db.community.create({ data: { id: name, slug: name, name, language, zone: "UTC", createdAt: new Date(0) } }),
  );
  const begun = performance.now();
  await store.asCommunity(name, "maintenance", (db) =>
    indexDocuments(
      db,
      name,
      KIND,
      docs.map((d) => ({
        id: d.id,
        sharing: "clear",
        fields: { name: [{ text: d.title, language }], body: [{ text: d.text, language }] },
        labels: [],
      })),
    ),
  );
  await store.system((db) => db.$executeRaw`analyze`);
  const indexed = performance.now();
  let sum = 0;
  let corrections = 0;
  const judged = queries.filter((q) => relevant.has(q.id));
  for (const query of judged) {
    const found = await store.asCommunity(name, "maintenance", (db) =>
      searching(db, { community: name, kind: KIND, language, limit: DEPTH })({ words: query.text }),
    );
    sum += ndcg(
      found.hits.map((h) => h.doc),
      relevant.get(query.id) ?? new Set(),
    );
    corrections += found.corrected.length;
  }
  const asked = performance.now();
  await store.close();
  return {
    collection: name,
    documents: docs.length,
    queries: judged.length,
    "nDCG@10": Number((sum / judged.length).toFixed(4)),
    "Lucene 9": lucene,
    corrections,
    "index ms": Math.round(indexed - begun),
    "ms a query": Number(((asked - indexed) / judged.length).toFixed(1)),
  };
}

/** Gain discounted by rank, over that of the ideal order. */
function ndcg(ranked: readonly string[], relevant: ReadonlySet<string>): number {
  const gain = (hits: readonly boolean[]) => hits.reduce((sum, hit, i) => sum + (hit ? 1 / Math.log2(i + 2) : 0), 0);
  const ideal = gain(Array.from({ length: Math.min(relevant.size, DEPTH) }, () => true));
  return ideal === 0 ? 0 : gain(ranked.slice(0, DEPTH).map((doc) => relevant.has(doc))) / ideal;
}

function judgements(name: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const line of readFileSync(join(folder, name, "qrels.tsv"), "utf8")
    .split("\n")
    .slice(1)) {
    const [query, doc, score] = line.split("\t");
    if (query && doc && Number(score) > 0) found.set(query, (found.get(query) ?? new Set()).add(doc));
  }
  return found;
}

function lines<T>(name: string, file: string): T[] {
  return readFileSync(join(folder, name, file), "utf8")
    .split("\n")
    .filter((l) => l !== "")
    .map((l) => JSON.parse(l) as T);
}
