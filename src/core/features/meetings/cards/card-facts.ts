import type { Sharing } from "../../../kernel/access/sharing.ts";
import { sharingRank } from "../../../kernel/access/sharing.ts";
import { toldSince } from "../../../services/cards/cards-there.ts";
import type { CommunityDb } from "../../../services/store/store.ts";
import { findMeeting, type Meeting } from "../meeting.ts";
import type { Occurrence } from "../occurrence.ts";
import { type Answered, answersTo, deadlineOf } from "../participants/answers.ts";

/** What a card of a meeting is made of: of one time of it. */
export interface CardFacts {
  readonly meeting: Meeting;
  readonly occurrence: Occurrence;
  readonly stage: Stage;
  readonly answers: readonly Answered[];
  /** Names of those who answered after the cards told that they would be named, by person; absent where figures are told only. */
  readonly names?: ReadonlyMap<string, string>;
  readonly organiser?: string | undefined;
  /** What was told of it when it was said. */
  readonly was?: ToldOnCard | undefined;
}

/** What was told of a time; what is absent is as it was. */
export interface ToldOnCard {
  readonly start?: Date | undefined;
  readonly minutes?: number | undefined;
  readonly title?: string | undefined;
  readonly place?: string | null | undefined;
  readonly capacity?: number | null | undefined;
}

/** Where a time of a meeting stands: answers are taken; not any more; it is under way; it is over. */
export type Stage = "open" | "closed" | "underWay" | "over";

/** Where a time stands at a moment, and when that becomes different; never once it is over. */
export function stageOf(
  meeting: Pick<Meeting, "rsvpMinutes">,
  { start, end }: Pick<Occurrence, "start" | "end">,
  now: Date,
): { readonly stage: Stage; readonly until?: Date } {
  const deadline = deadlineOf(meeting, { start });
  if (now < deadline) return { stage: "open", until: deadline };
  if (now < start) return { stage: "closed", until: start };
  return now < end ? { stage: "underWay", until: end } : { stage: "over" };
}

type In = { readonly db: CommunityDb; readonly community: { readonly id: string }; readonly now: Date };

/** What a card shows of a time; names only where the organiser wants them shown, the community alone reads there, and its cards have told so. */
export async function cardFacts(
  { db, community, now }: In,
  meeting: Meeting,
  occurrence: Occurrence,
  { clearance, was }: { readonly clearance: Sharing; readonly was?: ToldOnCard | undefined },
): Promise<CardFacts> {
  const answers = [...(await answersTo(db, community.id, meeting.id, occurrence.key)).values()];
  const named =
    sharingRank(clearance) >= sharingRank("green") ? await afterTold({ db, community }, meeting, answers) : undefined;
  const ids = [...(named ?? []).map((a) => a.personId), ...(meeting.organiserId === null ? [] : [meeting.organiserId])];
  const people = await db.person.findMany({
    where: { communityId: community.id, id: { in: ids } },
    select: { id: true, name: true },
  });
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  return {
    ...{ meeting, occurrence, answers, was },
    stage: stageOf(meeting, occurrence, now).stage,
    organiser: meeting.organiserId === null ? undefined : nameOf.get(meeting.organiserId),
    ...(named ? { names: new Map(named.map(({ personId }) => [personId, nameOf.get(personId) ?? ""])) } : {}),
  };
}

/** Those who answered after every card told that answers are shown by name; undefined where they are not. */
async function afterTold(
  at: Pick<In, "db" | "community">,
  meeting: Meeting,
  answers: readonly Answered[],
): Promise<readonly Answered[] | undefined> {
  const { namesSince } = meeting;
  if (namesSince === null) return undefined;
  const told = await toldSince(at, await announcedAs(at, meeting));
  return told ? answers.filter(({ answeredAt }) => answeredAt >= namesSince && answeredAt > told) : [];
}

/** A meeting, and the series that lead to it: their announcements show its times. */
async function announcedAs(
  at: Pick<In, "db" | "community">,
  { id, continues }: Pick<Meeting, "id" | "continues">,
): Promise<string[]> {
  const before = continues === null ? undefined : await findMeeting(at.db, at.community.id, continues);
  return before ? [id, ...(await announcedAs(at, before))] : [id];
}
