import { Temporal } from "temporal-polyfill";

/** The day that it is in a zone at a moment, "2026-12-03". */
export const dayIn = (at: Date, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone).toPlainDate().toString();
