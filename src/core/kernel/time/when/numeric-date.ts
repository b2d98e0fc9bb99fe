import { either, map, type MatchRule, seq } from "./match.ts";
import type { Scan } from "./scan.ts";
import type { CalendarDate, PhrasePart } from "./phrase-part.ts";

/** Day, month and year (where given) as numbers. */
export type DateNumbers = readonly [day: number, month: number, year: number | undefined];

/** "2027-02-13", "13/02/2027", "13.02.27", "13/02": where day and month could change places, both readings are kept. */
export function numericDateRule(scan: Scan): MatchRule<PhrasePart> {
  const number = scan.digits(4);
  const separator = scan.glued(scan.sign("/", ".", "-"));
  const three = map(
    seq(number, separator, scan.glued(number), separator, scan.glued(number)),
    ([a, sign, b, again, c]) => {
      if (sign !== again || b.length > 2) return undefined;
      if (a.length === 4) return c.length <= 2 ? calendarDates([c.value, b.value, a.value]) : undefined;
      if (a.length > 2 || (c.length !== 2 && c.length !== 4)) return undefined;
      return calendarDates(...bothWays(a.value, b.value, sign, c.length === 2 ? 2000 + c.value : c.value));
    },
  );
  const two = map(seq(scan.digits(2), scan.glued(scan.sign("/", ".")), scan.glued(scan.digits(2))), ([a, sign, b]) =>
    calendarDates(...bothWays(a.value, b.value, sign, undefined)),
  );
  return either(three, two);
}

// With full stops the day always comes first (so every date pattern of Unicode CLDR that uses them).
function bothWays(a: number, b: number, sign: string, year: number | undefined): readonly DateNumbers[] {
  const dayFirst: DateNumbers = [a, b, year];
  return sign === "." || a === b ? [dayFirst] : [dayFirst, [b, a, year]];
}

/** A date piece of those readings that exist in the calendar, else of those for which only the month is too short; `undefined` when there are none. */
export function calendarDates(...readings: readonly DateNumbers[]): PhrasePart | undefined {
  const named = readings.flatMap(([day, month, year]): CalendarDate[] =>
    month >= 1 && month <= 12 && day >= 1 && day <= LONGEST_MONTH
      ? [{ day, month, ...(year === undefined ? {} : { year }) }]
      : [],
  );
  const possible = named.filter(exists);
  if (possible.length > 0) return { kind: "date", options: possible };
  return named.length === 0 ? undefined : { kind: "date", options: named, short: true };
}

const LONGEST_MONTH = 31;

// A leap year stands in where none was given.
const exists = ({ day, month, year = 2000 }: CalendarDate) => day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
