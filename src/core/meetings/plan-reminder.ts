import { OPEN } from "../delivery/ledger.ts";
import { type Planning, planDelivery } from "../delivery/plan.ts";
import { occurrences } from "../time/recurrence.ts";
import { channelOf, type Meeting, occurrenceAt, recurrenceOf } from "./meeting.ts";

/** A planned reminder: of which occurrence, and when. */
export interface PlannedReminder {
  readonly start: Date;
  readonly dueAt: Date;
}

const MINUTE = 60_000;
// The longest lead (28 days) reaches over four weekly occurrences; some more may have been settled already.
const LOOK_AHEAD = 8;

/**
 * Plans the reminder of the first occurrence after `after` that has not had one. Occurrences whose reminder would be due
 * already are passed over, unless `late`: then the late policy decides when it is sent.
 */
export async function planReminder(
  planning: Planning,
  meeting: Meeting,
  { after, late }: { readonly after: Date; readonly late: boolean },
): Promise<PlannedReminder | undefined> {
  for (const moment of occurrences(recurrenceOf(meeting), { after: after.toISOString(), limit: LOOK_AHEAD })) {
    const start = new Date(moment.at);
    const dueAt = new Date(start.getTime() - meeting.remindMinutes * MINUTE);
    if (!late && dueAt <= planning.now) continue;
    if (await planDelivery(planning, { kind: "reminder", subjectId: meeting.id, occurrence: moment.local, to: channelOf(meeting), dueAt }))
      return { start, dueAt };
  }
  return undefined;
}

/** The reminder that waits, if there is one. */
export async function waitingReminder({ db, community }: Pick<Planning, "db" | "community">, meeting: Meeting): Promise<PlannedReminder | undefined> {
  const row = await db.delivery.findFirst({
    where: { communityId: community.id, kind: "reminder", subjectId: meeting.id, state: { in: OPEN } },
    orderBy: { dueAt: "asc" },
  });
  return row ? { start: new Date(occurrenceAt(meeting, row.occurrence).at), dueAt: row.dueAt } : undefined;
}

/** Lets the reminder that a cancellation dropped wait again, where its occurrence is still ahead. */
export async function reviveReminder(planning: Planning, meeting: Meeting): Promise<PlannedReminder | undefined> {
  const { db, community, now } = planning;
  const dropped = await db.delivery.findMany({
    where: { communityId: community.id, kind: "reminder", subjectId: meeting.id, state: "dropped", reason: "cancelled" },
    orderBy: { dueAt: "desc" },
    take: 1,
  });
  for (const { occurrence, dueAt } of dropped) {
    const start = new Date(occurrenceAt(meeting, occurrence).at);
    if (start > now && (await planDelivery(planning, { kind: "reminder", subjectId: meeting.id, occurrence, to: channelOf(meeting), dueAt })))
      return { start, dueAt };
  }
  return planReminder(planning, meeting, { after: now, late: false });
}
