import { Temporal } from "temporal-polyfill";
import { type Days, RECENT_DAYS } from "./days.ts";
import type { NthDay, PhrasePart } from "./phrase-part.ts";

type Day = Temporal.PlainDate;

/** The nearest such day that does not lie behind; one of a named month that has just passed makes it a guess. */
export function nthDays(piece: Extract<PhrasePart, { kind: "nth" }>, today: Day): Days {
  const { in: month } = piece;
  const begin = "offset" in month ? today.toPlainYearMonth().add({ months: month.offset }) : undefined;
  const months = begin
    ? [begin, begin.add({ months: 1 })]
    : "month" in month
      ? (month.year === undefined ? [-1, 0, 1] : [month.year - today.year]).map((years) =>
          Temporal.PlainYearMonth.from({ year: today.year + years, month: month.month }),
        )
      : [];
  const found = months.flatMap((one) => nthOf(piece, one) ?? []);
  const isAhead = (day: Day) => Temporal.PlainDate.compare(day, today) >= 0;
  const only = "year" in month ? found[0] : found.find(isAhead);
  if (!only) return { days: [], doubtful: true };
  const passed = begin ? undefined : found.findLast((day) => !isAhead(day));
  const recent = !("year" in month) && passed !== undefined && passed.until(today).days <= RECENT_DAYS;
  return { days: [only], doubtful: recent };
}

function nthOf({ nth, weekday }: NthDay, month: Temporal.PlainYearMonth): Day | undefined {
  const first = month.toPlainDate({ day: 1 });
  const last = month.toPlainDate({ day: month.daysInMonth });
  if (weekday === undefined) return nth === 1 ? first : last;
  if (nth === -1) return last.subtract({ days: (last.dayOfWeek - weekday + 7) % 7 });
  const day = first.add({ days: ((weekday - first.dayOfWeek + 7) % 7) + 7 * (nth - 1) });
  return day.month === month.month ? day : undefined;
}
