import type { Hit, SearchResult } from "../search/search.ts";
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

type Ask = (conditions: readonly Condition[]) => Promise<SearchResult>;

/** Asks for all conditions; where nothing meets them, for less. */
export async function relaxed(conditions: readonly Condition[], ask: Ask, relaxing: Relaxing): Promise<Relaxed> {
  const all = await ask(conditions);
  if (all.hits.length > 0 || wantedOf(conditions).length < 2) return { found: all, dropped: [], steps: [] };
  const { hits, steps } = await nearestTo(conditions, ask, relaxing, { had: new Set(), most: MOST_ASKS });
  return { found: { ...all, hits }, dropped: [...new Set(steps.flat())], steps };
}

/** What comes closest to conditions without meeting all of them, best first, and what it does without. */
export type Nearest = Pick<Relaxed, "steps"> & Pick<SearchResult, "hits">;

/** Behind what is asked for less, and how often at most. */
export interface Behind {
  /** Ids of what was found already. */
  readonly had: ReadonlySet<string>;
  readonly most: number;
  /** Whether it comes close; all that is found does, where absent. */
  readonly fits?: (hit: Hit) => boolean;
}

/** The same beside what was found already, where that is little: it is asked for less so many times at most. */
export async function nearestTo(
  conditions: readonly Condition[],
  ask: Ask,
  { ways, enough, each }: Relaxing,
  { had, most, fits = () => true }: Behind,
): Promise<Nearest> {
  const hits = new Map<string, SearchResult["hits"][number]>();
  const steps: (readonly Condition[])[] = [];
  let asked = 0;
  if (wantedOf(conditions).length < 2) return { hits: [], steps };
  for (const group of ways(conditions)) {
    if (had.size + hits.size >= enough || asked >= most) break;
    for (const less of group.slice(0, most - asked)) {
      asked += 1;
      const found = await ask(less.conditions);
      const added = found.hits.filter((hit) => !hits.has(hit.doc) && !had.has(hit.doc) && fits(hit)).slice(0, each);
      for (const hit of added) hits.set(hit.doc, hit);
      if (added.length > 0) steps.push(less.dropped);
    }
  }
  return { hits: [...hits.values()], steps };
}

const wantedOf = (conditions: readonly Condition[]) => conditions.filter(({ excluded }) => !excluded);
