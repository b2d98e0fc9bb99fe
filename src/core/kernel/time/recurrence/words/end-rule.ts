import { dateRule } from "../../when/date-rules.ts";
import { either, map, maybe, type MatchRule as Matcher, seq } from "../../when/match.ts";
import type { CalendarDate } from "../../when/phrase-part.ts";
import type { Scan } from "../../when/scan.ts";
import type { Frequency } from "../rule.ts";
import { UNITS } from "./grammar-parts.ts";
import { spelled } from "./phrases.ts";
import type { RuleWords } from "./vocabulary.ts";

/** The last day; without `day` the month's last, without `month` that of the first time. `feast`: it has a name, on which a meeting itself may not be meant. */
export type PhraseUntil = Partial<CalendarDate> & {
  readonly feast?: "fixed" | "easter";
  /** So many months after the one that is meant. */
  readonly later?: number;
};

/** How a repetition ends: after so many times, on one of the dates that were meant, or so long after its first time. */
export type RepetitionEnd = {
  readonly count?: number;
  readonly until?: readonly PhraseUntil[];
  readonly lasts?: { readonly count: number; readonly unit: Frequency };
};

/** When a repetition ends: "until June", "10 times", "for 10 weeks". */
export function endRule(words: RuleWords, scan: Scan): Matcher<RepetitionEnd> {
  const until = map(
    seq(spelled(scan, words.until), maybe(scan.kind("weekday")), dateRule(scan)),
    ([, , [piece, ...more]]) =>
      piece?.kind === "date" && !piece.short && more.length === 0 ? { until: piece.options } : undefined,
  );
  const year = yearRule(scan);
  const bareMonth = map(
    seq(spelled(scan, words.until), monthRule(scan, year)),
    ([, month]): RepetitionEnd => ({ until: [month] }),
  );
  const period = map(
    seq(spelled(scan, words.until), periodRule(words, scan)),
    ([, one]): RepetitionEnd => ({ until: [one] }),
  );
  const unit = map(scan.kind("unit"), ({ value }) => UNITS[value]);
  const counts = either(
    scan.number,
    map(scan.role("article"), () => 1),
  );
  const lasts = map(
    seq(spelled(scan, words.for), counts, unit),
    ([, count, of]): RepetitionEnd => ({ lasts: { count, unit: of } }),
  );
  const times = map(seq(maybe(spelled(scan, words.for)), scan.number, spelled(scan, words.times)), ([, count]) => ({
    count,
  }));
  return either<RepetitionEnd>(until, bareMonth, period, feastRule(words, scan, year), lasts, times);
}

/** The last day of a stretch of the calendar: "the end of March 2027", "fin de mes". */
export function periodRule(words: RuleWords, scan: Scan): Matcher<PhraseUntil> {
  const month = map(seq(spelled(scan, words.endOf), monthRule(scan, yearRule(scan))), ([, one]) => one);
  return either<PhraseUntil>(
    month,
    map(spelled(scan, words.endOfMonth), (): PhraseUntil => ({})),
    map(spelled(scan, words.endOfNextMonth), (): PhraseUntil => ({ later: 1 })),
    map(spelled(scan, words.endOfYear), (): PhraseUntil => ({ month: 12 })),
  );
}

const yearRule = (scan: Scan): Matcher<number> =>
  map(scan.digits(4), ({ value, length }) => (length === 4 ? value : undefined));

const monthRule = (scan: Scan, year: Matcher<number>): Matcher<PhraseUntil> =>
  map(
    seq(scan.kind("month"), maybe(map(seq(maybe(scan.role("of")), year), ([, value]) => value))),
    ([{ value }, of]) => ({ month: value, ...(of === undefined ? {} : { year: of }) }),
  );

/** "until Christmas", "hasta Pascua". */
function feastRule(words: RuleWords, scan: Scan, year: Matcher<number>): Matcher<RepetitionEnd> {
  const named = either<PhraseUntil>(
    ...words.feasts.map(([month, day, names]) =>
      map(spelled(scan, names), (): PhraseUntil => ({ month, day, feast: "fixed" })),
    ),
    map(spelled(scan, words.easter), (): PhraseUntil => ({ feast: "easter" })),
  );
  const of = maybe(map(seq(maybe(scan.role("of")), year), ([, value]) => value));
  return map(
    seq(spelled(scan, words.until), named, of),
    ([, feast, given]): RepetitionEnd => ({ until: [{ ...feast, ...(given === undefined ? {} : { year: given }) }] }),
  );
}
