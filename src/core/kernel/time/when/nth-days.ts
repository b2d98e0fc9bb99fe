import { Temporal } from "temporal-polyfill";
import { type MeantDays, RECENT_DAYS, sure } from "./days.ts";
import type { NthDay, PhrasePart } from "./phrase-part.ts";

type Day = Temporal.PlainDate;
type Month = Temporal.PlainYearMonth;

/**
 * Such a day of the month that is named, also where it lies behind; of "the month" the nearest ahead. One of a month without
 * its year that has just passed makes it a guess; of a month that has none such, the last such weekday is the guess.
 */
export function nthDays(piece: Extract<PhrasePart, { kind: "nth" }>, today: Day): MeantDays {
  const { in: month } = piece;
  const current = today.toPlainYearMonth();
  if ("offset" in month) return daysIn(piece, current.add({ months: month.offset }));
  if ("nearest" in month) return firstAhead([current, current.add({ months: 1 })], piece, today);
  const inYear = (year: number) => Temporal.PlainYearMonth.from({ year, month: month.month });
  if (month.year !== undefined) return daysIn(piece, inYear(month.year));
  const found = firstAhead([inYear(today.year), inYear(today.year + 1)], piece, today);
  const passed = [inYear(today.year), inYear(today.year - 1)].flatMap((one) => nthOf(piece, one) ?? []);
  const recent = passed.some((day) => isBehind(day, today) && day.until(today).days <= RECENT_DAYS);
  return { ...found, doubtful: found.doubtful || recent };
}

function firstAhead(months: readonly [Month, Month], piece: NthDay, today: Day): MeantDays {
  const [here, there] = months.map((month) => daysIn(piece, month)) as [MeantDays, MeantDays];
  return here.days.some((day) => !isBehind(day, today)) ? here : there;
}

function daysIn(piece: NthDay, month: Month): MeantDays {
  const day = nthOf(piece, month);
  if (day) return sure(day);
  const last = nthOf({ ...piece, nth: -1 }, month);
  return { days: last ? [last] : [], doubtful: true, why: "missing" };
}

const isBehind = (day: Day, today: Day) => Temporal.PlainDate.compare(day, today) < 0;

function nthOf({ nth, weekday }: NthDay, month: Month): Day | undefined {
  const { daysInMonth } = month;
  const first = month.toPlainDate({ day: 1 }).dayOfWeek;
  const days = Array.from({ length: daysInMonth }, (_, before) => before + 1).filter((day) => {
    const dayOfWeek = ((first + day - 2) % 7) + 1;
    return weekday === "working" ? dayOfWeek <= 5 : weekday === undefined || dayOfWeek === weekday;
  });
  const day = days.at(nth === -1 ? -1 : nth - 1);
  return day === undefined ? undefined : month.toPlainDate({ day });
}
