import type { WrittenTime } from "./phrase-part.ts";

// "3:30" and "3h" without a leading zero are most often the afternoon's; from 8 on they are read on the 24-hour clock.
const ASKS_BELOW = 8;

/** An hour as it was written, with the number of its digits; 1 of a word. */
export type Hour = { readonly value: number; readonly length: number };

/** Whether an hour with minutes or an "h" is one of the small hours that nobody means. */
export const isLow = ({ value, length }: Hour) => length === 1 && value > 0 && value < ASKS_BELOW;

/** A time as it was written; `undefined` where the day has none such. `doubtful`: it may as well be twelve hours later. */
export function clock(hour: number, minute: number, doubtful: boolean): WrittenTime | undefined {
  if (hour === 24 && minute === 0) return { hour: 0, minute, reading: "midnight" };
  return hour < 24 ? { hour, minute, reading: doubtful ? "dial" : "exact" } : undefined;
}

/** So many minutes past an hour, or before it. */
export function turned(
  { value }: Hour,
  minutes: number,
  backwards: boolean,
  doubtful: boolean,
): WrittenTime | undefined {
  const dial = doubtful && value >= 1 && value <= 12;
  return backwards ? clock((value + 23) % 24, 60 - minutes, dial) : clock(value % 24, minutes, dial);
}

/** A time on the half of the dial that "am" or "pm" says; `undefined` where there is no such time. */
export function onDial(hour: number, minute: number, part: string): WrittenTime | undefined {
  if (hour > 12) return part === "pm" ? clock(hour, minute, false) : undefined;
  if (part === "pm") return clock((hour % 12) + 12, minute, false);
  // 12 am is the best known doubt of all: the day's beginning or its end.
  return hour === 12 && minute === 0 ? clock(24, 0, false) : clock(hour % 12, minute, false);
}
