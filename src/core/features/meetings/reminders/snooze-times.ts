import { Temporal } from "temporal-polyfill";
import { MINUTE_MS } from "../../../kernel/time/units.ts";

/** For how long a reminder can be put off: ten minutes, an hour, or until 09:00 of the next day. */
export const WAITS = ["10m", "1h", "tomorrow"] as const;
export type Wait = (typeof WAITS)[number];

const MORNING = Temporal.PlainTime.from("09:00");

/** When somebody in that zone is reminded who asks for it now. */
export function snoozedUntil(wait: Wait, now: Date, zone: string): Date {
  return wait === "tomorrow"
    ? nextMorning(now, zone)
    : new Date(now.getTime() + (wait === "10m" ? 10 : 60) * MINUTE_MS);
}

// Many reminders are worded at one moment, for people in few zones.
let mornings = { at: 0, byZone: new Map<string, Date>() };

function nextMorning(now: Date, zone: string): Date {
  if (mornings.at !== now.getTime()) mornings = { at: now.getTime(), byZone: new Map() };
  const known = mornings.byZone.get(zone);
  if (known) return known;
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).toPlainDate();
  const morning = new Date(
    today.add({ days: 1 }).toZonedDateTime({ timeZone: zone, plainTime: MORNING }).epochMilliseconds,
  );
  mornings.byZone.set(zone, morning);
  return morning;
}

/** Those that end before a meeting begins. */
export function waitsBefore(start: Date, now: Date, zone: string): Wait[] {
  return WAITS.filter((wait) => snoozedUntil(wait, now, zone) < start);
}
