import { Temporal } from "temporal-polyfill";
import { type CalendarFacts, type ChangedTime, occurrenceByKey, type Timed } from "../../meetings/feature.ts";
import { momentAt, placeWallClock } from "../../../kernel/time/moment.ts";
import type { DateValue } from "./date-value.ts";
import { type FileEvent, isNewer } from "./read-event.ts";

/** A single event in UTC is read in the zone of the import, as people would have written it; a series stays on the clock it runs by. */
export function importTarget(series: FileEvent, zone: string): CalendarFacts {
  const { start, rule, minutes, title, place = null, link = null, agenda = null } = series;
  const own =
    start.utc && rule === undefined && series.added.length === 0
      ? momentAt(Temporal.Instant.from(start.at), zone)
      : start;
  return {
    title,
    startsLocal: own.local,
    zone: own.zone,
    startsAt: new Date(own.at),
    minutes,
    rule: rule ?? null,
    place,
    link,
    agenda,
  };
}

/** Times of a series that a file replaces, and those that it has beside the rule, each with its key. */
export interface SeparateTimes {
  readonly replaced: readonly FileEvent[];
  readonly beside: readonly { readonly key: string; readonly event: FileEvent }[];
}

/** The times that differ from a meeting's rule, by what a file says; one change for each key, in order. */
export function importTargetChanges(
  wanted: CalendarFacts,
  series: Pick<FileEvent, "excluded" | "added" | "sequence" | "stamp">,
  { replaced, beside }: SeparateTimes,
): ChangedTime[] {
  const timed: Timed = { ...wanted, changes: [] };
  const ruled = (key: string) => occurrenceByKey(timed, key);
  const changes = new Map<string, ChangedTime>();
  for (const date of series.excluded) {
    const key = keyOf(date, wanted);
    if (ruled(key)) changes.set(key, { ...NOTHING, occurrence: key, kind: "skipped" });
  }
  for (const date of series.added) {
    const key = keyOf(date, wanted);
    if (!ruled(key))
      changes.set(key, { ...NOTHING, occurrence: key, kind: "added", startsLocal: key, startsAt: new Date(date.at) });
  }
  for (const event of replaced) {
    const key = keyOf(event.replaces ?? event.start, wanted);
    // A series that skips a time after somebody changed it skips it.
    if (changes.get(key)?.kind !== "skipped" || !isNewer(series, event)) set(key, event);
  }
  for (const { key, event } of beside) set(key, event);
  return [...changes.values()].sort((a, b) => (a.occurrence < b.occurrence ? -1 : 1));

  function set(key: string, event: FileEvent): void {
    const by = ruled(key);
    if (event.cancelled) {
      changes.delete(key);
      if (by) changes.set(key, { ...NOTHING, occurrence: key, kind: "skipped" });
      return;
    }
    const start = momentAt(Temporal.Instant.from(event.start.at), wanted.zone);
    const moved = by?.start.getTime() !== Date.parse(start.at);
    const facts = differing(event, wanted);
    changes.delete(key);
    if (by && !moved && Object.keys(facts).length === 0) return;
    const at = moved ? { startsLocal: start.local, startsAt: new Date(start.at) } : {};
    changes.set(key, { ...NOTHING, ...at, ...facts, occurrence: key, kind: by ? "changed" : "added" });
  }
}

const DAY = 24 * 60;

const NOTHING = {
  startsLocal: null,
  startsAt: null,
  minutes: null,
  title: null,
  place: null,
  link: null,
  agenda: null,
} as const;

/** What a time has otherwise than its series; "" where the series has something and the time nothing. */
function differing(event: FileEvent, wanted: CalendarFacts): Partial<ChangedTime> {
  const changes: Partial<{ -readonly [K in keyof ChangedTime]: ChangedTime[K] }> = {};
  if (event.minutes !== wanted.minutes) changes.minutes = event.minutes;
  if (event.title !== wanted.title && event.title !== "") changes.title = event.title;
  for (const name of ["place", "link", "agenda"] as const)
    if ((event[name] ?? null) !== wanted[name]) changes[name] = event[name] ?? "";
  return changes;
}

/** The key of the time that a date of a file means: a day means the time of that day, and so does any time where whole days are meant. */
export function keyOf(
  date: DateValue,
  { zone, startsLocal, minutes }: Pick<CalendarFacts, "zone" | "startsLocal" | "minutes">,
): string {
  const wholeDays = startsLocal.endsWith("T00:00") && minutes % DAY === 0;
  const then = momentAt(Temporal.Instant.from(date.at), zone).local;
  if (!date.day && (!wholeDays || then.endsWith("T00:00"))) return then;
  return placeWallClock(Temporal.PlainDateTime.from(`${date.local.slice(0, 10)}T${startsLocal.slice(11)}`), zone).moment
    .local;
}
