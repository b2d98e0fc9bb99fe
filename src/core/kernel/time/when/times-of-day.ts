import type { Clock, PhrasePart } from "./phrase-part.ts";
import type { Part } from "./vocabulary.ts";

/** A time of day; `daysLater` 1 is the midnight that ends the day or the small hours of its night. */
export type Time = { readonly hour: number; readonly minute: number; readonly daysLater: 0 | 1 };

/** The times a phrase may mean. `doubtful`: they contradict something else it says. */
export type Times = { readonly times: readonly Time[]; readonly doubtful: boolean };

/** Which times of day the pieces name; `undefined` when they name none. */
export function timesOf(pieces: readonly PhrasePart[]): Times | undefined {
  const clock = pieces.find((piece) => piece.kind === "clock")?.clock;
  if (!clock) return undefined;
  const parts = partsOf(pieces);
  if (parts.length === 0) return { times: readings(clock), doubtful: false };
  const fitting = halves(clock).filter(({ hour }) => parts.every((part) => HOURS[part].includes(hour)));
  if (fitting.length === 0) return { times: readings(clock), doubtful: true };
  return { times: parts.includes("night") ? fitting.flatMap(nightly) : fitting, doubtful: false };
}

/** The parts of the day that the pieces name. */
export function partsOf(pieces: readonly PhrasePart[]): Part[] {
  return pieces.flatMap((piece) =>
    piece.kind === "part" ? [piece.part] : piece.kind === "day" && piece.part ? [piece.part] : [],
  );
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

// Hours that some people put in each part of the day, and others do not. "12 in the morning" is noon to some and midnight to others.
const HOURS: Readonly<Record<Part, readonly number[]>> = {
  dawn: range(0, 6),
  morning: range(0, 12),
  afternoon: range(12, 20),
  evening: range(16, 23),
  night: [...range(17, 23), ...range(0, 5)],
};

function readings(clock: Clock): Time[] {
  const { hour, minute, reading } = clock;
  const time: Time = { hour, minute, daysLater: 0 };
  if (reading === "midnight") return ends(time);
  if (reading === "exact") return [time];
  // Twelve by itself is noon or the midnight that ends the day.
  if (hour === 12) return [time, { hour: 0, minute, daysLater: 1 }];
  return [time, { ...time, hour: hour + 12 }];
}

/** An hour of the dial in both halves of the day: with a part of the day, even "9h" and "09:00" may mean the evening. */
function halves({ hour, minute, reading }: Clock): Time[] {
  const onDial = reading === "dial" || (reading === "exact" && hour >= 1 && hour <= 12);
  const hours = onDial ? [hour % 12, (hour % 12) + 12] : [hour];
  return hours.map((one) => ({ hour: one, minute, daysLater: 0 }));
}

function ends(time: Time): Time[] {
  return [time, { ...time, daysLater: 1 }];
}

/** The small hours of a day's night are written on that day by some and on the next by others. */
function nightly(time: Time): Time[] {
  return time.hour <= 5 ? ends(time) : [time];
}
