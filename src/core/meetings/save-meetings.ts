import { dropPlanned, type Planning } from "../delivery/plan.ts";
import { batches, type Saved } from "../saving.ts";
import type { Meeting } from "./meeting.ts";
import { planReminder } from "./plan-reminder.ts";
import { columnsOf, type MeetingInput, scheduleMeeting } from "./schedule-meeting.ts";

/**
 * Creates or updates meetings in bulk, with their reminders: the same meeting is that with the same title and first wall
 * clock reading. One that is already as given is not written. Given twice, the last counts. A cancelled one stays cancelled.
 */
export async function saveMeetings(planning: Planning, meetings: readonly MeetingInput[]): Promise<Saved> {
  const counts = { created: 0, updated: 0, unchanged: 0 };
  const wanted = new Map(meetings.map((m) => [keyOf(m), m]));
  for (const batch of batches([...wanted.values()])) {
    const { db, community } = planning;
    const titles = [...new Set(batch.map((m) => m.title))];
    const stored = new Map((await db.meeting.findMany({ where: { communityId: community.id, title: { in: titles } } })).map((m) => [keyOf(m), m]));
    for (const input of batch) {
      const own = stored.get(keyOf(input));
      if (!own) await scheduleMeeting(planning, input);
      else if (!matches(own, input)) await update(planning, own, input);
      counts[!own ? "created" : matches(own, input) ? "unchanged" : "updated"] += 1;
    }
  }
  return counts;
}

const keyOf = ({ title, startsLocal }: Pick<Meeting, "title" | "startsLocal">) => `${startsLocal} ${title}`;

function matches(stored: Meeting, input: MeetingInput): boolean {
  return Object.entries(columnsOf(input)).every(([name, value]) => {
    const own = stored[name as keyof ReturnType<typeof columnsOf>];
    return own instanceof Date && value instanceof Date ? own.getTime() === value.getTime() : own === value;
  });
}

async function update(planning: Planning, stored: Meeting, input: MeetingInput): Promise<void> {
  const { db, community, now } = planning;
  const meeting = await db.meeting.update({ where: { communityId_id: { communityId: community.id, id: stored.id } }, data: columnsOf(input) });
  await dropPlanned(planning, "reminder", meeting.id, "cancelled");
  if (!meeting.cancelledAt) await planReminder(planning, meeting, { after: now, late: false });
}
