import { Temporal } from "temporal-polyfill";
import type { CalendarDate, PhrasePart } from "./phrase-part.ts";
import { type Day, type MeantDays, daysBetween, type Of, RECENT_DAYS, sure } from "./days.ts";
import { nthDays } from "./nth-days.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { weekdays, workWeek } from "./weekdays.ts";

// Long enough for a 29th of February (1896–1904 apart) and for a 31st that is a given weekday.
const MONTHS_AHEAD = 12 * 8 + 1;

/** Which days the pieces name, seen from `today`; `undefined` when they name none. */
export function daysOf(
  pieces: readonly PhrasePart[],
  today: Day,
  { looseDays, dayFirst }: Pick<Vocabulary, "looseDays" | "dayFirst">,
): MeantDays | undefined {
  const piece = <K extends PhrasePart["kind"]>(kind: K) => pieces.find((one): one is Of<K> => one.kind === kind);
  const weekday = piece("weekday");
  const week = piece("week");
  const named = [
    map(piece("date"), ({ options: all, short }) => {
      // A weekday beside it says which is meant.
      const options = dayFirst === true && !weekday ? all.slice(0, 1) : all;
      return short ? lastDays(options, today) : datedDays(options, today);
    }),
    map(piece("nth"), (nth) => nthDays(nth, today)),
    map(piece("monthday"), ({ day }) => monthDays(day, today, piece("month"), weekday)),
    map(piece("day"), ({ offset }) => sure(today.add({ days: offset }))),
    map(piece("span"), (span) => spanDays(span, today, looseDays)),
  ].filter((days) => days !== undefined);
  const [first, ...others] = named;
  if (first) return onWeekday(others.reduce(agreeing, first), weekday);
  if (weekday) return weekdays(weekday, today, week);
  return map(week, ({ offset }) => workWeek(offset, today));
}

function map<T, U>(value: T | undefined, change: (value: T) => U): U | undefined {
  return value === undefined ? undefined : change(value);
}

/** Two ways of naming one day must agree; where they do not ("tomorrow, 2 December"), both are guesses. */
function agreeing(a: MeantDays, b: MeantDays): MeantDays {
  const both = a.days.filter((day) => b.days.some((other) => other.equals(day)));
  if (both.length > 0) return { days: both, doubtful: a.doubtful && b.doubtful };
  return { days: [...a.days, ...b.days], doubtful: true };
}

/** A weekday beside a date chooses between its readings; one that fits none ("Tuesday 2 December", a Wednesday) makes it a guess. */
function onWeekday(named: MeantDays, weekday: Of<"weekday"> | undefined): MeantDays {
  if (!weekday || named.doubtful) return named;
  const fitting = named.days.filter(({ dayOfWeek }) => dayOfWeek === weekday.weekday);
  if (fitting.length > 0) return { days: fitting, doubtful: false };
  const nearby = named.days.map((day) => day.add({ days: ((weekday.weekday - day.dayOfWeek + 10) % 7) - 3 }));
  return { days: named.days.flatMap((day, index) => [day, nearby[index] ?? day]), doubtful: true };
}

/** The last days of months that are too short for the days that were named. */
function lastDays(options: readonly CalendarDate[], today: Day): MeantDays {
  const days = options.map(({ month, year }) => {
    const last = (of: number) => Temporal.PlainDate.from({ year: of, month, day: 31 });
    const first = last(year ?? today.year);
    return year === undefined && Temporal.PlainDate.compare(first, today) < 0 ? last(today.year + 1) : first;
  });
  return { days, doubtful: true, why: "short" };
}

function datedDays(options: readonly CalendarDate[], today: Day): MeantDays {
  const found = options.map((date): MeantDays => {
    if (date.year !== undefined) return sure(Temporal.PlainDate.from({ ...date, year: date.year }));
    const candidates = Array.from({ length: 10 }, (_, ahead) => today.year - 1 + ahead).flatMap((year) => {
      const day = Temporal.PlainDate.from({ ...date, year });
      return day.day === date.day ? [day] : [];
    });
    const ahead = candidates.find((day) => Temporal.PlainDate.compare(day, today) >= 0);
    const passed = candidates.findLast((day) => Temporal.PlainDate.compare(day, today) < 0);
    return { days: ahead ? [ahead] : [], doubtful: passed !== undefined && daysBetween(passed, today) <= RECENT_DAYS };
  });
  const days = found.flatMap((one) => one.days).sort((a, b) => Temporal.PlainDate.compare(a, b));
  return { days, doubtful: found.some(({ doubtful }) => doubtful) };
}

function monthDays(
  day: number,
  today: Day,
  month: Of<"month"> | undefined,
  weekday: Of<"weekday"> | undefined,
): MeantDays {
  const firstMonth = today.toPlainYearMonth().add({ months: month?.offset ?? 0 });
  const matching: Day[] = [];
  for (let ahead = 0; ahead < (month ? 1 : MONTHS_AHEAD); ahead++) {
    const inMonth = firstMonth.add({ months: ahead });
    if (day > inMonth.daysInMonth) continue;
    const date = inMonth.toPlainDate({ day });
    if (!month && Temporal.PlainDate.compare(date, today) < 0) continue;
    matching.push(date);
  }
  const [nearest] = matching;
  if (!nearest) return { days: [], doubtful: true };
  if (!weekday || nearest.dayOfWeek === weekday.weekday) return sure(nearest);
  const later = matching.find(({ dayOfWeek }) => dayOfWeek === weekday.weekday);
  return { days: later ? [nearest, later] : [nearest], doubtful: true };
}

function spanDays({ amount, sign }: Of<"span">, today: Day, looseDays: Readonly<Record<number, number>>): MeantDays {
  const day = today.add({ months: sign * amount.months, days: sign * amount.days });
  const loose = amount.months === 0 && amount.minutes === 0 ? looseDays[amount.days] : undefined;
  return loose === undefined ? sure(day) : sure(today.add({ days: sign * loose }), day);
}
