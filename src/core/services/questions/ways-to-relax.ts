import { type Condition, valuesOf, widened } from "./reading/condition.ts";
import type { Less, WaysToRelax } from "./relaxing.ts";

type Instead = (condition: Condition) => readonly Condition[];

/**
 * One condition is left out, those of the lowest place first, each of a place in turn; what `instead` gives for it is asked in
 * its place. Then each is asked for alone, what is missed most first.
 */
export const oneByOne =
  (placeAmong: (all: readonly Condition[]) => (one: Condition) => number, instead: Instead = () => []): WaysToRelax =>
  (conditions) => {
    const place = placeAmong(conditions);
    const wanted = conditions.filter(({ excluded }) => !excluded);
    const excluded = conditions.filter((one) => one.excluded);
    const places = [...new Set(wanted.map(place))].sort((a, b) => a - b);
    const without = (dropped: Condition): Less => ({
      conditions: conditions.flatMap((one) => (one === dropped ? instead(one) : [one])),
      dropped: [dropped],
    });
    const alone = (one: Condition): Less => ({
      conditions: [one, ...excluded],
      dropped: wanted.filter((other) => other !== one),
    });
    return [
      ...places.map((at) => wanted.filter((one) => place(one) === at).map(without)),
      ...[...wanted].sort((a, b) => place(b) - place(a)).map((one) => [alone(one)]),
    ];
  };

/**
 * What is a part of something is left out first: in its place that is asked, as in that of a city its country, unless the question asks for
 * such a thing already. Then `ways` goes on from there; what was a part is alone asked for at the end.
 */
export const widerFirst =
  (ways: WaysToRelax): WaysToRelax =>
  (conditions) => {
    const parts = conditions.filter((one) => !one.excluded && widened(one) !== undefined);
    if (parts.length === 0) return ways(conditions);
    const wider = conditions.flatMap((one) => {
      const instead = parts.includes(one) ? widened(one) : one;
      return instead === undefined || (instead !== one && isNamed(instead, conditions)) ? [] : [instead];
    });
    const further = ways(wider).map((group) =>
      group.map((less) => ({ ...less, dropped: [...parts, ...less.dropped] })),
    );
    const excluded = conditions.filter((one) => one.excluded);
    const others = conditions.filter((one) => !one.excluded && !parts.includes(one));
    return [
      [{ conditions: wider, dropped: parts }],
      ...further,
      [{ conditions: [...parts, ...excluded], dropped: others }],
    ];
  };

const isNamed = ({ meanings }: Condition, all: readonly Condition[]): boolean =>
  meanings.some(({ name }) => all.some((one) => !one.excluded && valuesOf(one, name).length > 0));

/** What is asked in the place of a condition, and how much it takes away from a question: 1 is a whole condition. */
export interface Substitute {
  readonly conditions: readonly Condition[];
  readonly cost: number;
}

/** One or two conditions are replaced by others or left out, what costs least first; of what costs the same, the fewest. */
export const cheapestFirst =
  (substitutes: (condition: Condition, all: readonly Condition[]) => readonly Substitute[]): WaysToRelax =>
  (conditions) => {
    const wanted = conditions.filter(({ excluded }) => !excluded);
    const each = wanted.flatMap((one) => substitutes(one, wanted).map((by) => ({ one, by })));
    const singles = each.map((change) => [change]);
    const pairs = each.flatMap((first, at) =>
      each.slice(at + 1).flatMap((second) => (first.one === second.one ? [] : [[first, second]])),
    );
    return [...singles, ...pairs]
      .filter((changes) => changes.length < wanted.length || changes.every(({ by }) => by.conditions.length > 0))
      .map((changes) => ({ changes, cost: changes.reduce((sum, { by }) => sum + by.cost, 0) }))
      .sort((a, b) => a.cost - b.cost || a.changes.length - b.changes.length)
      .map(({ changes }) => [
        {
          conditions: conditions.flatMap((one) => changes.find((change) => change.one === one)?.by.conditions ?? [one]),
          dropped: changes.map(({ one }) => one),
        },
      ]);
  };
