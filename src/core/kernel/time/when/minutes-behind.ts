import { type Hour, isLow, turned } from "./dial.ts";
import { either, map, maybe, type MatchRule, seq } from "./match.ts";
import type { Scan } from "./scan.ts";
import type { WrittenTime } from "./phrase-part.ts";

/** The number of an hour, in digits or as a word. */
export function hourRule(scan: Scan): MatchRule<Hour> {
  return either(
    map(scan.digits(2), (hour) => (hour.value <= 24 ? hour : undefined)),
    map(scan.kind("number"), ({ value }): Hour | undefined => (value <= 24 ? { value, length: 1 } : undefined)),
  );
}

/** Minutes as they are said beside an hour: "half", "a quarter", "ten minutes". */
export function saidMinutesRule(scan: Scan): MatchRule<number> {
  return either(
    partOfHourRule(scan),
    map(seq(scan.role("article"), partOfHourRule(scan)), ([, minutes]) => minutes),
    map(seq(scan.number, maybe(scan.role("min"))), ([value]) => (value >= 1 && value < 60 ? value : undefined)),
  );
}

/** "Half" and "quarter", which behind an hour are a time of day: "nueve y media" is, with an article "nine and a half" is not. */
function partOfHourRule(scan: Scan): MatchRule<number> {
  const one = map(scan.kind("number"), ({ value }) => (value === 1 ? true : undefined));
  return either(
    map(scan.role("half"), () => 30),
    map(seq(maybe(one), scan.role("quarter")), () => 15),
  );
}

/** "4 y media", "tres menos cuarto", "3h et quart": `marked` as a time of day by its "h" or its part of an hour, else only where a word before it says so. */
export function minutesBehindRule(scan: Scan): MatchRule<{ readonly clock: WrittenTime; readonly marked: boolean }> {
  const part = map(partOfHourRule(scan), (minutes) => ({ minutes, isPart: true }));
  const other = map(saidMinutesRule(scan), (minutes) => ({ minutes, isPart: false }));
  return map(
    seq(hourRule(scan), maybe(scan.role("h")), scan.role("and", "minus"), either(part, other)),
    ([hour, mark, side, { minutes, isPart }]) => {
      const clock = turned(hour, minutes, side === "minus", mark ? isLow(hour) : true);
      return clock && { clock, marked: mark !== undefined || isPart };
    },
  );
}
