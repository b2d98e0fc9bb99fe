import { run } from "./build.ts";
import type { Action, Input } from "./model.ts";

/** The question with one of its options dropped, and how much it would find then. */
export interface Wider {
  readonly option: string;
  readonly total: number;
  readonly input: Input;
}

/** For a look-up that found nothing: the same question without one of its options each, where that finds something. */
export async function widerQuestions(input: Input, count: (without: Input) => Promise<number>): Promise<Wider[]> {
  const found: Wider[] = [];
  if (Object.keys(input).length < 2) return found;
  for (const option of Object.keys(input)) {
    const without = Object.fromEntries(Object.entries(input).filter(([name]) => name !== option));
    const total = await count(without);
    if (total > 0) found.push({ option, total, input: without });
  }
  return found;
}

/** Buttons that ask the wider questions. */
export function widerActions(
  questions: readonly Wider[],
  command: string,
  label: (question: Wider) => string,
): Action[] {
  return questions.map((q) => run(label(q), command, q.input));
}
