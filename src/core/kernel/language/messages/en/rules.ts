/** How something repeats, in words that `readRule` reads back. */
export const rules = {
  "rule.once": "once",
  "rule.every.day": "{n, plural, one {every day} other {every {n} days}}",
  "rule.every.exactDays": "every {n} days exactly",
  "rule.every.week": "{n, plural, one {every week} other {every {n} weeks}}",
  "rule.every.month": "{n, plural, one {every month} other {every {n} months}}",
  "rule.every.year": "{n, plural, one {every year} other {every {n} years}}",
  "rule.on": "{every} on {days}",
  "rule.workdays": "Monday to Friday",
  "rule.weekday":
    "{day, select, 1 {Monday} 2 {Tuesday} 3 {Wednesday} 4 {Thursday} 5 {Friday} 6 {Saturday} other {Sunday}}",
  "rule.nth":
    "the {nth, select, 1 {first} 2 {second} 3 {third} 4 {fourth} 5 {fifth} other {last}} {day, select, 1 {Monday} 2 {Tuesday} 3 {Wednesday} 4 {Thursday} 5 {Friday} 6 {Saturday} other {Sunday}}",
  "rule.nthWorkday": "the {nth, select, 1 {first} 2 {second} 3 {third} 4 {fourth} 5 {fifth} other {last}} working day",
  "rule.day": "the {day, selectordinal, one {{day}st} two {{day}nd} few {{day}rd} other {{day}th}}",
  "rule.lastDay": "the last day",
  "rule.lastDayOf": "the last day of {month}",
  "rule.date": "{date}",
  "rule.orFebruary": "{days}, or on the last day of February",
  "rule.existing": "{days}, in months that have one",
  "rule.leapYears": "{days}, in leap years",
  "rule.until": "{rule}, until {date}",
  "rule.times": "{rule}, {count, plural, one {{count} time} other {{count} times}}",
} as const;
