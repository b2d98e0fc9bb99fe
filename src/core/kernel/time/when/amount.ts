import { either, map, maybe, type MatchRule, seq } from "./match.ts";
import type { Scan } from "./scan.ts";
import type { Unit } from "./vocabulary.ts";

/** A length of time; months and days are kept apart because their minutes depend on the calendar. */
export type Amount = { readonly months: number; readonly days: number; readonly minutes: number };

const UNITS: Readonly<Record<Unit, Amount>> = {
  minute: { months: 0, days: 0, minutes: 1 },
  hour: { months: 0, days: 0, minutes: 60 },
  day: { months: 0, days: 1, minutes: 0 },
  week: { months: 0, days: 7, minutes: 0 },
  month: { months: 1, days: 0, minutes: 0 },
  year: { months: 12, days: 0, minutes: 0 },
};

const MOST_PARTS = 4;

/** Amounts as they are spoken or typed: "2 hours", "1h30", "an hour and a half", "une demi-heure", "tres cuartos de hora", "1 día y 2 horas". */
export function amountRule(scan: Scan): MatchRule<Amount> {
  const unit = map(scan.kind("unit"), ({ value }) => value);
  const article = scan.role("article");
  const joint = either<unknown>(scan.role("and"), scan.sign(","));
  const decimal = map(
    seq(scan.digits(3), scan.glued(scan.sign(".", ",")), scan.glued(scan.digits(2))),
    ([whole, , fraction]) => whole.value + fraction.value / 10 ** fraction.length,
  );
  // Some languages have one word for "a" and "one".
  const one = either(
    map(article, () => 1),
    map(scan.kind("number"), ({ value }) => (value === 1 ? 1 : undefined)),
  );
  const counts = either(
    scan.number,
    map(article, () => 1),
  );
  const half = map(scan.role("half"), () => 0.5);
  const quarter = map(scan.role("quarter"), () => 0.25);

  const counted = map(seq(either(decimal, counts), unit), ([count, of]) => times(count, of));
  const andHalf = map(seq(counts, scan.role("and"), maybe(article), half, unit), ([count, , , more, of]) =>
    times(count + more, of),
  );
  const halfBehind = map(
    seq(maybe(counts), unit, scan.role("and"), maybe(one), either(half, quarter)),
    ([count, of, , , more]) => (more === 0.5 || of === "hour" ? times((count ?? 1) + more, of) : undefined),
  );
  const halfOf = map(seq(maybe(one), half, maybe(scan.role("of")), maybe(article), unit), ([, count, , , of]) =>
    times(count, of),
  );
  const quarters = map(
    seq(maybe(counts), quarter, maybe(scan.role("of")), maybe(article), unit),
    ([count, size, , , of]) => (of === "hour" ? times((count ?? 1) * size, of) : undefined),
  );
  // "1h30", "una hora y 45", "one hour thirty": behind hours, two digits or a number word are minutes without their unit.
  const bareMinutes = either(
    map(scan.free(scan.digits(2)), ({ value, length }) => (length === 2 ? value : undefined)),
    map(scan.kind("number"), ({ value }) => value),
  );
  const hoursAndMinutes = map(seq(counts, unit, maybe(scan.role("and")), bareMinutes), ([hours, of, , minutes]) =>
    of === "hour" && minutes < 60 ? { months: 0, days: 0, minutes: hours * 60 + minutes } : undefined,
  );
  const part = either(counted, andHalf, halfBehind, halfOf, quarters, hoursAndMinutes);

  const several =
    (left: number): MatchRule<Amount> =>
    (at) =>
      left === 0
        ? []
        : either(
            part,
            map(seq(part, maybe(joint), several(left - 1)), ([first, , rest]) => sum(first, rest)),
          )(at);
  return several(MOST_PARTS);
}

function times(count: number, unit: Unit): Amount | undefined {
  const one = UNITS[unit];
  const days = one.days * count;
  // Half a day is twelve hours; half a month is nothing that a calendar knows.
  if (!Number.isInteger(one.months * count)) return undefined;
  return {
    months: one.months * count,
    days: Math.floor(days),
    minutes: Math.round(one.minutes * count + (days % 1) * 24 * 60),
  };
}

function sum(a: Amount, b: Amount): Amount {
  return { months: a.months + b.months, days: a.days + b.days, minutes: a.minutes + b.minutes };
}
