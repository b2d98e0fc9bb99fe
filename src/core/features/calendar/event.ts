import { type ICalEventData, ICalAlarmType, ICalEventClass, ICalEventStatus } from "ical-generator";
import { Temporal } from "temporal-polyfill";
import { type Occurrence, occurrenceByKey } from "../meetings/feature.ts";
import { sharingRank } from "../../kernel/access/sharing.ts";
import { placeWallClock } from "../../kernel/time/moment.ts";
import { firstByRule } from "../../kernel/time/recurrence/first-time.ts";
import { type CalendarEntry, type EntryStanding, uidBeside, uidOf } from "./entry.ts";
import { isUtc, onClock, recurrenceLines, skippedClocks } from "./recurrence.ts";
import { addressOf, clean, escapedUid } from "./text.ts";
import { MINUTE_MS } from "../../kernel/time/units.ts";

type Facts = Pick<Occurrence, "title" | "place" | "link" | "agenda" | "minutes">;

/**
 * The components of a meeting: one for the series, and one with a RECURRENCE-ID for each time that differs from it. Times
 * that were skipped, or at which the person is out, are exceptions of the series; a cancelled meeting stays, as cancelled.
 * What is beside the rule, as a first time that it does not name, and what the clocks skip, are events of their own: RDATE is
 * unknown to too many programs, and of such a first time and a wall clock that does not exist they make different series.
 */
export function eventsOf(entry: CalendarEntry, now: Date): ICalEventData[] {
  const { meeting, standing, byTime = new Map<string, EntryStanding>() } = entry;
  const { rule, changes, startsLocal } = meeting;
  const standingAt = (key: string) => byTime.get(key) ?? standing;
  const skipped = skippedClocks(meeting, now);
  const kinds = new Map(changes.map((c) => [c.occurrence, c.kind]));
  const begins = seriesBegins(meeting);
  const odd = begins === startsLocal ? [] : [startsLocal];
  const apart = new Set([...kinds.keys(), ...byTime.keys(), ...skipped.keys(), ...odd]);
  const shown = [...apart].sort().flatMap((key) => {
    const occurrence = standingAt(key) === "out" ? undefined : occurrenceByKey(meeting, key);
    return occurrence ? [occurrence] : [];
  });
  const beside = (key: string) => isBeside(meeting, key) || skipped.has(key);
  if (rule === null)
    return [
      ...first(entry, standingAt(startsLocal)),
      ...shown.filter(({ key }) => beside(key)).map((o) => besideEvent(entry, o)),
    ];
  const differs = ({ key }: Occurrence) => kinds.has(key) || standingAt(key) !== standing;
  const times = shown
    .filter((o) => beside(o.key) || differs(o))
    .map((o) => (beside(o.key) ? besideEvent(entry, o) : timeEvent(entry, o)));
  if (standing === "out" || begins === undefined) return times;
  const there = new Set(shown.map(({ key }) => key));
  const excluded = [...apart].filter(
    (key) =>
      kinds.get(key) !== "added" &&
      !odd.includes(key) &&
      (kinds.get(key) === "skipped" || standingAt(key) === "out" || (skipped.has(key) && there.has(key))),
  );
  const repeating = recurrenceLines(
    { rule, zone: meeting.zone, counted: odd.length },
    excluded.map((key) => skipped.get(key) ?? key),
  );
  return repeating === undefined ? times : [{ ...seriesEvent(entry, begins), repeating }, ...times];
}

/** Where the calendar's series begins: at the first time that its rule names (RFC 5545 §3.8.5.3 leaves another one undefined); undefined where it names none. */
const seriesBegins = ({ rule, startsLocal }: CalendarEntry["meeting"]) =>
  rule === null ? startsLocal : firstByRule({ local: startsLocal, rule });

/** Whether a time is one that the meeting's rule does not name. */
function isBeside(meeting: CalendarEntry["meeting"], key: string): boolean {
  const added = meeting.changes.some((c) => c.occurrence === key && c.kind === "added");
  return added || (key === meeting.startsLocal && seriesBegins(meeting) !== key);
}

/** One time of a series as a component that takes its place; one beside its rule as an event of its own. */
export function timeEvent(entry: CalendarEntry, occurrence: Occurrence): ICalEventData {
  const { key } = occurrence;
  const { rule, zone } = entry.meeting;
  if (isBeside(entry.meeting, key)) return besideEvent(entry, occurrence);
  return { ...ownEvent(entry, occurrence), ...(rule === null ? {} : { recurrenceId: onClock(key, zone) }) };
}

/** One time as an event of its own, beside the series. */
function besideEvent(entry: CalendarEntry, occurrence: Occurrence): ICalEventData {
  return { ...ownEvent(entry, occurrence), id: escapedUid(uidBeside(entry.meeting, occurrence.key)) };
}

function ownEvent(entry: CalendarEntry, occurrence: Occurrence): ICalEventData {
  const { meeting, standing, byTime } = entry;
  const { key, start, change } = occurrence;
  return {
    ...basis(entry, byTime?.get(key) ?? standing, occurrence),
    ...span(start, occurrence.minutes, meeting.zone),
    sequence: Math.max(meeting.sequence, change?.sequence ?? 0),
    stamp: latest(stampOf(meeting), change?.changedAt),
  };
}

/** The only time by its rule of a meeting that has none; where it is off, the meeting is cancelled. */
function first(entry: CalendarEntry, standing: EntryStanding): ICalEventData[] {
  if (standing === "out") return [];
  const occurrence = occurrenceByKey(entry.meeting, entry.meeting.startsLocal);
  const now = { ...entry, standing };
  return [
    occurrence ? timeEvent(now, occurrence) : { ...seriesEvent(now), status: ICalEventStatus.CANCELLED, alarms: [] },
  ];
}

function seriesEvent(entry: CalendarEntry, begins = entry.meeting.startsLocal): ICalEventData {
  const { meeting, standing } = entry;
  const { zone, minutes } = meeting;
  const start = onClock(begins, zone);
  return {
    ...basis(entry, standing, meeting),
    ...(isUtc(zone)
      ? span(new Date(start.epochMilliseconds), minutes, zone)
      : { start, end: start.add({ minutes }), timezone: zone }),
    sequence: meeting.sequence,
    stamp: meeting.changes.map((c) => c.changedAt).reduce(latest, stampOf(meeting)),
  };
}

function basis(
  { meeting, alarms }: CalendarEntry,
  standing: EntryStanding,
  facts: Facts,
): ICalEventData & { start: Date } {
  const summary = clean(facts.title);
  const place = facts.place === null ? undefined : clean(facts.place);
  const url = facts.link === null ? undefined : addressOf(facts.link);
  const description = [facts.agenda, url].filter((part) => part !== null && part !== undefined).map(clean);
  return {
    id: escapedUid(uidOf(meeting)),
    start: meeting.startsAt,
    summary,
    // Calendars join from the place; few show the URL.
    ...(place || url ? { location: place || url || "" } : {}),
    ...(description.length > 0 ? { description: description.join("\n\n") } : {}),
    ...(url === undefined ? {} : { url }),
    class: sharingRank(meeting.sharing) >= sharingRank("amber") ? ICalEventClass.CONFIDENTIAL : ICalEventClass.PUBLIC,
    status: meeting.cancelledAt
      ? ICalEventStatus.CANCELLED
      : standing === "tentative"
        ? ICalEventStatus.TENTATIVE
        : ICalEventStatus.CONFIRMED,
    alarms: meeting.cancelledAt
      ? []
      : alarms.map((minutes) => ({ type: ICalAlarmType.display, trigger: minutes * 60, description: summary })),
  };
}

/** From when to when, on the zone's clock; in UTC where that reads the same twice. */
function span(start: Date, minutes: number, zone: string): Pick<ICalEventData, "start" | "end" | "timezone"> {
  const at = (date: Date) => Temporal.Instant.fromEpochMilliseconds(date.getTime()).toZonedDateTimeISO(zone);
  const end = new Date(start.getTime() + minutes * MINUTE_MS);
  const clear = [start, end].every((date) => placeWallClock(at(date).toPlainDateTime(), zone).shifted === undefined);
  return isUtc(zone) || !clear ? { start, end, timezone: null } : { start: at(start), end: at(end), timezone: zone };
}

const stampOf = ({ changedAt, createdAt, cancelledAt }: CalendarEntry["meeting"]) =>
  latest(latest(createdAt, changedAt), cancelledAt);

function latest(a: Date, b: Date | null | undefined): Date {
  return b && b > a ? b : a;
}
