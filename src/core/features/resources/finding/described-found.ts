import type { Word } from "../../../services/questions/reading/words.ts";
import type { Hit } from "../../../services/search/search.ts";
import { hadOf } from "./fullest.ts";
import type { PassageHit } from "./find-passages.ts";

// What a passage says is said in passing, and not what its resource is about. Found with the questions of bench/search-questions.
const PASSAGE = 0.5;
// And what has all words that name something, and is filed as all that is asked for, is worth so much more than what has and is none of it.
const ALL = 0.6;
const HALF = 0.5;

/** Hits with what each counts as an answer to a description, the best first. */
const byWorth = (hits: readonly Hit[], telling: readonly Word[]) =>
  hits.map((hit) => ({ hit, worth: worthOf(hit, telling) })).sort((a, b) => b.worth - a.worth);

function worthOf(hit: Hit, telling: readonly Word[]): number {
  const filed = hit.met.filter((labels) => labels.length > 0).length;
  return hit.score * (1 + (ALL * (hadOf(hit, telling) + filed)) / Math.max(1, telling.length + hit.met.length));
}

/** Hits by what they count as answers to a description, the best first. */
export const describedFirst = (hits: readonly Hit[], telling: readonly Word[]): readonly Hit[] =>
  byWorth(hits, telling).map(({ hit }) => hit);

/**
 * The ids of what is described by a question, best first: each by what is said of it or by what its best passage says, whichever counts more.
 * Hits keep the order that they have among each other, which may say more than what they count: each counts what its place does.
 * Scores of passages are put in proportion to those of resources: they are of another index.
 */
export function describedFound(
  hits: readonly Hit[],
  passages: readonly PassageHit[],
  telling: readonly Word[],
): string[] {
  const places = byWorth(hits, telling);
  const worth = new Map(hits.map(({ doc }, at) => [doc, places[at]?.worth ?? 0]));
  const most = (scores: readonly number[]) => Math.max(0, ...scores);
  const scale =
    hits.length === 0 ? 1 : (PASSAGE * most([...worth.values()])) / most(passages.map(({ score }) => score));
  // What else has less than half of the words in a passage is no answer.
  const some = passages.filter(({ resource, had }) => worth.has(resource) || had >= telling.length * HALF);
  for (const { resource, score } of some) worth.set(resource, Math.max(worth.get(resource) ?? 0, score * scale));
  return [...worth].sort(([, a], [, b]) => b - a).map(([id]) => id);
}
