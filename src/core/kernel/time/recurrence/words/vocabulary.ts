import type { Spellings } from "../../when/vocabulary.ts";
import type { Frequency } from "../rule.ts";

/** What the reader of rules knows of a language beyond its vocabulary of dates. */
export type RuleWords = {
  /** Said for a single meeting. */
  readonly once: Spellings;
  /** "every", before a unit, a number or a weekday. */
  readonly every: Spellings;
  /** Before a weekday that is not one day but all of that name: "los martes". */
  readonly habit?: Spellings;
  /** The same before several of them, while before one it may be either: "le mardi et le jeudi". */
  readonly habitOfSeveral?: Spellings;
  /** Before the first time: "starting 12 January". */
  readonly starting: Spellings;
  /** "every other". */
  readonly everyOther: Spellings;
  /** Behind a number of days that is meant as it stands: "cada 15 días exactos", not every two weeks. */
  readonly exactly: Spellings;
  /** Before and behind a weekday that every other week has: "un lundi sur deux". */
  readonly alternate: readonly [before: Spellings, behind: Spellings];
  /** Before a number that is a day of every month, without the ending of "15th": "todo dia 15". */
  readonly everyMonthDay?: Spellings;
  /** Before a number that may as well count days: "cada 15". */
  readonly everyFew?: Spellings;
  /** One word for a rhythm, and how many of its periods it takes: "quarterly" is every 3 months. */
  readonly adverbs: ReadonlyArray<readonly [freq: Frequency, interval: number, spellings: Spellings]>;
  /** Monday to Friday. */
  readonly workdays: Spellings;
  readonly weekends: Spellings;
  /** Weekdays in the plural, Monday first. */
  readonly weekdays: readonly Spellings[];
  /** Small words before a day: "on", "the", "el", "le". */
  readonly on: Spellings;
  readonly and: Spellings;
  readonly lastDay: Spellings;
  /** Before the months of which a day is meant: "of the", "de cada"; before a named one: "of". */
  readonly ofThe: Spellings;
  readonly of: Spellings;
  /** Behind a 29th or 30th: what is done in February; what is done in months without that day. */
  readonly orLastOfFebruary: Spellings;
  readonly onlyExisting: Spellings;
  /** Behind 29 February: other years are left out. */
  readonly onlyLeapYears: Spellings;
  readonly until: Spellings;
  /** Between that and a month: "until the end of June". */
  readonly endOf: Spellings;
  readonly endOfMonth: Spellings;
  readonly endOfNextMonth: Spellings;
  readonly endOfYear: Spellings;
  /** Of a day alone: its last working day. */
  readonly endOfWeek: Spellings;
  readonly endOfNextWeek: Spellings;
  /** Days of the year that have a name, behind "until". */
  readonly feasts: ReadonlyArray<readonly [month: number, day: number, spellings: Spellings]>;
  readonly easter: Spellings;
  readonly for: Spellings;
  readonly times: Spellings;
};
