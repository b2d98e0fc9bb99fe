import { either, map, maybe, type Rule, seq } from "./match.ts";
import type { Scan } from "./scan.ts";
import type { Clock } from "./phrase-part.ts";

// "3:30" and "3h" without a leading zero are most often the afternoon's; from 8 on they are read on the 24-hour clock.
const ASKS_BELOW = 8;

type Hour = { readonly value: number; readonly length: number };

/** Times of day: "15:30", "3pm", "14h30", "14 heures", "a las 3 y media", "half past three", "noon"; a bare number only behind "at". */
export function clockRule(scan: Scan): Rule<Clock> {
  const at = scan.role("at");
  const h = scan.role("h");
  const dial = scan.role("am", "pm");
  const digits = map(scan.digits(2), (hour) => (hour.value <= 24 ? hour : undefined));
  const word = map(scan.kind("number"), ({ value }): Hour | undefined =>
    value <= 24 ? { value, length: 1 } : undefined,
  );
  const hour = either(digits, word);
  const minute = map(scan.digits(2), ({ value, length }) => (length === 2 && value < 60 ? value : undefined));
  const half = map(seq(maybe(scan.role("article")), scan.role("half")), () => 30);
  const quarter = map(seq(maybe(scan.role("article")), scan.role("quarter")), () => 15);
  const minutes = map(seq(scan.number, maybe(scan.role("min"))), ([value]) =>
    value >= 1 && value < 60 ? value : undefined,
  );

  /** With minutes or an "h": the 24-hour clock, but for the small hours that nobody means. */
  const isLow = ({ value, length }: Hour) => length === 1 && value > 0 && value < ASKS_BELOW;
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
  const numerals = [
    map(colon, ([hours, , mins, , , part]) => (part ? onDial(hours.value, mins, part) : written(hours, mins))),
    map(seq(at, dotted), ([, [hours, , mins]]) => written(hours, mins)),
    map(seq(dotted, dial), ([[hours, , mins], part]) => onDial(hours.value, mins, part)),
    map(seq(digits, h, maybe(tail)), ([hours, , mins]) => written(hours, mins)),
    map(seq(word, h, maybe(tail)), ([hours, , mins]) => written(hours, mins)),
    map(seq(at, word, minuteWord), ([, hours, mins]) => bare(hours, mins)),
    map(seq(word, minuteWord, dial), ([hours, mins, part]) => onDial(hours.value, mins, part)),
    map(seq(hour, dial), ([hours, part]) => onDial(hours.value, 0, part)),
    map(seq(hour, scan.role("o'clock")), ([hours]) => bare(hours)),
    scan.free(map(seq(at, hour), ([, hours]) => bare(hours))),
    map(seq(fourDigits, h), ([value]) => military(value)),
    scan.free(map(seq(at, fourDigits), ([, value]) => military(value))),
  ];

  const noon = scan.role("noon");
  const hourOrNoon = either(
    hour,
    map(noon, (): Hour => ({ value: 12, length: 2 })),
  );
  const before = map(
    seq(either(half, quarter, minutes), scan.role("past", "to"), maybe(scan.role("at", "the")), hourOrNoon, maybe(h)),
    ([mins, side, , hours, mark]) => turned(hours, mins, side === "to", mark ? isLow(hours) : true),
  );
  const behind = map(
    seq(maybe(at), hour, maybe(h), scan.role("and", "minus"), either(half, quarter, minutes)),
    ([marked, hours, mark, side, mins]) =>
      marked || mark ? turned(hours, mins, side === "minus", mark ? isLow(hours) : true) : undefined,
  );
  const spoken = [
    before,
    behind,
    map(seq(either(before, behind), dial), ([time, part]) => onDial(time.hour, time.minute, part)),
    map(seq(noon, scan.role("and"), either(half, quarter)), ([, , mins]) => clock(12, mins, false)),
    map(noon, () => clock(12, 0, false)),
    map(scan.role("midnight"), () => clock(24, 0, false)),
  ];
  return either(...numerals, ...spoken);
}

function clock(hour: number, minute: number, doubtful: boolean): Clock | undefined {
  if (hour === 24 && minute === 0) return { hour: 0, minute, reading: "midnight" };
  return hour < 24 ? { hour, minute, reading: doubtful ? "dial" : "exact" } : undefined;
}

/** So many minutes past an hour, or before it. */
function turned({ value }: Hour, minutes: number, backwards: boolean, doubtful: boolean): Clock | undefined {
  const dial = doubtful && value >= 1 && value <= 12;
  return backwards ? clock((value + 23) % 24, 60 - minutes, dial) : clock(value % 24, minutes, dial);
}

function onDial(hour: number, minute: number, part: string): Clock | undefined {
  if (hour > 12) return part === "pm" ? clock(hour, minute, false) : undefined;
  if (part === "pm") return clock((hour % 12) + 12, minute, false);
  // 12 am is the best known doubt of all: the day's beginning or its end.
  return hour === 12 && minute === 0 ? clock(24, 0, false) : clock(hour % 12, minute, false);
}
