import { formatter } from "../../language/format.ts";
import type { Translate } from "../../language/translate.ts";
import type { WeekdayPart } from "./rule.ts";

/** Monday to Friday. */
export const WORKDAYS = "1,2,3,4,5";

/** "the first Monday and the third Friday": weekdays by their place in a month, in words; undefined where words cannot say them. */
export function nthWeekdays(byDay: readonly WeekdayPart[], t: Translate): string | undefined {
  const rare = byDay.some(({ nth }) => Math.abs(nth ?? 0) === 5);
  if (byDay.some(({ nth }) => nth === undefined || nth < -1) || (rare && byDay.length > 1)) return undefined;
  const days = all(
    t,
    byDay.map(({ weekday, nth = 0 }) => t("rule.nth", { nth, day: weekday })),
  );
  return rare ? t("rule.existing", { days }) : days;
}

/** "the 1st and the 15th", "the last day": days of a month in words; undefined where words cannot say them. */
export function monthDays(
  days: readonly number[],
  bySetPos: readonly number[] | undefined,
  t: Translate,
): string | undefined {
  const last = days.at(-1) ?? 0;
  if (bySetPos) {
    // Of the 28th to some day, the last one that there is: that day, or the last of a month that is shorter.
    if (bySetPos.join() !== "-1" || last < 29 || days[0] !== 28 || days.length !== last - 27) return undefined;
    return last === 31 ? t("rule.lastDay") : t("rule.orFebruary", { days: t("rule.day", { day: last }) });
  }
  if (days.length === 1 && last === -1) return t("rule.lastDay");
  if (days.some((day) => day < 1) || (last > 28 && days.length > 1)) return undefined;
  const written = all(
    t,
    days.map((day) => t("rule.day", { day })),
  );
  return last > 28 ? t("rule.existing", { days: written }) : written;
}

/** Which of the month's working days a rule names, where it names one. */
export function nthWorkday(
  byDay: readonly WeekdayPart[] | undefined,
  bySetPos: readonly number[] | undefined,
): number | undefined {
  const [nth = 0, ...more] = bySetPos ?? [];
  const all = byDay?.map(({ weekday, nth: place }) => `${place ?? ""}${weekday}`).join(",") === WORKDAYS;
  return all && more.length === 0 && (nth === -1 || (nth >= 1 && nth <= 5)) ? nth : undefined;
}

/** Words, one after the other, as the language joins them. */
export function all({ language }: Translate, words: readonly string[]): string {
  return formatter(language, "UTC").all(words);
}
