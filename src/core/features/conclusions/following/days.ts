import { Temporal } from "temporal-polyfill";

/** The day so many days after another, both "YYYY-MM-DD". */
export const dayAfter = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString();

/** How many days one day is after another; negative where it is before. */
export const daysSince = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(to, { largestUnit: "day" }).days;

const MORNING = Temporal.PlainTime.from("09:00");

/** Nine in the morning of the day that it is in a zone, or now where that is past. */
export function thisMorning(now: Date, zone: string): Date {
  const day = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).toPlainDate();
  const morning = day.toZonedDateTime({ timeZone: zone, plainTime: MORNING }).epochMilliseconds;
  return new Date(Math.max(now.getTime(), morning));
}
