import { run } from "./build.ts";
import type { Action, Input } from "./model.ts";

/** The question with one of its options dropped, and how much it would find then. */
export interface RelaxedQuery {
  readonly option: string;
  readonly total: number;
  readonly input: Input;
}

/** For a look-up that found nothing: the same question without one of its options each, where that finds something. */
export async function relaxedQueries(
  input: Input,
  count: (without: Input) => Promise<number>,
): Promise<RelaxedQuery[]> {
  const found: RelaxedQuery[] = [];
  if (Object.keys(input).length < 2) return found;
  for (const option of Object.keys(input)) {
    const without = Object.fromEntries(Object.entries(input).filter(([name]) => name !== option));
    const total = await count(without);
    if (total > 0) found.push({ option, total, input: without });
  }
  return found;
}

/** Buttons that ask the wider questions. */
export function relaxedQueryActions(
  questions: readonly RelaxedQuery[],
  command: string,
  label: (question: RelaxedQuery) => string,
): Action[] {
  return questions.map((q) => run(label(q), command, q.input));
}
