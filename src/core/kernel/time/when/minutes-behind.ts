import { type Hour, isLow, turned } from "./dial.ts";
import { either, map, maybe, type Rule, seq } from "./match.ts";
import type { Scan } from "./scan.ts";
import type { Clock } from "./phrase-part.ts";

/** The number of an hour, in digits or as a word. */
export function hourRule(scan: Scan): Rule<Hour> {
  return either(
    map(scan.digits(2), (hour) => (hour.value <= 24 ? hour : undefined)),
    map(scan.kind("number"), ({ value }): Hour | undefined => (value <= 24 ? { value, length: 1 } : undefined)),
  );
}

/** Minutes as they are said beside an hour: "half", "a quarter", "ten minutes". */
export function saidMinutesRule(scan: Scan): Rule<number> {
  const article = maybe(scan.role("article"));
  return either(
    map(seq(article, scan.role("half")), () => 30),
    map(seq(article, scan.role("quarter")), () => 15),
    map(seq(scan.number, maybe(scan.role("min"))), ([value]) => (value >= 1 && value < 60 ? value : undefined)),
  );
}

/** "4 y media", "tres menos cuarto", "3h et quart": a time where a word before it or behind it says so; `marked` by its "h". */
export function minutesBehindRule(scan: Scan): Rule<{ readonly clock: Clock; readonly marked: boolean }> {
  return map(
    seq(hourRule(scan), maybe(scan.role("h")), scan.role("and", "minus"), saidMinutesRule(scan)),
    ([hour, mark, side, minutes]) => {
      const clock = turned(hour, minutes, side === "minus", mark ? isLow(hour) : true);
      return clock && { clock, marked: mark !== undefined };
    },
  );
}
