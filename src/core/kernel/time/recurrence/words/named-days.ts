import { dateRule } from "../../when/date-rules.ts";
import { either, map, maybe, type MatchRule as Matcher, seq } from "../../when/match.ts";
import type { Scan } from "../../when/scan.ts";
import type { WeekdayPart } from "../rule.ts";
import { listOf, spelled } from "./phrases.ts";
import type { RuleWords } from "./vocabulary.ts";

/** The days that a phrase names: weekdays, places of weekdays in the month, days of the month (-1 the last), or a day of a named month. */
export type NamedDays = {
  readonly byDay?: readonly WeekdayPart[];
  readonly byMonthDay?: readonly number[];
  /** Which of the month's working days. */
  readonly nthWorkday?: number;
  readonly date?: { readonly day: number; readonly month: number };
  /** What is done where a month, or a year, has no such day: it is left out, or February's last day is taken. */
  readonly missing?: "skipped" | "february";
};

/** Ways to name days: weekdays, places of weekdays in the month, days of it, a date of the year, weekdays that repeat by themselves. */
export function dayRules(words: RuleWords, scan: Scan, weekday: Matcher<number>, nth: Matcher<number>) {
  const on = maybe(spelled(scan, words.on));
  const dayNumber = map(
    either(
      map(scan.digits(2), ({ value }) => value),
      map(scan.kind("number"), ({ value }) => value),
    ),
    (value) => (value >= 1 && value <= 31 ? value : undefined),
  );
  const numbered = map(seq(dayNumber, maybe(scan.role("ordinal"))), ([day]) => day);
  const and = spelled(scan, words.and);
  const weekdays = map(
    listOf(
      scan,
      and,
      map(seq(on, weekday), ([, day]) => day),
    ),
    (days): NamedDays => ({ byDay: days.map((one) => ({ weekday: one })) }),
  );
  // "The first and third Monday" names the weekday once.
  const shared = map(
    seq(
      listOf(
        scan,
        and,
        map(seq(on, nth), ([, place]) => place),
      ),
      weekday,
    ),
    ([places, day]) => places.map((place) => ({ weekday: day, nth: place })),
  );
  const places = map(
    listOf(
      scan,
      and,
      map(seq(on, nth, weekday), ([, place, day]) => ({ weekday: day, nth: place })),
    ),
    (byDay) => byDay,
  );
  const nthWeekdays = map(either<readonly WeekdayPart[]>(shared, places), (byDay): NamedDays => ({ byDay }));
  const monthDays = map(
    listOf(
      scan,
      and,
      map(seq(on, numbered), ([, day]) => day),
    ),
    (byMonthDay): NamedDays => ({ byMonthDay }),
  );
  const ordinalDays = map(
    listOf(
      scan,
      and,
      map(seq(on, dayNumber, scan.role("ordinal")), ([, day]) => day),
    ),
    (byMonthDay): NamedDays => ({ byMonthDay }),
  );
  const nthWorkday = map(seq(on, nth, scan.role("workday")), ([, place]): NamedDays => ({ nthWorkday: place }));
  const lastDay = map(seq(on, spelled(scan, words.lastDay)), (): NamedDays => ({ byMonthDay: [-1] }));
  const comma = maybe(scan.sign(","));
  const suffix = either<Pick<NamedDays, "missing">>(
    map(spelled(scan, words.orLastOfFebruary), () => ({ missing: "february" as const })),
    map(spelled(scan, words.onlyExisting), () => ({ missing: "skipped" as const })),
  );
  const ofMonth = map(
    seq(either(nthWeekdays, nthWorkday, lastDay, monthDays), maybe(map(seq(comma, suffix), ([, said]) => said))),
    ([days, said]): NamedDays => ({ ...days, ...said }),
  );
  const lastOf = map(
    seq(on, spelled(scan, words.lastDay), spelled(scan, words.of), scan.kind("month")),
    ([, , , { value }]): NamedDays => ({ date: { day: -1, month: value } }),
  );
  const dated = map(seq(on, dateRule(scan)), ([, pieces]): NamedDays | undefined => {
    const [piece, ...more] = pieces;
    if (piece?.kind !== "date" || piece.short || more.length > 0) return undefined;
    const [only, ...others] = piece.options;
    return only && others.length === 0 && only.year === undefined ? { date: only } : undefined;
  });
  const leapDay = map(seq(dated, comma, spelled(scan, words.onlyLeapYears)), ([days]) => withoutOtherYears(days));
  return {
    weekdays,
    nthWeekdays,
    monthDays,
    ordinalDays,
    nthWorkday,
    ofMonth,
    date: either(dated, leapDay, lastOf),
    plural: pluralDays(words, scan, and),
  };
}

/** The 29th of February of the years that have one; undefined for other days. */
export function withoutOtherYears({ date, missing }: NamedDays): NamedDays | undefined {
  return date?.month === 2 && date.day === 29 && missing === undefined ? { date, missing: "skipped" } : undefined;
}

/** "mondays", "los martes", "le lundi": weekdays that say by themselves that they repeat. */
function pluralDays(words: RuleWords, scan: Scan, and: Matcher<unknown>): Matcher<NamedDays> {
  const names = words.weekdays.map((spellings, index) => map(spelled(scan, spellings), () => index + 1));
  const singular = map(scan.kind("weekday"), ({ value }) => value);
  const marked = either(
    ...names,
    map(seq(spelled(scan, words.on), either(...names, singular)), ([, day]) => day),
  );
  return map(listOf(scan, and, marked), (days): NamedDays => ({ byDay: days.map((weekday) => ({ weekday })) }));
}
