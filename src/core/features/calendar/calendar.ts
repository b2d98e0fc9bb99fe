import ical, { escape, type ICalEventData, ICalCalendarMethod } from "ical-generator";
import type { CalendarEntry } from "./entry.ts";
import { eventsOf } from "./event.ts";
import { isUtc } from "./recurrence.ts";
import { clean } from "./text.ts";
import { timeZoneBlock } from "./time-zone.ts";

/** What calendars take for iCalendar (RFC 5545 §8.1). */
export const CALENDAR_TYPE = "text/calendar; charset=utf-8";

/** How often a program that subscribes to a calendar should look, in seconds: an hour. */
const REFRESH = 3_600;

/** How a calendar is called, and whether programs should come back for it. */
export interface Cover {
  readonly name: string;
  readonly subscribed?: true;
  /** For which years its time zones are written. */
  readonly now: Date;
}

/**
 * Meetings as an iCalendar object (RFC 5545): CRLF, lines of at most 75 octets, a VTIMEZONE for every zone in it. The same
 * meetings give the same text. No ORGANIZER and no ATTENDEE: they are mail addresses, and none are known here.
 */
export function calendarOf(entries: readonly CalendarEntry[], cover: Cover): string {
  return writeCalendar(
    entries.flatMap((entry) => eventsOf(entry, cover.now)),
    cover,
  );
}

/** The same of components that are made already. */
export function writeCalendar(events: readonly ICalEventData[], { name, subscribed, now }: Cover): string {
  const calendar = ical({
    prodId: { company: "Rapporteur", product: "Rapporteur", language: "EN" },
    method: ICalCalendarMethod.PUBLISH,
    name: escape(clean(name).replace(/\s+/g, " "), false),
    timezone: { name: null, generator: (zone: string) => (isUtc(zone) ? null : timeZoneBlock(zone, now)) },
    ...(subscribed ? { ttl: REFRESH } : {}),
  });
  for (const event of events) calendar.createEvent(event);
  return `${calendar.toString()}\r\n`;
}
