import type { Condition } from "./reading/condition.ts";

/** What was found where not all conditions could be met, and which were not. */
export interface Relaxed<T> {
  readonly found: T;
  readonly dropped: readonly Condition[];
}

/**
 * Asks for all conditions; where nothing fits, for all but one each, in the order in which `lasts` says that a kind of thing
 * can do without them, the first first. Of several conditions of one kind, such as two topics, each is left out in turn and
 * what is found is taken together, as `join` does it. Where that finds nothing either, for one alone.
 */
export async function relaxed<T>(
  conditions: readonly Condition[],
  lasts: readonly string[],
  { ask, isEmpty, join }: Asking<T>,
): Promise<Relaxed<T>> {
  const all = await ask(conditions);
  if (!isEmpty(all)) return { found: all, dropped: [] };
  const wanted = conditions.filter(({ excluded }) => !excluded);
  if (wanted.length < 2) return { found: all, dropped: [] };
  for (const dropped of groups(wanted, lasts)) {
    const each: T[] = [];
    for (const one of dropped) each.push(await ask(conditions.filter((other) => other !== one)));
    const found = each.filter((one) => !isEmpty(one));
    if (found.length > 0) return { found: found.reduce(join), dropped };
  }
  const last = wanted.length > 2 ? await onlyOne(conditions, wanted, lasts, { ask, isEmpty, join }) : undefined;
  return last ?? { found: all, dropped: [] };
}

interface Asking<T> {
  readonly ask: (conditions: readonly Condition[]) => Promise<T>;
  readonly isEmpty: (found: T) => boolean;
  readonly join: (one: T, other: T) => T;
}

/** The first condition, the one that is missed most first, that something meets alone. */
async function onlyOne<T>(
  conditions: readonly Condition[],
  wanted: readonly Condition[],
  lasts: readonly string[],
  { ask, isEmpty }: Asking<T>,
): Promise<Relaxed<T> | undefined> {
  const excluded = conditions.filter((one) => one.excluded);
  for (const one of [...wanted].sort((a, b) => place(b, lasts) - place(a, lasts))) {
    const found = await ask([one, ...excluded]);
    if (!isEmpty(found)) return { found, dropped: wanted.filter((other) => other !== one) };
  }
  return undefined;
}

/** The conditions in the order in which they are left out, those of a kind together. */
function groups(conditions: readonly Condition[], lasts: readonly string[]): Condition[][] {
  const places = [...new Set(conditions.map((one) => place(one, lasts)))].sort((a, b) => a - b);
  return places.map((at) => conditions.filter((one) => place(one, lasts) === at));
}

/** Where a condition stands among what can be done without: with several meanings, where the one stands that is missed most. */
function place({ meanings }: Condition, lasts: readonly string[]): number {
  return Math.max(...meanings.map(({ name }) => lasts.indexOf(name)));
}
