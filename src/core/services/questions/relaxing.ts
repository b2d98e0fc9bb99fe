import type { SearchResult } from "../search/search.ts";
import type { Condition } from "./reading/condition.ts";

/** A question that asks for less: without some conditions, or for something near in their place. */
export interface Less {
  readonly conditions: readonly Condition[];
  readonly dropped: readonly Condition[];
}

/** The ways to ask for less than those conditions, the best first; such as are as good as each other together. */
export type WaysToRelax = (conditions: readonly Condition[]) => readonly (readonly Less[])[];

/** How a kind of thing is asked for less. */
export interface Relaxing {
  readonly ways: WaysToRelax;
  /** With so many hits nothing more is asked. */
  readonly enough: number;
  /** Most hits that each way to ask for less gives. */
  readonly each: number;
}

/** What was found where not all conditions could be met, and which were not. */
export interface Relaxed {
  readonly found: SearchResult;
  readonly dropped: readonly Condition[];
  /** What the hits do without, in their order: those that come first without the first of them. */
  readonly steps: readonly (readonly Condition[])[];
}

// Whatever is asked with all its conditions, it is answered in some tens of milliseconds.
const MOST_ASKS = 16;

/** Asks for all conditions; where nothing meets them, for less. */
export async function relaxed(
  conditions: readonly Condition[],
  ask: (conditions: readonly Condition[]) => Promise<SearchResult>,
  { ways, enough, each }: Relaxing,
): Promise<Relaxed> {
  const all = await ask(conditions);
  const wanted = conditions.filter(({ excluded }) => !excluded);
  if (all.hits.length > 0 || wanted.length < 2) return { found: all, dropped: [], steps: [] };
  const hits = new Map<string, SearchResult["hits"][number]>();
  const steps: (readonly Condition[])[] = [];
  let asked = 0;
  for (const group of ways(conditions)) {
    if (hits.size >= enough || asked >= MOST_ASKS) break;
    for (const less of group.slice(0, MOST_ASKS - asked)) {
      asked += 1;
      const found = await ask(less.conditions);
      const added = found.hits.filter(({ doc }) => !hits.has(doc)).slice(0, each);
      for (const hit of added) hits.set(hit.doc, hit);
      if (added.length > 0) steps.push(less.dropped);
    }
  }
  return { found: { ...all, hits: [...hits.values()] }, dropped: [...new Set(steps.flat())], steps };
}
