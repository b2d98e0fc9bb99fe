import type { Collection } from "./eval-collection.ts";
import { quantile } from "./figures.ts";
import { type Grades, mean, ndcg, recall, reciprocalRank } from "./ranking-scores.ts";

/** As far as a list is read. */
export const DEPTH = 100;
const TOP = 10;

/** What is asked, with what answers it: a system may stop reading where it has all of that. */
export interface Asked {
  readonly text: string;
  readonly grades: Grades;
}

/** A search engine that holds the collection: it gives ids of documents, the best first, and the milliseconds to the first of them. */
export type System = (asked: Asked) => Promise<{ readonly ranked: readonly string[]; readonly ms: number }>;

/** How well and how fast a system answers; the best is 1. */
export interface SystemFigures {
  readonly "nDCG@10": number;
  readonly "MRR@10": number;
  readonly "recall@100": number;
  /** Share of the questions that bring nothing at all. */
  readonly nothing: number;
  readonly "p50 ms": number;
  readonly "p95 ms": number;
}

/** Asks all questions of a collection. */
export async function measureSystem({ queries }: Collection, system: System): Promise<SystemFigures> {
  const answers: { readonly query: Asked; readonly ranked: readonly string[]; readonly ms: number }[] = [];
  for (const query of queries) answers.push({ query, ...(await system(query)) });
  const of = (value: (one: (typeof answers)[number]) => number) => rounded(mean(answers.map(value)), 4);
  const took = answers.map(({ ms }) => ms);
  return {
    "nDCG@10": of(({ query, ranked }) => ndcg(ranked, query.grades, TOP)),
    "MRR@10": of(({ query, ranked }) => reciprocalRank(ranked, query.grades, Number.MIN_VALUE, TOP)),
    "recall@100": of(({ query, ranked }) => recall(ranked, query.grades, DEPTH)),
    nothing: of(({ ranked }) => Number(ranked.length === 0)),
    "p50 ms": rounded(quantile(took, 0.5), 1),
    "p95 ms": rounded(quantile(took, 0.95), 1),
  };
}

const rounded = (value: number, digits: number) => Number(value.toFixed(digits));
