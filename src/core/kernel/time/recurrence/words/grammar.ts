import { either, map, maybe, type MatchRule as Matcher, seq } from "../../when/match.ts";
import type { Scan } from "../../when/scan.ts";
import { withoutOtherYears } from "./named-days.ts";
import { numberedDays } from "./numbered-days.ts";
import { spelled } from "./phrases.ts";
import { type SaidRhythm, withDays } from "./said.ts";
import type { RuleWords } from "./vocabulary.ts";
import { endRule } from "./end-rule.ts";
import { type GrammarParts, partsOf } from "./grammar-parts.ts";

/** Phrases for "once". */
export function onceRule(words: RuleWords, scan: Scan): Matcher<true> {
  return spelled(scan, words.once);
}

/** All that a phrase can say of a rhythm: "weekly", "every 2 weeks on Monday and Wednesday, 10 times", "le dernier vendredi du mois". */
export function saidRule(words: RuleWords, scan: Scan): Matcher<SaidRhythm> {
  const parts = partsOf(words, scan);
  const comma = maybe(scan.sign(",", ";"));
  const whole = either(periodFirst(parts), daysFirst(parts), everyWeekday(parts), numberedDays(parts));
  return map(seq(whole, comma, maybe(endRule(words, scan))), ([said, , end]): SaidRhythm => ({ ...said, ...end }));
}

/** "every 2 weeks on Monday", "monthly on the 31st", "every year on 15 March": the rhythm, then its days. */
function periodFirst({ rhythm, weekdays, ofMonth, date, scan }: GrammarParts): Matcher<SaidRhythm> {
  const comma = maybe(scan.sign(",", ":"));
  const days = either(weekdays, ofMonth, date);
  return map(seq(rhythm, maybe(map(seq(comma, days), ([, named]) => named))), ([said, named]) =>
    named ? withDays(said, named) : said,
  );
}

/** "last Friday of the month", "el 15 de cada mes", "15 March every year", "mondays": the days, then the rhythm if they do not say it. */
function daysFirst({
  words,
  scan,
  every,
  weekdays,
  nthWeekdays,
  nthWorkday,
  ofMonth,
  date,
  rhythm,
  plural,
  number,
}: GrammarParts): Matcher<SaidRhythm> {
  const ofThe = spelled(scan, words.ofThe);
  const month = map(scan.kind("unit"), ({ value }) => (value === "month" ? 1 : undefined));
  const months = either(
    map(seq(ofThe, month), () => 1),
    map(seq(ofThe, number, month), ([, count]) => count),
  );
  const monthly = map(seq(maybe(every), ofMonth, months), ([, days, interval]) =>
    withDays({ freq: "MONTHLY", interval }, days),
  );
  // Nobody counts the Mondays of anything else, but "every second Monday" is every other one.
  const places = map(seq(maybe(every), nthWeekdays), ([each, days]) =>
    each && days.byDay?.length === 1 ? undefined : withDays({ freq: "MONTHLY", interval: 1 }, days),
  );
  // Nobody counts the working days of anything but months.
  const workday = map(seq(maybe(every), nthWorkday), ([, days]) => withDays({ freq: "MONTHLY", interval: 1 }, days));
  const yearly = map(seq(maybe(every), date, maybe(scan.sign(",")), rhythm), ([, days, , said]) =>
    withDays(said, days),
  );
  const everyYear = map(seq(every, date), ([, days]) => withDays({ freq: "YEARLY", interval: 1 }, days));
  const leapYears = map(seq(every, date), ([, days]) => {
    const leapDay = withoutOtherYears(days);
    return leapDay && withDays({ freq: "YEARLY", interval: 1 }, leapDay);
  });
  const weeklyOn = (days: readonly number[]) => (): SaidRhythm => ({
    freq: "WEEKLY",
    interval: 1,
    days: { byDay: days.map((weekday) => ({ weekday })) },
  });
  const workdays = map(spelled(scan, words.workdays), weeklyOn([1, 2, 3, 4, 5]));
  const weekends = map(spelled(scan, words.weekends), weeklyOn([6, 7]));
  const weekly = map(plural, (days) => withDays({ freq: "WEEKLY", interval: 1 }, days));
  const several = map(weekdays, (days) =>
    (days.byDay?.length ?? 0) > 1 ? withDays({ freq: "WEEKLY", interval: 1 }, days) : undefined,
  );
  return either(...[monthly, places, workday, yearly, everyYear, leapYears], ...[workdays, weekends, weekly, several]);
}

/** "every Tuesday and Friday", "every other Friday", "tous les deux lundis"; "every second Tuesday" is every other one or the month's second. */
function everyWeekday({ words, scan, every, number, weekday, weekdays, nth }: GrammarParts): Matcher<SaidRhythm> {
  const place = map(nth, (value) => (value >= 2 ? value : undefined));
  const one = (interval: number, day: number): SaidRhythm => ({
    freq: "WEEKLY",
    interval,
    days: { byDay: [{ weekday: day }] },
  });
  return either(
    map(seq(every, weekdays), ([, days]) => withDays({ freq: "WEEKLY", interval: 1 }, days)),
    map(seq(spelled(scan, words.everyOther), weekday), ([, day]) => one(2, day)),
    map(seq(spelled(scan, words.alternate[0]), weekday, spelled(scan, words.alternate[1])), ([, day]) => one(2, day)),
    map(seq(every, either(number, place), weekday), ([, interval, day]) => one(interval, day)),
    map(
      seq(every, nth, weekday),
      ([, of, day]): SaidRhythm => ({ freq: "MONTHLY", interval: 1, days: { byDay: [{ weekday: day, nth: of }] } }),
    ),
  );
}
