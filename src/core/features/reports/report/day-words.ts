import { Temporal } from "temporal-polyfill";
import { type Format, formatter } from "../../../kernel/language/format.ts";

/** The day (YYYY-MM-DD) that it is where the reader is. */
export const dayAt = (at: Date, { zone }: Pick<Format, "zone">): string =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone).toPlainDate().toString();

/** A day (YYYY-MM-DD), as the reader writes days. */
export function dayWords(day: string, { language }: Pick<Format, "language">): string {
  const noon = new Date(`${day}T12:00:00Z`);
  return formatter(language, "UTC").moment(noon, "date", noon);
}
