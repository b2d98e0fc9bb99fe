/** Chance that can be repeated: everything follows from the seed. */
export interface Dice {
  /** From 0 up to, but not, 1. */
  roll(): number;
  /** A whole number from 0 up to, but not, `sides`. */
  below(sides: number): number;
  /** A number between two others. */
  between(least: number, most: number): number;
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
}

/** Dice of that seed (mulberry32, https://github.com/bryc/code/blob/master/jshash/PRNGs.md#mulberry32). */
export function dice(seed: number): Dice {
  let state = seed >>> 0;
  const roll = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    roll,
    below: (sides) => Math.floor(roll() * sides),
    between: (least, most) => least + roll() * (most - least),
    chance: (probability) => roll() < probability,
    pick<T>(from: readonly T[]): T {
      const picked = from[Math.floor(roll() * from.length)];
      if (picked === undefined) throw new RangeError("nothing to pick from");
      return picked;
    },
  };
}
