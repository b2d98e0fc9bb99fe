/** Fewer than so many are not told (our choice, as statistics offices have it). */
export const FLOOR = 5;

/** Something that was counted: how often, and of whom; without `of` each time counts as somebody. */
export interface Counted {
  readonly key: string;
  readonly count: number;
  readonly of?: ReadonlySet<string>;
}

/** What may be told of it. */
export interface FlooredCount {
  /** Those of at least five. */
  readonly counts: ReadonlyMap<string, number>;
  /** All others together, where these are of at least five and leave open how many each is; which they are is not told. */
  readonly others: number;
  /** Whether there are some that are in neither. */
  readonly hidden: boolean;
}

/**
 * What may be told of counts, of `possible` keys that there can be: no count of fewer than five, nor anything from which one follows, even
 * for who knows this rule. Whether a count is told depends on that count alone.
 */
export function toldOf(counted: readonly Counted[], possible: number): FlooredCount {
  const some = counted.filter(({ count }) => count > 0);
  const told = some.filter((one) => size([one]) >= FLOOR);
  const few = some.filter((one) => size([one]) < FLOOR);
  // Of as many as there can be, each as large as it can be, each would be known.
  const isKnown = few.length >= possible - told.length && few.every((one) => size([one]) === FLOOR - 1);
  const isTold = size(few) >= FLOOR && !isKnown;
  return {
    counts: new Map(told.map(({ key, count }) => [key, count])),
    others: isTold ? few.reduce((sum, { count }) => sum + count, 0) : 0,
    hidden: few.length > 0 && !isTold,
  };
}

/** Of how many they are together. */
function size(some: readonly Counted[]): number {
  const people = new Set(some.flatMap(({ of }) => [...(of ?? [])]));
  return people.size + some.reduce((sum, { count, of }) => sum + (of === undefined ? count : 0), 0);
}

/** What may be told of several months: what is told of each, added up, so that it is the same whichever months are asked for together. */
export interface Summed {
  /** The most first. */
  readonly rows: readonly { readonly key: string; readonly count: number }[];
  readonly others: number;
  /** Of all that is told. */
  readonly total: number;
  /** In how many months some are not told. */
  readonly hidden: number;
}

/** Adds up what is told of months. */
export function summed(months: readonly FlooredCount[]): Summed {
  const rows = new Map<string, number>();
  for (const { counts } of months) for (const [key, count] of counts) rows.set(key, (rows.get(key) ?? 0) + count);
  const others = months.reduce((sum, one) => sum + one.others, 0);
  return {
    rows: [...rows]
      .map(([key, count]) => ({ key, count }))
      .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1)),
    others,
    total: [...rows.values()].reduce((sum, count) => sum + count, others),
    hidden: months.filter(({ hidden }) => hidden).length,
  };
}
