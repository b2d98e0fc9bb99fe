import type { DeliveryPlanning } from "../../services/delivery/planning/plan.ts";
import { batches, type Saved } from "../../services/store/saving.ts";
import { fileMeetings } from "./document.ts";
import { type Meeting, WITH_CHANGES } from "./meeting.ts";
import { replanWaves } from "./reminders/plan-waves.ts";
import { columnsOf, type MeetingInput, scheduleMeeting } from "./schedule-meeting.ts";

/**
 * Creates or updates meetings in bulk, with their reminders: the same meeting is that with the same title and first wall
 * clock reading. One that is already as given is not written. Given twice, the last counts. A cancelled one stays cancelled.
 */
export async function saveMeetings(planning: DeliveryPlanning, meetings: readonly MeetingInput[]): Promise<Saved> {
  const counts = { created: 0, updated: 0, unchanged: 0 };
  const wanted = new Map(meetings.map((m) => [keyOf(m), m]));
  for (const batch of batches([...wanted.values()])) {
    const { db, community } = planning;
    const titles = [...new Set(batch.map((m) => m.title))];
    const stored = new Map(
      (
        await db.meeting.findMany({
          where: { communityId: community.id, title: { in: titles } },
          include: WITH_CHANGES,
        })
      ).map((m) => [keyOf(m), m]),
    );
    for (const input of batch) counts[await save(planning, stored.get(keyOf(input)), input)] += 1;
  }
  return counts;
}

const keyOf = ({ title, startsLocal }: Pick<Meeting, "title" | "startsLocal">) => `${startsLocal} ${title}`;

function matches(stored: Meeting, input: MeetingInput): boolean {
  const wanted = { ...columnsOf(input), leads: input.leads ?? null };
  return Object.entries(wanted).every(
    ([name, value]) => JSON.stringify(stored[name as keyof typeof wanted]) === JSON.stringify(value),
  );
}

async function save(
  planning: DeliveryPlanning,
  stored: Meeting | undefined,
  input: MeetingInput,
): Promise<keyof Saved> {
  if (!stored) {
    await scheduleMeeting(planning, input);
    return "created";
  }
  if (matches(stored, input)) return "unchanged";
  await update(planning, stored, input);
  return "updated";
}

async function update(planning: DeliveryPlanning, stored: Meeting, input: MeetingInput): Promise<void> {
  const { db, community } = planning;
  const where = { communityId_id: { communityId: community.id, id: stored.id } };
  const meeting = await db.meeting.update({ where, data: columnsOf(input), include: WITH_CHANGES });
  await fileMeetings(db, community.id);
  await replanWaves(planning, meeting);
}
