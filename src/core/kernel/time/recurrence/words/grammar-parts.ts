import { either, map, maybe, type MatchRule as Matcher, seq } from "../../when/match.ts";
import type { Scan } from "../../when/scan.ts";
import type { Frequency } from "../rule.ts";
import { dayRules } from "./named-days.ts";
import { spelled } from "./phrases.ts";
import type { RuleWords } from "./vocabulary.ts";

/** How often a period of that unit comes; none for those of a day. */
export const UNITS: Readonly<Record<string, Frequency>> = {
  day: "DAILY",
  week: "WEEKLY",
  month: "MONTHLY",
  year: "YEARLY",
};

/** How often, without its days. */
export type Rhythm = { readonly freq: Frequency; readonly interval: number };

/** What phrases of one language are made of. */
export type GrammarParts = ReturnType<typeof partsOf>;

/** Matchers of a language's words for rhythms and days. */
export function partsOf(words: RuleWords, scan: Scan) {
  const every = spelled(scan, words.every);
  const number = map(scan.number, (value) => (value >= 1 && value <= 1_000 ? value : undefined));
  const unit = map(scan.kind("unit"), ({ value }) => UNITS[value]);
  const weekday = either(
    map(scan.kind("weekday"), ({ value }) => value),
    ...words.weekdays.map((names, index) => map(spelled(scan, names), () => index + 1)),
  );
  const nth = map(scan.kind("nth"), ({ value }) => value);
  const exact = map(seq(every, number, unit, spelled(scan, words.exactly)), ([, interval, freq]) =>
    freq === "DAILY" ? { freq, interval } : undefined,
  );
  const rhythm: Matcher<Rhythm> = either(
    exact,
    map(seq(every, unit), ([, freq]) => ({ freq, interval: 1 })),
    map(seq(every, number, unit), ([, interval, freq]) => ({ freq, interval })),
    map(seq(spelled(scan, words.everyOther), unit), ([, freq]) => ({ freq, interval: 2 })),
    ...words.adverbs.map(([freq, interval, names]) => map(spelled(scan, names), () => ({ freq, interval }))),
  );
  const weeksInDays = map(seq(every, number, unit), ([, count, freq]): Rhythm | undefined => {
    // "Cada quince días" is two weeks to most, and 15 days to some.
    const days = freq === "DAILY" ? scan.lexicon.vocabulary.looseDays[count] : undefined;
    return days === undefined ? undefined : { freq: "WEEKLY", interval: days / 7 };
  });
  return {
    words,
    scan,
    every,
    number,
    weekday,
    nth,
    rhythm: either(rhythm, weeksInDays),
    on: maybe(spelled(scan, words.on)),
    ...dayRules(words, scan, weekday, nth),
  };
}
