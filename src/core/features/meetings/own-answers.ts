import type { Context } from "../../kernel/commands/command.ts";
import type { Answer, Answered, Seat } from "./answers.ts";
import type { Listed } from "./list-occurrences.ts";

/** What the caller has answered about each of these times: about the time itself, else about the series. */
export async function ownAnswers(
  { db, community, caller }: Pick<Context, "db" | "community" | "caller">,
  times: readonly Listed[],
): Promise<(listed: Listed) => Answered | undefined> {
  const meetings = [...new Set(times.map(({ meeting }) => meeting.id))];
  const rows = await db.rsvp.findMany({ where: { communityId: community.id, personId: caller.personId ?? "", meetingId: { in: meetings } } });
  const answers = new Map(rows.map((r) => [`${r.meetingId} ${r.occurrence}`, { ...r, answer: r.answer as Answer, seat: r.seat as Seat | null }]));
  return ({ meeting, key }) => answers.get(`${meeting.id} ${key}`) ?? answers.get(`${meeting.id} `);
}
