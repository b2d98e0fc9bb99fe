import { Temporal } from "temporal-polyfill";
import type { CalendarEntry } from "../../../../src/core/features/calendar/entry.ts";
import type { Meeting } from "../../../../src/core/features/meetings/meeting.ts";
import { endOf } from "../../../../src/core/features/meetings/schedule-meeting.ts";
import { placeWallClock } from "../../../../src/core/kernel/time/moment.ts";

const CREATED = new Date("2026-11-01T00:00:00.000Z");

/** A meeting with everything that is not said left out. */
export function aMeeting(facts: Partial<Meeting> = {}): Meeting {
  const { startsLocal = "2027-01-05T09:00", zone = "Europe/Madrid", minutes = 60, rule = null } = facts;
  const startsAt = new Date(placeWallClock(Temporal.PlainDateTime.from(startsLocal), zone).moment.at);
  return {
    communityId: "c1",
    id: "m1",
    title: "Board call",
    startsLocal,
    zone,
    startsAt,
    minutes,
    rule,
    endsAt: endOf({ startsLocal, zone, rule, startsAt, minutes }),
    place: null,
    link: null,
    agenda: null,
    languages: [],
    sharing: "green",
    label: 1,
    openTo: 0,
    capacity: null,
    rsvpMinutes: 0,
    leads: null,
    namesSince: null,
    organiserId: null,
    chairId: null,
    platform: "console",
    spaceId: "test",
    channel: "general",
    folded: "board call",
    uid: null,
    sequence: 0,
    continues: null,
    createdAt: CREATED,
    changedAt: null,
    cancelledAt: null,
    changes: [],
    ...facts,
  };
}

type Change = Meeting["changes"][number];

/** A time that differs; `to` is where it moved, on the wall clock of `zone`. */
export function aChange(
  occurrence: string,
  kind: "skipped" | "changed" | "added",
  facts: Partial<Change> & { to?: string; zone?: string } = {},
): Change {
  const { to, zone = "Europe/Madrid", ...rest } = facts;
  const local = to ?? (kind === "added" ? occurrence : null);
  return {
    communityId: "c1",
    meetingId: "m1",
    occurrence,
    kind,
    label: 1,
    openTo: 0,
    startsLocal: local,
    startsAt: local === null ? null : new Date(placeWallClock(Temporal.PlainDateTime.from(local), zone).moment.at),
    minutes: null,
    title: null,
    place: null,
    link: null,
    agenda: null,
    sequence: 0,
    changedAt: CREATED,
    ...rest,
  };
}

/** A meeting that somebody comes to. */
export const entry = (meeting: Meeting, more: Partial<CalendarEntry> = {}): CalendarEntry => ({
  meeting,
  standing: "sure",
  alarms: [],
  ...more,
});
