import { Temporal } from "temporal-polyfill";
import { problem } from "../../kernel/errors/errors.ts";
import type { ParseContext } from "../../kernel/options/kind.ts";
import type { CellRead } from "./cell-reader.ts";

/** A wall clock reading, YYYY-MM-DDTHH:MM; seconds are dropped. */
export function readLocal(text: string): CellRead<string> {
  const [, date, time] = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::\d\d)?$/i.exec(text) ?? [];
  try {
    if (date && time)
      return { value: Temporal.PlainDateTime.from(`${date}T${time}`).toString({ smallestUnit: "minute" }) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return { problem: problem("import.cell.local") };
}

/**
 * A day that has come, YYYY-MM-DD, as an instant: noon UTC, so that readers from UTC−12 to UTC+11 see that same day.
 * Whether it has come is judged in the reading's zone.
 */
export function readPastDay(text: string, { now, zone }: ParseContext): CellRead<Date> {
  try {
    if (!/^\d{4}-\d\d-\d\d$/.test(text)) return { problem: problem("import.cell.day") };
    const day = Temporal.PlainDate.from(text);
    const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).toPlainDate();
    if (Temporal.PlainDate.compare(day, today) > 0) return { problem: problem("import.cell.future") };
    return { value: new Date(`${text}T12:00:00Z`) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { problem: problem("import.cell.day") };
  }
}

/** A day, past or ahead, YYYY-MM-DD. */
export function readDay(text: string): CellRead<string> {
  try {
    if (/^\d{4}-\d\d-\d\d$/.test(text)) return { value: Temporal.PlainDate.from(text).toString() };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return { problem: problem("import.cell.day") };
}
