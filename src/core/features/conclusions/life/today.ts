import { Temporal } from "temporal-polyfill";

/** The day that it is in a zone, as "YYYY-MM-DD". */
export const today = (now: Date, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).toPlainDate().toString();
