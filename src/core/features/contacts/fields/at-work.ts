import { Temporal } from "temporal-polyfill";
import { zoneOfCountry } from "../../../kernel/time/country-zone.ts";
import { dayIn } from "../../../kernel/time/day-in.ts";
import { endOfHours } from "../../../services/preferences/hours.ts";

// Our choice: hours are those of Monday to Friday.
const FRIDAY = 5;

/** By whose clock a contact lives: their own, else that of their country; undefined where that has several. */
export const zoneOf = ({
  zone,
  country,
}: {
  readonly zone: string | null;
  readonly country: string;
}): string | undefined => zone ?? zoneOfCountry(country);

/** Until when somebody with those working hours is at work now; undefined outside them, and at the weekend. */
export function atWorkUntil(hours: string, zone: string, now: Date): Date | undefined {
  const { dayOfWeek } = Temporal.Instant.from(now.toISOString()).toZonedDateTimeISO(zone);
  return dayOfWeek > FRIDAY ? undefined : endOfHours(hours, now, zone);
}

/** Whether somebody who comes back on that day ("2026-12-03") is away at a moment, by the clock of their zone. */
export function isAway(backOn: string | null, zone: string, now: Date): boolean {
  if (backOn === null) return false;
  return dayIn(now, zone) < backOn;
}

/** By whose clock a contact's days are counted: that of its zone, else of its country's capital. */
export const clockOf = ({ zone, country }: { readonly zone: string | null; readonly country: string }): string =>
  zone ?? zoneOfCountry(country) ?? "UTC";
