import { Temporal } from "temporal-polyfill";
import { dayIn } from "../../../kernel/time/day-in.ts";

/** When a summary comes, on the reader's clock: as a reminder that is put off until tomorrow. */
const MORNING = Temporal.PlainTime.from("09:00");

/** The next morning in a zone: when what waits is told. */
export function nextSummary(now: Date, zone: string): Date {
  const morning = Temporal.PlainDate.from(dayIn(now, zone))
    .add({ days: 1 })
    .toZonedDateTime({ timeZone: zone, plainTime: MORNING });
  return new Date(morning.epochMilliseconds);
}
