import { LOCALES } from "../../language/format.ts";
import type { Language } from "../../language/language.ts";
import { type Translate, translator } from "../../language/translate.ts";
import { VOCABULARIES } from "../when/languages/index.ts";
import { calendarDays, dayOf, weekdayOf } from "./days.ts";
import { parseRule } from "./parse-rule.ts";
import type { RecurrenceRule } from "./rule.ts";
import { all, monthDays, nthWeekdays, nthWorkday, WORKDAYS } from "./describe-monthdays.ts";

/**
 * A rule of a meeting whose first time is on `local`, in words: "every 2 weeks on Monday and Wednesday, until 30 June 2027",
 * "once" for null. `readRule` reads them back as a rule of the same days. What words cannot say precisely is shown as the rule itself.
 */
export function describeRule(rule: string | null, local: string, language: Language): string {
  const t = translator(language);
  if (rule === null) return t("rule.once");
  const parsed = parseRule(rule);
  if ("problem" in parsed) return rule;
  const rhythm = describeRhythm(parsed.rule, dayOf(local), t);
  if (rhythm === undefined || (parsed.rule.until && parsed.rule.until.form !== "date")) return rule;
  const { count, until } = parsed.rule;
  if (count !== undefined) return t("rule.times", { rule: rhythm, count });
  return until ? t("rule.until", { rule: rhythm, date: dateIn(language, until.at, true) }) : rhythm;
}

function describeRhythm(rule: RecurrenceRule, startDay: number, t: Translate): string | undefined {
  const { freq, interval, byMonth, byMonthDay, byDay, bySetPos, byWeekNo, byYearDay } = rule;
  if (byWeekNo || byYearDay) return undefined;
  switch (freq) {
    case "DAILY": {
      // Daily on some weekdays is weekly on them.
      if (byDay && interval === 1 && !byMonth && !byMonthDay && !bySetPos)
        return weekly({ ...rule, freq: "WEEKLY" }, startDay, t);
      return byDay || byMonth || byMonthDay || bySetPos ? undefined : everyDays(interval, t);
    }
    case "WEEKLY":
      return byMonth || bySetPos ? undefined : weekly(rule, startDay, t);
    case "MONTHLY":
      return byMonth ? undefined : monthly(rule, startDay, t);
    case "YEARLY":
      return yearly(rule, startDay, t);
  }
}

/** "Cada 15 días" is every two weeks to most: where a language counts days so loosely, it is said that they are exact. */
function everyDays(n: number, t: Translate): string {
  return t(VOCABULARIES[t.language].looseDays[n] === undefined ? "rule.every.day" : "rule.every.exactDays", { n });
}

function weekly({ interval, byDay, weekStart }: RecurrenceRule, startDay: number, t: Translate): string | undefined {
  const days = byDay?.map(({ weekday }) => weekday) ?? [weekdayOf(startDay)];
  if (days.join(",") === WORKDAYS && interval === 1) return t("rule.workdays");
  const own = days.length === 1 && days[0] === weekdayOf(startDay);
  // Which day a week begins on decides where one of several weeks ends; words mean Monday.
  if (interval > 1 && weekStart !== 1 && !own) return undefined;
  const named = days.map((day) => t("rule.weekday", { day }));
  return t("rule.on", { every: t("rule.every.week", { n: interval }), days: all(t, named) });
}

function monthly(
  { interval, byDay, byMonthDay, bySetPos }: RecurrenceRule,
  startDay: number,
  t: Translate,
): string | undefined {
  const workday = byMonthDay ? undefined : nthWorkday(byDay, bySetPos);
  if (byDay && (byMonthDay || (bySetPos && workday === undefined))) return undefined;
  const days =
    workday !== undefined
      ? t("rule.nthWorkday", { nth: workday })
      : byDay
        ? nthWeekdays(byDay, t)
        : monthDays(byMonthDay ?? [calendarDays(startDay, 1)[0]?.monthDay ?? 0], bySetPos, t);
  return days === undefined ? undefined : t("rule.on", { every: t("rule.every.month", { n: interval }), days });
}

function yearly(
  { interval, byMonth, byMonthDay, byDay, bySetPos }: RecurrenceRule,
  startDay: number,
  t: Translate,
): string | undefined {
  const [start] = calendarDays(startDay, 1);
  // By days of the month but of no month, it is every month's.
  if (!start || byDay || bySetPos || (byMonthDay && !byMonth)) return undefined;
  const [month = start.month, ...months] = byMonth ?? [];
  const [day = start.monthDay, ...days] = byMonthDay ?? [];
  const every = t("rule.every.year", { n: interval });
  if (months.length > 0 || days.length > 0 || day < -1) return undefined;
  if (day === -1) return t("rule.on", { every, days: t("rule.lastDayOf", { month: monthIn(t.language, month) }) });
  const at = Date.UTC(2000, month - 1, day);
  // A date that no year has.
  if (new Date(at).getUTCDate() !== day) return undefined;
  const date = t("rule.date", { date: dateIn(t.language, at, false) });
  return t("rule.on", { every, days: month === 2 && day === 29 ? t("rule.leapYears", { days: date }) : date });
}

function dateIn(language: Language, at: number, year: boolean): string {
  const shape: Intl.DateTimeFormatOptions = { day: "numeric", month: "long", timeZone: "UTC" };
  const date = new Intl.DateTimeFormat(LOCALES[language], year ? { ...shape, year: "numeric" } : shape).format(at);
  return language === "fr" ? date.replace(/^1 /, "1er ") : date;
}

function monthIn(language: Language, month: number): string {
  return new Intl.DateTimeFormat(LOCALES[language], { month: "long", timeZone: "UTC" }).format(
    Date.UTC(2000, month - 1, 1),
  );
}
