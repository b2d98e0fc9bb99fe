import { either, kept, map, maybe, type MatchRule, seq } from "./match.ts";
import type { Scan } from "./scan.ts";
import { minutesBehindRule } from "./minutes-behind.ts";
import type { WrittenTime, PhrasePart, RangeEnd } from "./phrase-part.ts";

/**
 * From a time of day to another: "10:00-11:30", "2-4pm", "from 10 to 11:30", "entre 14h et 16h", "de 9 a 11 de la mañana". A
 * bare number is an hour where a dash, a word for the end or a word before it says so.
 */
export function rangeRule(scan: Scan, clocks: MatchRule<WrittenTime>): MatchRule<PhrasePart> {
  const at = maybe(scan.role("at"));
  const behind = map(minutesBehindRule(scan), ({ clock: said }) => said);
  const clock = kept(timed(scan, either(clocks, behind)));
  const bare = bareHour(scan);
  // Not the "13" of "2026-13-01".
  const hour = kept(timed(scan, (start) => (scan.tokens[start]?.glued ? [] : bare(start))));
  const side = either(clock, hour);
  const end = kept(
    map(seq(maybe(scan.role("at", "the")), either(clock, timed(scan, scan.free(bare)))), ([, one]) => one),
  );
  const until = either<unknown>(scan.role("until"), scan.sign("-"));
  const onto = either<unknown>(until, scan.role("onto", "at"));
  const joint = either<unknown>(onto, scan.role("and"));
  // Trying every few words as a range is dear, and vain without a word between its ends.
  if (!scan.tokens.some((_, place) => joint(place).length > 0)) return () => [];
  const pair = ([from, , to]: readonly [RangeEnd, unknown, RangeEnd]): PhrasePart => ({
    kind: "clock",
    ...from,
    until: to,
  });
  const after = <T>(first: MatchRule<unknown>, rule: MatchRule<T>): MatchRule<T> =>
    map(seq(first, at, rule), ([, , value]) => value);
  return either(
    after(maybe(scan.role("from")), map(seq(side, until, end), pair)),
    map(seq(at, clock, onto, end), ([, from, by, to]) => pair([from, by, to])),
    after(scan.role("from"), map(seq(side, onto, end), pair)),
    after(scan.role("between"), map(seq(side, scan.role("and"), end), pair)),
  );
}

/** A time and, where one follows, the part of the day that says which half of the dial it is on. */
function timed(scan: Scan, clock: MatchRule<WrittenTime>): MatchRule<RangeEnd> {
  const part = scan.kind("part");
  return (start) =>
    clock(start).flatMap(({ value, end }) => {
      const parts = part(end);
      if (parts.length === 0) return [{ value: { clock: value }, end }];
      return parts.map((one) => ({ value: { clock: value, part: one.value.value }, end: one.end }));
    });
}

function bareHour(scan: Scan): MatchRule<WrittenTime> {
  const digits = map(scan.digits(2), ({ value }) => value);
  const word = map(scan.kind("number"), ({ value }) => value);
  return map(either(digits, word), (hour): WrittenTime | undefined =>
    hour >= 1 && hour < 24 ? { hour, minute: 0, reading: hour <= 12 ? "dial" : "exact" } : undefined,
  );
}
