import type { RuleWords } from "./vocabulary.ts";

export const en: RuleWords = {
  once: "once|never|no|none|off|does not repeat|doesn't repeat|no repeat|only once|just once|one time|single",
  every: "every|each|once every",
  starting: "starting|starting on|starting from|beginning|beginning on|from|as of|as from",
  everyOther: "every other|each other|every alternate|alternate",
  exactly: "exactly",
  alternate: ["one", "in two|out of two"],
  everyMonthDay: "every month on|monthly on|every month on the",
  adverbs: [
    ["DAILY", 1, "daily|once a day"],
    ["WEEKLY", 1, "weekly|once a week"],
    ["WEEKLY", 2, "fortnightly|every fortnight|once a fortnight"],
    ["MONTHLY", 1, "monthly|once a month"],
    ["MONTHLY", 3, "quarterly|every quarter|once a quarter"],
    ["YEARLY", 1, "yearly|annually|once a year"],
  ],
  workdays:
    "every weekday|each weekday|weekdays|on weekdays|every working day|every workday|working days|every business day|business days|monday to friday|every monday to friday|monday through friday|from monday to friday|mon-fri|mon to fri",
  weekdays: ["mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays"],
  on: "on the|on|the|on day|day",
  and: "and|&|and the|and on|and on the",
  lastDay: "last day",
  ofThe: "of the|of every|of each|of a|in the|in every|each|every|of|per|a",
  of: "of|in",
  orLastOfFebruary: "or on the last day of february|or the last day of february",
  onlyExisting: "in months that have one|in months that have it",
  until: "until|till|until the|up to|through|ending|ending on|up to and including|until and including",
  endOf: "the end of|end of",
  for: "for",
  times: "times|time|occurrences|occurrence|meetings|sessions",
};
