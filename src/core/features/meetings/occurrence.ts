import { Temporal } from "temporal-polyfill";
import type { OccurrenceChange } from "../../services/store/rows.ts";
import { momentAt, placeWallClock } from "../../kernel/time/moment.ts";
import { occurrences as byRule, type Window } from "../../kernel/time/recurrence.ts";
import { type Meeting, recurrenceOf } from "./meeting.ts";
import { MINUTE_MS } from "../../kernel/time/units.ts";

/** One time of a meeting, as it is to take place. */
export interface Occurrence {
  /** Which time of the meeting: the wall clock reading by its rule (RFC 5545 RECURRENCE-ID); it stays when the time moves. */
  readonly key: string;
  readonly start: Date;
  readonly end: Date;
  /** When it begins on the wall clock of the meeting's zone. */
  readonly local: string;
  readonly minutes: number;
  readonly title: string;
  readonly place: string | null;
  readonly link: string | null;
  readonly agenda: string | null;
  /** Where it differs from the series or was added to it. */
  readonly change?: OccurrenceChange;
}

/** What occurrences are computed from. */
export type Timed = Pick<
  Meeting,
  "startsLocal" | "zone" | "rule" | "minutes" | "title" | "place" | "link" | "agenda" | "changes"
>;

/** A meeting's times that begin within a window, in order of time: those of its rule but for skipped ones, changed and added ones as they are now. */
export function occurrencesOf(meeting: Timed, { after, until, limit }: Window): Occurrence[] {
  const { changes } = meeting;
  // Those that are elsewhere now would otherwise use the limit up.
  const ruled = byRule(recurrenceOf(meeting), {
    after,
    ...(until === undefined ? {} : { until }),
    limit: limit + changes.length,
  });
  if (changes.length === 0) return ruled.map(({ at, local }) => occurrence(meeting, local, new Date(at), local));
  const differing = new Set(changes.map((c) => c.occurrence));
  const from = Date.parse(after);
  const to = until === undefined ? Infinity : Date.parse(until);
  const regular = ruled
    .filter(({ local }) => !differing.has(local))
    .map(({ at, local }) => occurrence(meeting, local, new Date(at), local));
  const others = changes.flatMap((change) => (change.kind === "skipped" ? [] : [changed(meeting, change)]));
  const inside = others.filter(({ start }) => start.getTime() > from && start.getTime() <= to);
  return [...regular, ...inside]
    .sort((a, b) => a.start.getTime() - b.start.getTime() || (a.key < b.key ? -1 : 1))
    .slice(0, limit);
}

/** Whether a meeting has times to choose from: it repeats, or there are more than the one that it was made for. */
export function hasTimes(meeting: Timed): boolean {
  return meeting.rule !== null || occurrencesOf(meeting, { after: new Date(0).toISOString(), limit: 2 }).length > 1;
}

/** The time that is under way or comes next; undefined when the meeting is over. */
export function currentOccurrence(meeting: Timed, now: Date): Occurrence | undefined {
  const longest = Math.max(meeting.minutes, ...meeting.changes.map((c) => c.minutes ?? 0));
  const after = new Date(now.getTime() - longest * MINUTE_MS).toISOString();
  // A shorter one that began as early is over already.
  return occurrencesOf(meeting, { after, limit: 2 + meeting.changes.length }).find(({ end }) => end > now);
}

/** The time with that key, wherever it is now; undefined for one that was skipped or that the meeting does not have. */
export function occurrenceByKey(meeting: Timed, key: string): Occurrence | undefined {
  const change = meeting.changes.find((c) => c.occurrence === key);
  if (change) return change.kind === "skipped" ? undefined : changed(meeting, change);
  const { moment } = placed(key, meeting.zone);
  const before = new Date(Date.parse(moment.at) - 1).toISOString();
  const found = byRule(recurrenceOf(meeting), { after: before, until: moment.at, limit: 2 }).find(
    ({ local }) => local === moment.local,
  );
  return found ? occurrence(meeting, found.local, new Date(found.at), found.local) : undefined;
}

/** Where the rule has the time with that key, changed since or not: what it was before anything was changed. */
export function ruledStart({ zone }: Pick<Timed, "zone">, key: string): Date {
  return new Date(placed(key, zone).moment.at);
}

const placed = (local: string, zone: string) => placeWallClock(Temporal.PlainDateTime.from(local), zone);

function changed(meeting: Timed, change: OccurrenceChange): Occurrence {
  const start = change.startsAt ?? ruledStart(meeting, change.occurrence);
  const local =
    change.startsLocal ?? momentAt(Temporal.Instant.fromEpochMilliseconds(start.getTime()), meeting.zone).local;
  return { ...occurrence(meeting, change.occurrence, start, local, change), change };
}

function occurrence(meeting: Timed, key: string, start: Date, local: string, own?: OccurrenceChange): Occurrence {
  const minutes = own?.minutes ?? meeting.minutes;
  return {
    key,
    start,
    end: new Date(start.getTime() + minutes * MINUTE_MS),
    local,
    minutes,
    title: own?.title ?? meeting.title,
    // "" where the series has one and this time has none.
    place: (own?.place ?? meeting.place) || null,
    link: (own?.link ?? meeting.link) || null,
    agenda: (own?.agenda ?? meeting.agenda) || null,
  };
}
