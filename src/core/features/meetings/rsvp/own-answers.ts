import type { Context } from "../../../kernel/commands/command.ts";
import type { Db } from "../../../services/store/store.ts";
import type { Answer, Answered, PlaceStatus } from "../participants/answers.ts";
import type { ListedOccurrence } from "../list-occurrences.ts";

type In = { readonly db: Db; readonly community: { readonly id: string } };

/** An answer, and the meeting that it is about. */
export interface OwnAnswer extends Answered {
  readonly meetingId: string;
}

/** What a person has answered about these meetings, as the series' answers ("") and those of single times. */
export async function answersOf(
  { db, community }: In,
  personId: string,
  meetings: readonly string[],
): Promise<OwnAnswer[]> {
  const rows = await db.rsvp.findMany({
    where: { communityId: community.id, personId, meetingId: { in: [...meetings] } },
    orderBy: [{ meetingId: "asc" }, { occurrence: "asc" }],
  });
  return rows.map((r) => ({ ...r, answer: r.answer as Answer, seat: r.seat as PlaceStatus | null }));
}

/** What the caller has answered about each of these times: about the time itself, else about the series. */
export async function ownAnswers(
  { db, community, caller }: Pick<Context, "db" | "community" | "caller">,
  times: readonly ListedOccurrence[],
): Promise<(listed: ListedOccurrence) => Answered | undefined> {
  const meetings = [...new Set(times.map(({ meeting }) => meeting.id))];
  const rows = await answersOf({ db, community }, caller.personId ?? "", meetings);
  const answers = new Map(rows.map((r) => [`${r.meetingId} ${r.occurrence}`, r]));
  return ({ meeting, key }) => answers.get(`${meeting.id} ${key}`) ?? answers.get(`${meeting.id} `);
}
