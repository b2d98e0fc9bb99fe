import type { Figure } from "./figures.ts";

/** What one run of benchmarks found, by benchmark. */
export type Results = Readonly<Record<string, readonly Figure[]>>;

/** Two runs that were made one right after the other. */
export interface Pair {
  readonly before: Results;
  readonly after: Results;
}

/** One figure before and after: how it changed, and whether by more than it may. */
export interface Compared {
  /** The benchmark, and the figure with those that it stands below. */
  readonly what: string;
  readonly unit: string;
  /** Medians of the runs. */
  readonly before: number;
  readonly after: number;
  /** How many times worse the one median is than the other: above 1 it takes longer, or there is less done in a second. */
  readonly ratio: number;
  /** The least and the most of that among the pairs. */
  readonly least: number;
  readonly most: number;
  /** How many pairs have the figure. */
  readonly pairs: number;
  readonly limit: number;
  readonly exceeded: boolean;
}

/** How many times as much the slowest of a hundred may take, and anything else. */
const MOST_P99 = 1.1;
const MOST_ELSE = 1.5;

/** Every figure that all the runs of both sides have, in order; and the names of those that some lack. */
export function comparePairs(pairs: readonly Pair[]): { compared: Compared[]; absent: string[] } {
  const read = pairs.map(({ before, after }) => ({ before: figuresOf(before), after: figuresOf(after) }));
  const names = new Set(read.flatMap(({ before, after }) => [...after.keys(), ...before.keys()]));
  const compared: Compared[] = [];
  const absent: string[] = [];
  for (const what of names) {
    const found = read.flatMap(({ before, after }) => {
      const [one, other] = [before.get(what), after.get(what)];
      return one && other ? [{ one, other }] : [];
    });
    if (found.length < pairs.length) absent.push(what);
    else compared.push(compareFigure(what, found));
  }
  return { compared, absent };
}

function compareFigure(what: string, found: readonly { readonly one: Figure; readonly other: Figure }[]): Compared {
  const figure = found[0]!.other;
  const worse = (before: number, after: number) =>
    before === after ? 1 : moreIsBetter(figure) ? before / after : after / before;
  const [before, after] = [median(found.map(({ one }) => one.value)), median(found.map(({ other }) => other.value))];
  const ratios = found.map(({ one, other }) => worse(one.value, other.value));
  const ratio = worse(before, after);
  const limit = figure.unit === "ms" && /\bp99\b/.test(figure.what) ? MOST_P99 : MOST_ELSE;
  return {
    what,
    unit: figure.unit,
    before,
    after,
    ratio,
    least: Math.min(...ratios),
    most: Math.max(...ratios),
    pairs: found.length,
    limit,
    exceeded: !(ratio <= limit),
  };
}

/** The middle one of the values, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2;
}

/** Rates, what has a lower limit, and how near one comes to what is done by hand in a second (drain.ts). */
function moreIsBetter({ what, unit, limit }: Figure): boolean {
  return unit === "/s" || limit?.startsWith("≥") === true || (unit === "" && /ratio to by hand/.test(what));
}

/** Figures by a name of their own: one that is set in belongs to the one above that is not, and several may be called the same. */
function figuresOf(results: Results): Map<string, Figure> {
  const named = new Map<string, Figure>();
  for (const [bench, figures] of Object.entries(results)) {
    let above = "";
    for (const figure of figures) {
      const own = figure.what.trim();
      const setIn = figure.what !== own;
      if (!setIn) above = own;
      const name = `${bench}: ${setIn ? `${above} – ${own}` : own}`;
      let free = name;
      for (let n = 2; named.has(free); n += 1) free = `${name} (${n})`;
      named.set(free, figure);
    }
  }
  return named;
}
