import type { Context } from "../../../kernel/commands/command.ts";
import { meetingsInviting } from "./invited.ts";
import type { ListedOccurrence } from "../list-occurrences.ts";

/**
 * Of times of meetings those that are the caller's, as "meeting key": they organise or chair it, said yes or maybe to that time
 * or the series, or are invited and have not declined.
 */
export async function occurrencesForPerson(
  { db, community, caller }: Pick<Context, "db" | "community" | "caller">,
  times: readonly ListedOccurrence[],
): Promise<Set<string>> {
  const person = caller.personId;
  if (person === undefined) return new Set();
  const ids = [...new Set(times.map(({ meeting }) => meeting.id))];
  const answers = await db.rsvp.findMany({
    where: { communityId: community.id, personId: person, meetingId: { in: ids } },
  });
  const answered = new Map(answers.map((a) => [`${a.meetingId} ${a.occurrence}`, a.answer]));
  const invited = await meetingsInviting({ db, community }, person, ids);
  const own = times.filter(({ meeting, key }) => {
    const answer = answered.get(`${meeting.id} ${key}`) ?? answered.get(`${meeting.id} `);
    if (answer !== undefined) return answer !== "no";
    return meeting.organiserId === person || meeting.chairId === person || invited.has(meeting.id);
  });
  return new Set(own.map(({ meeting, key }) => `${meeting.id} ${key}`));
}
