import type { DeliveryPlanning } from "../../../services/delivery/planning/plan.ts";
import { answersTo, timeOfAnswer } from "../participants/answers.ts";
import type { Meeting } from "../meeting.ts";
import { currentOccurrence } from "../occurrence.ts";
import { planPlacesTold } from "./places-told.ts";
import { takenPlaces } from "../participants/waiting-list.ts";

/** Plans that the organiser is told of the next time for which more people have a place than the meeting has places, where its limit was lowered below that. */
export async function tellOverfull(planning: DeliveryPlanning, meeting: Meeting): Promise<void> {
  const { db, community, now } = planning;
  const { capacity } = meeting;
  if (capacity === null) return;
  const rows = await db.rsvp.findMany({
    where: { communityId: community.id, meetingId: meeting.id, answer: "yes" },
    select: { occurrence: true },
    distinct: ["occurrence"],
  });
  const answered = rows.flatMap(({ occurrence }) => timeOfAnswer(meeting, occurrence) ?? []);
  const current = currentOccurrence(meeting, now);
  const times = [...answered, ...(current ? [current] : [])]
    .filter(({ end }) => end > now)
    .sort((a, b) => a.start.getTime() - b.start.getTime());
  for (const time of times) {
    const answers = await answersTo(db, community.id, meeting.id, time.key);
    if (takenPlaces(answers.values()) > capacity) return planPlacesTold(planning, meeting, time);
  }
}
