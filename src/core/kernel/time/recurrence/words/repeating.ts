import { either, type MatchRule as Matcher, seq } from "../../when/match.ts";
import type { Scan } from "../../when/scan.ts";
import { spelled } from "./phrases.ts";
import type { RuleWords } from "./vocabulary.ts";

/** A word that says that something repeats: "every", "weekly", "mondays", "los" before a weekday. */
export function repeatingRule(words: RuleWords, scan: Scan): Matcher<unknown> {
  const weekday = scan.kind("weekday");
  const plural = either(...words.weekdays.map((names) => spelled(scan, names)));
  return either<unknown>(
    ...[
      words.every,
      words.everyOther,
      words.alternate[1],
      words.workdays,
      words.weekends,
      ...words.adverbs.map(([, , names]) => names),
    ].map((one) => spelled(scan, one)),
    (at) => (weekday(at).length === 0 ? plural(at) : []),
    ...(words.habit === undefined ? [] : [seq(spelled(scan, words.habit), weekday)]),
  );
}
