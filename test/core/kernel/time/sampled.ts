import fc from "fast-check";
import { Temporal } from "temporal-polyfill";

/** The seed of this run's random cases: printed, and repeatable with FC_SEED. */
export const SEED = Number(process.env["FC_SEED"] ?? Math.floor(Math.random() * 2 ** 31));
console.info(`random cases of this file: FC_SEED=${SEED}`);

/** Any zone of the runtime. */
export const anyZone = fc.constantFrom(...Intl.supportedValuesOf("timeZone"), "UTC");

/** Any minute of the years 1990 to 2040, as an ISO instant. */
export const anyInstant = fc
  .integer({ min: Date.UTC(1990, 0, 1) / 60_000, max: Date.UTC(2040, 0, 1) / 60_000 })
  .map((minutes) => new Date(minutes * 60_000).toISOString());

/** A zone and a minute within a day of one of its clock changes (or any minute, where clocks no longer change). */
export const nearChange = fc
  .tuple(anyZone, anyInstant, fc.integer({ min: -24 * 60, max: 24 * 60 }))
  .map(([zone, instant, minutes]) => {
    const change = Temporal.Instant.from(instant).toZonedDateTimeISO(zone).getTimeZoneTransition("next");
    const at = (change ?? Temporal.Instant.from(instant).toZonedDateTimeISO(zone))
      .add({ minutes })
      .round({ smallestUnit: "minute" });
    return { zone, at: new Date(at.epochMilliseconds).toISOString() };
  });
