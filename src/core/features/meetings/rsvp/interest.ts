import { atLeast } from "../../../kernel/access/role.ts";
import type { PlatformName } from "../../../kernel/access/target.ts";
import type { EventInterest } from "../../../kernel/commands/transport.ts";
import type { Seal } from "../../../kernel/ports/seal.ts";
import { appendAudit } from "../../../services/audit/audit.ts";
import type { Planning } from "../../../services/delivery/planning/plan.ts";
import { known } from "../../../services/people/role-by-standing.ts";
import { answerKey, type Answered, deadlineOf } from "../participants/answers.ts";
import type { Meeting } from "../meeting.ts";
import type { Occurrence } from "../occurrence.ts";
import { holdMeeting } from "../places/places.ts";

// How a row says that it stands for an interest.
const EVENT = "event";

/** Whether an answer stands for an interest in the platform's own event: it is a maybe, until its person answers themselves. */
export const isInterest = ({ via }: Pick<Answered, "via">): boolean => via === EVENT;

type In = Pick<Planning, "db" | "community" | "now"> & { readonly seal: Seal };

/** Who is interested in a time of a meeting, by the accounts that a platform tells of. */
export interface Interested extends EventInterest {
  readonly platform: PlatformName;
}

/**
 * Counts interest in the platform's own event as a maybe of members who answered nothing, about that time or the series, and ends
 * it for those who are interested no longer, as far as the platform told. What is past the deadline stays as it is.
 */
export async function countInterest(
  at: In,
  id: string,
  time: Occurrence,
  { platform, users, covers }: Interested,
): Promise<void> {
  const { db, community, now } = at;
  const communityId = community.id;
  const meeting = await holdMeeting(at, id);
  if (meeting.cancelledAt || deadlineOf(meeting, time) <= now) return;
  const occurrence = answerKey(meeting, time.key);
  const people = await db.person.findMany({
    where: {
      communityId,
      ...{ leftAt: null, suspendedAt: null },
      handles: { some: { platform, externalId: { in: [...users] }, leftAt: null } },
    },
    select: { id: true, role: true },
    orderBy: { id: "asc" },
  });
  const interested = people.filter(({ role }) => atLeast(known(role), "member")).map((p) => p.id);
  const answers = await db.rsvp.findMany({
    where: { communityId, meetingId: id, occurrence: { in: ["", occurrence] } },
  });
  const missed = answers
    .filter((a) => isInterest(a) && a.occurrence === occurrence && !interested.includes(a.personId))
    .map((a) => a.personId);
  const accounts = await db.handle.findMany({
    where: { communityId, platform, personId: { in: missed }, leftAt: null },
    select: { personId: true, externalId: true },
  });
  const unsure = new Set(accounts.flatMap((a) => (covers(a.externalId) ? [] : [a.personId])));
  await endAnswers(
    at,
    id,
    occurrence,
    missed.filter((person) => !unsure.has(person)),
  );
  for (const personId of interested.filter((one) => answers.every((a) => a.personId !== one))) {
    await db.rsvp.create({
      data: { communityId, meetingId: id, occurrence, personId, answer: "maybe", via: EVENT, answeredAt: now },
    });
    await noted(at, meeting, personId, "maybe", occurrence);
  }
}

/** Ends what stands for an interest in an event that is not there any more. */
export async function endInterest(at: In, id: string, occurrence: string): Promise<void> {
  const where = { communityId: at.community.id, meetingId: id, occurrence, via: EVENT };
  const rows = await at.db.rsvp.findMany({ where, select: { personId: true } });
  await endAnswers(
    at,
    id,
    occurrence,
    rows.map((r) => r.personId),
  );
}

async function endAnswers(at: In, id: string, occurrence: string, persons: readonly string[]): Promise<void> {
  const { db, community } = at;
  for (const personId of persons) {
    await db.rsvp.deleteMany({ where: { communityId: community.id, meetingId: id, occurrence, personId, via: EVENT } });
    await noted(at, { id }, personId, "none", occurrence);
  }
}

/** It was their doing, there. */
function noted(
  { db, community, now, seal }: In,
  { id }: Pick<Meeting, "id">,
  person: string,
  answer: "maybe" | "none",
  time: string,
): Promise<void> {
  const detail = { answer, by: EVENT, ...(time === "" ? {} : { time }) };
  return appendAudit({ db, seal }, community.id, person, now, [
    { action: "meeting.rsvp", subject: `meeting:${id}`, detail },
  ]);
}
