import { clock, type Hour, isLow, onDial, turned } from "./dial.ts";
import { either, map, maybe, type MatchRule, seq } from "./match.ts";
import type { Scan } from "./scan.ts";
import { hourRule, minutesBehindRule, saidMinutesRule } from "./minutes-behind.ts";
import type { WrittenTime } from "./phrase-part.ts";

/** Times of day: "15:30", "3pm", "14h30", "14 heures", "a las 3 y media", "half past three", "noon"; a bare number only behind "at". */
export function clockRule(scan: Scan): MatchRule<WrittenTime> {
  const at = scan.role("at");
  const h = scan.role("h");
  const dial = scan.role("am", "pm");
  const digits = map(scan.digits(2), (hour) => (hour.value <= 24 ? hour : undefined));
  const word = map(scan.kind("number"), ({ value }): Hour | undefined =>
    value <= 24 ? { value, length: 1 } : undefined,
  );
  // "Nine thirty"; "the second, ten thirty" begins with a day.
  const named: MatchRule<Hour> = (start) => (scan.kind("nth")(start).length > 0 ? [] : word(start));
  const hour = hourRule(scan);
  const minute = map(scan.digits(2), ({ value, length }) => (length === 2 && value < 60 ? value : undefined));

  /** With minutes or an "h": the 24-hour clock, but for the small hours that nobody means. */
  const written = (hours: Hour, mins = 0) => clock(hours.value, mins, isLow(hours));
  /** Nothing but the hour's number. */
  const bare = (hours: Hour, mins = 0) => clock(hours.value, mins, hours.value >= 1 && hours.value <= 12);

  const seconds = seq(scan.glued(scan.sign(":")), scan.glued(minute));
  const colon = seq(digits, scan.glued(scan.sign(":")), scan.glued(minute), maybe(seconds), maybe(h), maybe(dial));
  const dotted = seq(digits, scan.glued(scan.sign(".")), scan.glued(minute));
  const minuteWord = map(scan.kind("number"), ({ value }) => (value >= 10 && value < 60 ? value : undefined));
  const tail = map(
    seq(maybe(scan.role("and")), either(minute, minuteWord), maybe(scan.role("min"))),
    ([, mins]) => mins,
  );
  const fourDigits = map(scan.digits(4), ({ value, length }) => (length === 4 && value % 100 < 60 ? value : undefined));
  const military = (value: number) => clock(Math.floor(value / 100), value % 100, false);
  // "12 m." is noon where people also write "12 am".
  const meridian = map(
    seq(
      digits,
      maybe(map(seq(scan.glued(scan.sign(":")), scan.glued(minute)), ([, mins]) => mins)),
      scan.role("meridian"),
    ),
    ([hours, mins = 0]) => (hours.value === 12 ? clock(12, mins, false) : undefined),
  );
  const numerals = [
    meridian,
    map(colon, ([hours, , mins, , , part]) => (part ? onDial(hours.value, mins, part) : written(hours, mins))),
    map(seq(at, dotted), ([, [hours, , mins]]) => written(hours, mins)),
    map(seq(dotted, dial), ([[hours, , mins], part]) => onDial(hours.value, mins, part)),
    map(seq(digits, h, maybe(tail)), ([hours, , mins]) => written(hours, mins)),
    map(seq(word, h, maybe(tail)), ([hours, , mins]) => written(hours, mins)),
    map(seq(maybe(at), named, minuteWord), ([, hours, mins]) => bare(hours, mins)),
    map(seq(word, minuteWord, dial), ([hours, mins, part]) => onDial(hours.value, mins, part)),
    map(seq(hour, dial), ([hours, part]) => onDial(hours.value, 0, part)),
    map(seq(hour, scan.role("o'clock")), ([hours]) => bare(hours)),
    scan.free(map(seq(at, hour), ([, hours]) => bare(hours))),
    map(seq(fourDigits, h), ([value]) => military(value)),
    // No year begins with a zero.
    scan.free(map(fourDigits, (value) => (value < 1_000 ? military(value) : undefined))),
    scan.free(map(seq(at, fourDigits), ([, value]) => military(value))),
  ];

  const noon = scan.role("noon");
  const hourOrNoon = either(
    hour,
    map(noon, (): Hour => ({ value: 12, length: 2 })),
  );
  const before = map(
    seq(saidMinutesRule(scan), scan.role("past", "to"), maybe(scan.role("at", "the")), hourOrNoon, maybe(h)),
    // "9 to 11" is a range; nobody says "nine minutes to eleven".
    ([mins, side, , hours, mark]) =>
      side === "to" && mins % 5 !== 0 ? undefined : turned(hours, mins, side === "to", mark ? isLow(hours) : true),
  );
  const behind = map(seq(maybe(at), minutesBehindRule(scan)), ([said, time]) =>
    said || time.marked ? time.clock : undefined,
  );
  const spoken = [
    before,
    behind,
    map(seq(either(before, behind), dial), ([time, part]) => onDial(time.hour, time.minute, part)),
    map(seq(noon, scan.role("and", "minus"), saidMinutesRule(scan)), ([, side, mins]) =>
      turned({ value: 12, length: 2 }, mins, side === "minus", false),
    ),
    map(noon, () => clock(12, 0, false)),
    map(
      seq(scan.role("midnight"), scan.role("and"), saidMinutesRule(scan)),
      ([, , minute]): WrittenTime => ({
        hour: 0,
        minute,
        reading: "midnight",
      }),
    ),
    map(scan.role("midnight"), () => clock(24, 0, false)),
  ];
  return either(...numerals, ...spoken);
}
