import { endOfHours } from "../../../services/preferences/hours.ts";
import type { Db } from "../../../services/store/store.ts";
import { mayCome } from "../participants/answers.ts";
import type { Attendee } from "../participants/audience.ts";
import { MOST_LEADS } from "../../../services/preferences/leads.ts";
import type { Meeting } from "../meeting.ts";
import { DAY_MS } from "../../../kernel/time/units.ts";

/** Times somebody who has not answered is asked about one meeting. */
export const MOST_ASKED = 2;

/** Reminders of one time that are said to one person, or in one channel, in a day: as many as there can be, and as many again where it is moved. */
const MOST_A_DAY = 2 * MOST_LEADS;

/**
 * Whether somebody, or the channel (null), was reminded of a time often enough today: whoever organises it may choose when as
 * often as they like, and each choice would be a reminder.
 */
export async function remindedEnough(
  { db, community, now }: { readonly db: Db; readonly community: { readonly id: string }; readonly now: Date },
  meeting: string,
  key: string,
): Promise<(personId: string | null) => boolean> {
  const rows = await db.delivery.groupBy({
    by: ["personId"],
    where: {
      ...{ communityId: community.id, kind: "reminder", subjectId: meeting, occurrence: { startsWith: `${key} ` } },
      // What somebody put off is their own.
      NOT: { occurrence: { contains: " snooze " } },
      createdAt: { gt: new Date(now.getTime() - DAY_MS) },
    },
    _count: true,
  });
  const counts = new Map(rows.map((r) => [r.personId, r._count]));
  return (personId) => (counts.get(personId) ?? 0) >= MOST_A_DAY;
}

/**
 * Whether somebody is reminded of a time by direct message, or asked whether they come: not where they chose otherwise. Who
 * declined hears nothing more, who waits for a place hears of that only, and organisers and chairs need not be asked.
 */
export function isReminded(
  { answered, muted, personId, preferences }: Attendee,
  { organiserId, chairId }: Pick<Meeting, "organiserId" | "chairId">,
): boolean {
  if (muted || preferences.tell !== "direct") return false;
  return answered ? mayCome(answered) : personId !== organiserId && personId !== chairId;
}

/** When what is due at a moment is said to somebody: where that is in their quiet hours, when these end, if that is before the meeting. */
export function dueFor(
  { preferences: { quiet, zone } }: Attendee,
  dueAt: Date,
  { start }: { readonly start: Date },
  now: Date,
): Date {
  const end = quiet === undefined ? undefined : endOfHours(quiet, now > dueAt ? now : dueAt, zone);
  return end && end < start ? end : dueAt;
}

/** How often persons were asked about each meeting so far, as "meeting person". */
export async function timesAsked(
  { db, community }: { readonly db: Db; readonly community: { readonly id: string } },
  meetings: readonly string[],
  person?: string,
): Promise<(meetingId: string, personId: string) => number> {
  const rows = await db.delivery.groupBy({
    by: ["subjectId", "personId"],
    where: {
      communityId: community.id,
      kind: "reminder",
      subjectId: { in: [...meetings] },
      occurrence: { endsWith: " ask" },
      personId: person ?? { not: null },
    },
    _count: true,
  });
  const counts = new Map(rows.map((r) => [`${r.subjectId} ${r.personId}`, r._count]));
  return (meetingId, personId) => counts.get(`${meetingId} ${personId}`) ?? 0;
}
