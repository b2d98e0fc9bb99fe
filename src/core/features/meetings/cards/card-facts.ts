import type { Sharing } from "../../../kernel/access/sharing.ts";
import { sharingRank } from "../../../kernel/access/sharing.ts";
import type { CommunityDb } from "../../../services/store/store.ts";
import type { Meeting } from "../meeting.ts";
import type { Occurrence } from "../occurrence.ts";
import { type Answered, answersTo, deadlineOf } from "../participants/answers.ts";

/** What a card of a meeting is made of: of one time of it. */
export interface CardFacts {
  readonly meeting: Meeting;
  readonly occurrence: Occurrence;
  readonly stage: Stage;
  readonly answers: readonly Answered[];
  /** Names of those who answered since the organiser had them shown, by person; absent where figures are told only. */
  readonly names?: ReadonlyMap<string, string>;
  readonly organiser?: string | undefined;
  /** What was told of it when it was said. */
  readonly was?: Told | undefined;
}

/** When a time was to begin, and where; what is absent is as it was. */
export interface Told {
  readonly start?: Date | undefined;
  readonly place?: string | null | undefined;
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

/** What a card shows of a time; names only where the organiser wants them shown, and the community alone reads there. */
export async function cardFacts(
  { db, community, now }: In,
  meeting: Meeting,
  occurrence: Occurrence,
  { clearance, was }: { readonly clearance: Sharing; readonly was?: Told | undefined },
): Promise<CardFacts> {
  const answers = [...(await answersTo(db, community.id, meeting.id, occurrence.key)).values()];
  const since = sharingRank(clearance) >= sharingRank("green") ? meeting.namesSince : null;
  const named = since === null ? [] : answers.filter((a) => a.answeredAt >= since);
  const ids = [...named.map((a) => a.personId), ...(meeting.organiserId === null ? [] : [meeting.organiserId])];
  const people = await db.person.findMany({
    where: { communityId: community.id, id: { in: ids } },
    select: { id: true, name: true },
  });
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  return {
    ...{ meeting, occurrence, answers, was },
    stage: stageOf(meeting, occurrence, now).stage,
    organiser: meeting.organiserId === null ? undefined : nameOf.get(meeting.organiserId),
    ...(since === null
      ? {}
      : { names: new Map(named.flatMap(({ personId }) => [[personId, nameOf.get(personId) ?? ""]])) }),
  };
}
