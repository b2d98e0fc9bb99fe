import { either, map, type MatchRule as Matcher, seq } from "../../when/match.ts";
import type { Scan } from "../../when/scan.ts";
import type { GrammarParts } from "./grammar-parts.ts";
import type { NamedDays } from "./named-days.ts";
import { spelled } from "./phrases.ts";
import { type SaidRhythm, withDays } from "./said.ts";

const MONTHLY = { freq: "MONTHLY", interval: 1 } as const;

/**
 * "every 31st", "todo dia 15": days of every month. Of one that not every month has, the months without it may have their last
 * day instead, or none: both are meant. "Cada 15" may as well be every two weeks.
 */
export function numberedDays({
  words,
  scan,
  every,
  ordinalDays,
  monthDays,
  number,
}: GrammarParts): Matcher<SaidRhythm> {
  const marked = words.everyMonthDay === undefined ? [] : [seq(spelled(scan, words.everyMonthDay), monthDays)];
  const days = countsNothing(
    scan,
    map(either(seq(every, ordinalDays), ...marked), ([, named]) => named),
  );
  const few = words.everyFew === undefined ? [] : [seq(spelled(scan, words.everyFew), number)];
  return either<SaidRhythm>(
    map(days, (named) => withDays(MONTHLY, named)),
    map(days, (named) => (isLong(named) ? withDays(MONTHLY, { ...named, missing: "skipped" }) : undefined)),
    map(countsNothing(scan, either(...few)), ([, count]) => {
      const loose = scan.lexicon.vocabulary.looseDays[count];
      return loose === undefined ? undefined : { freq: "WEEKLY", interval: loose / 7 };
    }),
  );
}

const isLong = ({ byMonthDay = [] }: NamedDays) => byMonthDay.length === 1 && (byMonthDay[0] ?? 0) > 28;

/** Only where a number is a day of its own: not "every 15" of "every 15 days", nor "every 2nd" of "every 2nd Tuesday". */
function countsNothing<T>(scan: Scan, rule: Matcher<T>): Matcher<T> {
  const counted = either<unknown>(
    scan.kind("unit"),
    scan.kind("weekday"),
    scan.kind("month"),
    scan.kind("nth"),
    scan.role("workday"),
  );
  return (at) => rule(at).filter(({ end }) => counted(end).length === 0);
}
