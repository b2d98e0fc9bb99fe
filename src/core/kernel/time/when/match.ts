/** A value read from the tokens up to `end`. */
export type Match<T> = { readonly value: T; readonly end: number };

/** All the ways to read a value from position `at`; none means it does not stand there. */
export type MatchRule<T> = (at: number) => ReadonlyArray<Match<T>>;

/** No match. Most rules fail at most places, so failing costs nothing: no array is made for it. */
export const NONE: ReadonlyArray<Match<never>> = [];

/** The rules one after the other. */
export function seq<T extends readonly unknown[]>(
  ...rules: { readonly [K in keyof T]: MatchRule<T[K]> }
): MatchRule<T> {
  return (at) => {
    let partial: ReadonlyArray<Match<readonly unknown[]>> = [{ value: [], end: at }];
    for (const rule of rules) {
      const longer: Array<Match<readonly unknown[]>> = [];
      for (const { value, end } of partial)
        for (const next of rule(end)) longer.push({ value: [...value, next.value], end: next.end });
      if (longer.length === 0) return NONE;
      partial = longer;
    }
    return partial as ReadonlyArray<Match<T>>;
  };
}

/** Any of the rules. */
export function either<T>(...rules: ReadonlyArray<MatchRule<T>>): MatchRule<T> {
  return (at) => {
    let found: ReadonlyArray<Match<T>> = NONE;
    for (const rule of rules) {
      const more = rule(at);
      if (more.length > 0) found = found.length === 0 ? more : [...found, ...more];
    }
    return found;
  };
}

/** The rule, or nothing in its place. */
export function maybe<T>(rule: MatchRule<T>): MatchRule<T | undefined> {
  return (at) => [...rule(at), { value: undefined, end: at }];
}

/** The rule's value, changed; `undefined` from `change` refuses the match. */
export function map<T, U>(rule: MatchRule<T>, change: (value: T) => U | undefined): MatchRule<U> {
  return (at) => {
    const matches = rule(at);
    if (matches.length === 0) return NONE;
    const found: Array<Match<U>> = [];
    for (const { value, end } of matches) {
      const changed = change(value);
      if (changed !== undefined) found.push({ value: changed, end });
    }
    return found;
  };
}

/** The rule, tried once at each place. */
export function kept<T>(rule: MatchRule<T>): MatchRule<T> {
  const known = new Map<number, ReturnType<MatchRule<T>>>();
  return (at) => {
    const matches = known.get(at) ?? rule(at);
    known.set(at, matches);
    return matches;
  };
}
