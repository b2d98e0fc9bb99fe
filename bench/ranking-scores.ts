/** What each document is worth for a question, by its id; what is absent is worth nothing. */
export type Grades = ReadonlyMap<string, number>;

/**
 * Gain of the first `depth`, discounted by rank, over that of the ideal order: 1 is perfect. A grade gains itself, as in
 * trec_eval (https://trec.nist.gov/trec_eval/), unless `gain` says otherwise.
 */
export function ndcg(
  ranked: readonly string[],
  grades: Grades,
  depth: number,
  gain: (grade: number) => number = (grade) => grade,
): number {
  const discounted = (all: readonly number[]) =>
    all.slice(0, depth).reduce((sum, grade, i) => sum + gain(grade) / Math.log2(i + 2), 0);
  const ideal = discounted([...grades.values()].sort((a, b) => b - a));
  return ideal === 0 ? 0 : discounted(ranked.map((id) => grades.get(id) ?? 0)) / ideal;
}

/** One over the rank of the first with at least that grade; 0 where none is among the first `depth`. */
export function reciprocalRank(
  ranked: readonly string[],
  grades: Grades,
  least: number,
  depth = ranked.length,
): number {
  const at = ranked.slice(0, depth).findIndex((id) => (grades.get(id) ?? 0) >= least);
  return at === -1 ? 0 : 1 / (at + 1);
}

/** The share of all that has a grade which is among the first `depth`. */
export function recall(ranked: readonly string[], grades: Grades, depth: number): number {
  const relevant = [...grades].filter(([, grade]) => grade > 0);
  const found = new Set(ranked.slice(0, depth));
  return relevant.length === 0 ? 0 : relevant.filter(([id]) => found.has(id)).length / relevant.length;
}

/** The mean; NaN of nothing. */
export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
