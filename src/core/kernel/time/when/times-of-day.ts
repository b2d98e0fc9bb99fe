import { ends, halves, HOURS, readings, type Time } from "./clock-readings.ts";
import type { PhrasePart } from "./phrase-part.ts";
import { endsAfter, instead, rangeTimes } from "./range-times.ts";
import type { DayPart } from "./vocabulary.ts";

/** The times a phrase may mean. `doubtful`: they contradict something else it says; `why`: or themselves, and how. */
export type MeantTimes = { readonly times: readonly Time[]; readonly doubtful: boolean; readonly why?: "backwards" };

/** Which times of day the pieces name; `undefined` when they name none. `morningFrom` comes from the vocabulary. */
export function timesOf(pieces: readonly PhrasePart[], morningFrom: number | undefined): MeantTimes | undefined {
  const piece = pieces.find((one) => one.kind === "clock");
  if (!piece) return undefined;
  const { clock, until } = piece;
  const parts = partsOf(pieces);
  if (until) {
    const fitting = rangeTimes(piece, until, parts, morningFrom);
    if (fitting.length === 0) return { times: readings(clock, morningFrom), doubtful: true };
    if (fitting.some(endsAfter)) return { times: fitting, doubtful: false };
    return { times: fitting.flatMap(instead), doubtful: true, why: "backwards" };
  }
  if (parts.length === 0) return { times: readings(clock, morningFrom), doubtful: false };
  const fitting = halves(clock).filter(({ hour }) => parts.every((part) => HOURS[part].includes(hour)));
  if (fitting.length === 0) return { times: readings(clock, morningFrom), doubtful: true };
  return { times: parts.includes("night") ? fitting.flatMap(nightly) : fitting, doubtful: false };
}

/** The parts of the day that the pieces name. */
export function partsOf(pieces: readonly PhrasePart[]): DayPart[] {
  return pieces.flatMap((piece) =>
    piece.kind === "part" ? [piece.part] : piece.kind === "day" && piece.part ? [piece.part] : [],
  );
}

/** The small hours of a day's night are written on that day by some and on the next by others. */
function nightly(time: Time): Time[] {
  return time.hour <= 5 ? ends(time) : [time];
}
