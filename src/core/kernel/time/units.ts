/** Lengths of time in milliseconds. A day here is always 24 hours: for people's days, which a clock change makes longer or shorter, see zone-clock.ts. */
export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;
export const WEEK_MS = 7 * DAY_MS;
