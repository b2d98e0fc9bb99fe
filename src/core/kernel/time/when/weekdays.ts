import { Temporal } from "temporal-polyfill";
import { type Day, type MeantDays, daysBetween, type Of, sure } from "./days.ts";

/**
 * The rule for weekdays: the nearest one; where that is today, today and the one after a week; with a week ("Tuesday next
 * week"), the one in that week; with days behind it ("Friday week"), so much after the nearest one. "Next" is the nearest one
 * after today, but while that is still in the current week, as many people mean the one in the week after.
 */
export function weekdays(
  { weekday, which, later }: Of<"weekday">,
  today: Day,
  week: Of<"week"> | undefined,
): MeantDays {
  const distance = (weekday - today.dayOfWeek + 7) % 7;
  if (week) {
    const day = monday(today).add({ days: 7 * week.offset + weekday - 1 });
    // Weeks begin on Sunday in much of the Americas.
    return weekday === 7 ? sure(day.subtract({ days: 7 }), day) : sure(day);
  }
  if (later !== undefined) return sure(today.add({ days: distance + later }));
  if (which === "last") return sure(today.subtract({ days: 7 - distance }));
  const nearest = today.add({ days: distance === 0 ? 7 : distance });
  // "This Sunday" late on a Sunday is hardly today, nor is it plainly the next one.
  if (which !== "next" && distance === 0) return { days: [today, nearest], doubtful: which === "this" };
  // Weeks begin on Monday or on Sunday, depending on the country.
  const inWeek = daysBetween(monday(today), nearest) < 7 || daysBetween(sunday(today), nearest) < 7;
  return which === "next" && inWeek ? sure(nearest, nearest.add({ days: 7 })) : sure(nearest);
}

/** A week by itself names no day: its working days are guesses. */
export function workWeek(offset: number, today: Day): MeantDays {
  const first = monday(today).add({ days: 7 * offset });
  const days = [0, 1, 2, 3, 4].map((ahead) => first.add({ days: ahead }));
  return { days: days.filter((day) => Temporal.PlainDate.compare(day, today) >= 0 || offset < 0), doubtful: true };
}

function monday(day: Day): Day {
  return day.subtract({ days: day.dayOfWeek - 1 });
}

function sunday(day: Day): Day {
  return day.subtract({ days: day.dayOfWeek % 7 });
}
