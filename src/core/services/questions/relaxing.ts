import type { Condition } from "./reading/condition.ts";

/** What was found where not all conditions could be met, and which were not. */
export interface Relaxed<T> {
  readonly found: T;
  readonly dropped: readonly Condition[];
}

/**
 * Asks for all conditions; where nothing fits, for all but one each: `place` says in which order, the least first; what
 * `instead` gives for one is asked in its place. Of several in one place, such as two topics, each is left out in turn and
 * what is found is taken together, as `join` does it. Where that finds nothing either, for one alone.
 */
export async function relaxed<T>(
  conditions: readonly Condition[],
  { ask, isEmpty, join, place, instead = () => [] }: Asking<T>,
): Promise<Relaxed<T>> {
  const all = await ask(conditions);
  if (!isEmpty(all)) return { found: all, dropped: [] };
  const wanted = conditions.filter(({ excluded }) => !excluded);
  if (wanted.length < 2) return { found: all, dropped: [] };
  for (const dropped of groups(wanted, place)) {
    const each: T[] = [];
    for (const one of dropped)
      each.push(await ask(conditions.flatMap((other) => (other === one ? instead(one) : [other]))));
    const found = each.filter((one) => !isEmpty(one));
    if (found.length > 0) return { found: found.reduce(join), dropped };
  }
  return (await onlyOne(conditions, wanted, { ask, isEmpty, join, place })) ?? { found: all, dropped: [] };
}

interface Asking<T> {
  readonly ask: (conditions: readonly Condition[]) => Promise<T>;
  readonly isEmpty: (found: T) => boolean;
  readonly join: (one: T, other: T) => T;
  /** The less it is missed, the less. */
  readonly place: (condition: Condition) => number;
  readonly instead?: (condition: Condition) => readonly Condition[];
}

/** The first condition, the one that is missed most first, that something meets alone. */
async function onlyOne<T>(
  conditions: readonly Condition[],
  wanted: readonly Condition[],
  { ask, isEmpty, place }: Asking<T>,
): Promise<Relaxed<T> | undefined> {
  const excluded = conditions.filter((one) => one.excluded);
  for (const one of [...wanted].sort((a, b) => place(b) - place(a))) {
    const found = await ask([one, ...excluded]);
    if (!isEmpty(found)) return { found, dropped: wanted.filter((other) => other !== one) };
  }
  return undefined;
}

/** The conditions in the order in which they are left out, those of a place together. */
function groups(conditions: readonly Condition[], place: Asking<unknown>["place"]): Condition[][] {
  const places = [...new Set(conditions.map(place))].sort((a, b) => a - b);
  return places.map((at) => conditions.filter((one) => place(one) === at));
}
