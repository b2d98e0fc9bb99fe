import { either, map, type Match, maybe, type MatchRule, seq } from "./match.ts";
import { dayNumberRule, namedMonthRule } from "./monthday-rules.ts";
import { calendarDates, numericDateRule } from "./numeric-date.ts";
import type { CalendarDate, PhrasePart } from "./phrase-part.ts";
import type { Scan } from "./scan.ts";

/** The first and the last of several days in a row, as they were written. */
export type DaysSaid = { readonly first: CalendarDate; readonly last: CalendarDate };

// Of four digits less than that, it may be a time: "0900".
const FIRST_YEAR = 1900;
const MOST_DAYS = 31;

/** "3-5 March", "from 3 to 5 March 2027", "du 3 au 5 mars", "March 3-5", "30 March - 2 April", "del lunes 3 al miércoles 5 de marzo", "les 3 et 4 mars". */
export function daysSaidRule(scan: Scan): MatchRule<DaysSaid> {
  const weekday = maybe(seq(scan.kind("weekday"), maybe(scan.sign(","))));
  const small = maybe(scan.role("the", "monthday", "on"));
  const lead = seq(maybe(scan.role("from", "of")), maybe(scan.role("the", "monthday", "on", "monthdays")));
  const onto = seq(either<unknown>(scan.sign("-"), scan.role("until", "onto")), small);
  const joint = map(onto, () => MOST_DAYS);
  const and = seq(scan.role("and"), small);
  // "3 and 5 March" are two days with one between them.
  const next = either(
    joint,
    map(and, () => 1),
  );
  const number = map(seq(dayNumberRule(scan), maybe(scan.role("ordinal"))), ([day]) => day);
  const day = map(seq(weekday, small, number), ([, , value]) => value);
  const between = inOrder(map(seq(scan.sign(","), day), ([, value]) => value));
  const month = map(scan.kind("month"), ({ value }) => value);
  const year = maybe(
    map(
      seq(maybe(either<unknown>(scan.role("of"), scan.sign(","))), scan.free(scan.digits(4))),
      ([, { value, length }]) => (length === 4 && value >= FIRST_YEAR ? value : undefined),
    ),
  );
  const date = map(seq(weekday, small, either(namedMonthRule(scan), numericDateRule(scan))), ([, , piece]) =>
    optionsOf(piece),
  );
  const sharedMonth = either(
    map(seq(lead, day, next, day, maybe(scan.role("of")), month, year), ([, from, most, to, , of, inYear]) =>
      to - from <= most ? inMonth([from, to], of, inYear) : undefined,
    ),
    map(seq(lead, day, between, and, day, maybe(scan.role("of")), month, year), ([, from, days, , to, , of, inYear]) =>
      to - from === days ? inMonth([from, to], of, inYear) : undefined,
    ),
    map(seq(lead, month, number, next, scan.free(number), year), ([, of, from, most, to, inYear]) =>
      to - from <= most ? inMonth([from, to], of, inYear) : undefined,
    ),
  );
  const dates = map(seq(lead, date, maybe(scan.sign(",")), joint, date), ([, from, , , to]) => pairs(from, to));
  return either(sharedMonth, flat(dates));
}

const optionsOf = (piece: PhrasePart) => (piece.kind === "date" && !piece.short ? piece.options : undefined);

function inMonth([from, to]: readonly [number, number], month: number, year: number | undefined): DaysSaid | undefined {
  const dateOf = (day: number) => {
    const piece = calendarDates([day, month, year]);
    return piece && optionsOf(piece)?.[0];
  };
  const [first, last] = [dateOf(from), dateOf(to)];
  return first && last && from < to ? { first, last } : undefined;
}

/** Where the numbers of both dates could change places, both are read one way or both the other. */
function pairs(from: readonly CalendarDate[], to: readonly CalendarDate[]): readonly DaysSaid[] {
  const count = from.length === to.length ? from.length : 1;
  return from.slice(0, count).flatMap((first, index) => {
    const last = to[index];
    return last ? [{ first, last }] : [];
  });
}

function flat<T>(rule: MatchRule<readonly T[]>): MatchRule<T> {
  return (at) => rule(at).flatMap(({ value, end }) => value.map((one): Match<T> => ({ value: one, end })));
}

const MOST_LISTED = 7;

/** How many days it is from the one before a list to the one behind it, where each follows the other: "3, 4, 5 and 6 March". */
function inOrder(one: MatchRule<number>): MatchRule<number> {
  return (at) => {
    const found: Match<readonly number[]>[] = one(at).map(({ value, end }) => ({ value: [value], end }));
    for (const { value, end } of found)
      if (value.length < MOST_LISTED)
        found.push(...one(end).map((more) => ({ value: [...value, more.value], end: more.end })));
    return found
      .filter(({ value: [first = 0, ...more] }) => more.every((day, index) => day === first + index + 1))
      .map(({ value, end }) => ({ value: value.length + 1, end }));
  };
}
