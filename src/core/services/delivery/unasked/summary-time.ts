import { Temporal } from "temporal-polyfill";

/** When a summary comes, on the reader's clock: as a reminder that is put off until tomorrow. */
const MORNING = Temporal.PlainTime.from("09:00");

const dateIn = (at: Date, zone: string): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone).toPlainDate();

/** The day that it is in a zone, YYYY-MM-DD. */
export const dayIn = (at: Date, zone: string): string => dateIn(at, zone).toString();

/** The next morning in a zone: when what waits is told. */
export function nextSummary(now: Date, zone: string): Date {
  const morning = dateIn(now, zone).add({ days: 1 }).toZonedDateTime({ timeZone: zone, plainTime: MORNING });
  return new Date(morning.epochMilliseconds);
}
