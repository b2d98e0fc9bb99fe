import { type Amount, amountRule } from "./amount.ts";
import { either, kept, map, maybe, type MatchRule, seq } from "./match.ts";
import type { Scan } from "./scan.ts";
import { nthRule } from "./nth-rule.ts";
import { numericDateRule } from "./numeric-date.ts";
import type { PhrasePart, WhichOccurrence } from "./phrase-part.ts";
import { dayNumberRule, monthdayRule, namedMonthRule } from "./monthday-rules.ts";

const OFFSETS: Readonly<Record<WhichOccurrence, number>> = { last: -1, this: 0, next: 1 };

/** Days in words or numbers: "tomorrow", "el martes que viene", "15 de diciembre de 2026", "13/02/2027", "le 3", "in 2 weeks", "semana que vem". */
export function dateRule(scan: Scan): MatchRule<readonly PhrasePart[]> {
  const amount = kept(amountRule(scan));
  return either(
    map(
      either(
        dayRule(scan, amount),
        nthRule(scan),
        monthdayRule(scan),
        comingRule(scan, namedMonthRule(scan)),
        markedDateRule(scan),
        ...spanRules(scan, amount),
      ),
      (piece) => [piece],
    ),
    weekdayRule(scan, amount),
    periodRule(scan, "week"),
    periodRule(scan, "month"),
  );
}

function dayRule(scan: Scan, amount: MatchRule<Amount>): MatchRule<PhrasePart> {
  const day = map(scan.kind("day"), ({ value, part }) => ({ offset: value, ...(part ? { part } : {}) }));
  return either(
    map(day, (one): PhrasePart => ({ kind: "day", ...one })),
    map(
      laterRule(scan, amount, day),
      ([one, days]): PhrasePart => ({ kind: "day", ...one, offset: one.offset + days }),
    ),
  );
}

/** So many days after a day: "friday week", "a week on friday", "two weeks from tomorrow". */
function laterRule<T>(
  scan: Scan,
  amount: MatchRule<Amount>,
  day: MatchRule<T>,
): MatchRule<readonly [day: T, days: number]> {
  const weeks = weeksRule(amount);
  return either(
    map(seq(day, scan.kind("later")), ([one, { value }]) => [one, value] as const),
    map(seq(weeks, maybe(scan.role("on", "from")), day), ([days, , one]) => [one, days] as const),
  );
}

/** Whole weeks, in days. */
const weeksRule = (amount: MatchRule<Amount>): MatchRule<number> =>
  map(amount, ({ months, days, minutes }) => (months === 0 && minutes === 0 && days % 7 === 0 ? days : undefined));

/** "el próximo 15 de diciembre", "le 15 décembre prochain": without a year that is what a date means anyway. */
function comingRule<T>(scan: Scan, date: MatchRule<T>): MatchRule<T> {
  const next = maybe(scan.role("next"));
  return map(seq(next, date, next), ([, value]) => value);
}

/** A date in numbers, with or without a word before it: "dia 15/12". */
function markedDateRule(scan: Scan): MatchRule<PhrasePart> {
  return map(seq(maybe(scan.role("monthday")), numericDateRule(scan)), ([, date]) => date);
}

function whichRule(scan: Scan): MatchRule<WhichOccurrence> {
  return map(scan.role("this", "next", "last"), (role) => role as WhichOccurrence);
}

/** "tuesday", "next tuesday", "mardi prochain"; with the day's number behind it: "martes 15". */
function weekdayRule(scan: Scan, amount: MatchRule<Amount>): MatchRule<readonly PhrasePart[]> {
  const which = whichRule(scan);
  const name = map(scan.kind("weekday"), ({ value }) => value);
  const weekday = map(
    seq(maybe(which), name, maybe(which)),
    ([before, day, behind]): readonly PhrasePart[] | undefined => {
      if (before && behind && before !== behind) return undefined;
      const chosen = before ?? behind;
      return [{ kind: "weekday", weekday: day, ...(chosen ? { which: chosen } : {}) }];
    },
  );
  const numbered = map(seq(name, scan.free(dayNumberRule(scan))), ([day, number]): readonly PhrasePart[] => [
    { kind: "weekday", weekday: day },
    { kind: "monthday", day: number },
  ]);
  const later = map(laterRule(scan, amount, name), ([day, days]): readonly PhrasePart[] => [
    { kind: "weekday", weekday: day, later: days },
  ]);
  return either(weekday, numbered, later, inWeeksRule(scan, amount));
}

/** "in two weeks on Thursday": in the week that is so many weeks ahead; "Thursday in two weeks" may as well be so many weeks after the nearest. */
function inWeeksRule(scan: Scan, amount: MatchRule<Amount>): MatchRule<readonly PhrasePart[]> {
  const weeks = weeksRule(amount);
  const ahead = either(
    map(seq(scan.role("in"), weeks), ([, days]) => days),
    map(seq(weeks, scan.role("hence")), ([days]) => days),
  );
  const joint = maybe(either<unknown>(scan.role("on", "the", "of"), scan.sign(",")));
  const name = map(scan.kind("weekday"), ({ value }) => value);
  const inWeek = (days: number, weekday: number): readonly PhrasePart[] => [
    { kind: "week", offset: days / 7 },
    { kind: "weekday", weekday },
  ];
  const behind = seq(name, joint, ahead);
  return either(
    map(seq(ahead, joint, joint, joint, name), ([days, , , , weekday]) => inWeek(days, weekday)),
    map(behind, ([weekday, , days]) => inWeek(days, weekday)),
    map(behind, ([weekday, , later]): readonly PhrasePart[] => [{ kind: "weekday", weekday, later }]),
  );
}

/** "next week", "le mois prochain". */
function periodRule(scan: Scan, name: "week" | "month"): MatchRule<readonly PhrasePart[]> {
  const which = whichRule(scan);
  const unit = map(scan.kind("unit"), ({ value }) => (value === name ? value : undefined));
  const sided = either(
    map(seq(which, unit), ([side]) => side),
    map(seq(unit, which), ([, side]) => side),
  );
  return map(sided, (side): readonly PhrasePart[] => [{ kind: name, offset: OFFSETS[side] }]);
}

/** "in 2 hours", "3 days from now", "il y a une heure". */
function spanRules(scan: Scan, amount: MatchRule<Amount>): ReadonlyArray<MatchRule<PhrasePart>> {
  const ago = scan.role("ago");
  const ahead = either(
    map(seq(scan.role("in"), amount, maybe(scan.role("hence"))), ([, value]) => value),
    map(seq(amount, scan.role("hence")), ([value]) => value),
  );
  const behind = either(
    map(seq(ago, amount), ([, value]) => value),
    map(seq(amount, ago), ([value]) => value),
  );
  return [
    map(ahead, (value): PhrasePart => ({ kind: "span", amount: value, sign: 1 })),
    map(behind, (value): PhrasePart => ({ kind: "span", amount: value, sign: -1 })),
  ];
}
