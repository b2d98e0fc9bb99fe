import { atLeast } from "../../../kernel/access/role.ts";
import type { PlatformName } from "../../../kernel/access/target.ts";
import type { EventInterest } from "../../../kernel/commands/transport.ts";
import type { Seal } from "../../../kernel/ports/seal.ts";
import { appendAudit } from "../../../services/audit/audit.ts";
import type { DeliveryPlanning } from "../../../services/delivery/planning/plan.ts";
import { known } from "../../../services/people/role-by-standing.ts";
import { answerKey, type Answered, deadlineOf } from "../participants/answers.ts";
import type { Meeting } from "../meeting.ts";
import type { Occurrence } from "../occurrence.ts";
import { holdMeeting } from "../places/places.ts";

// How a row says that it stands for an interest; behind it stands the space whose event it is. Rows of before name none.
const EVENT = "event";
const viaOf = (space: string): string => `${EVENT} ${space}`;

/** Whether an answer stands for an interest in the platform's own event: it is a maybe, until its person answers themselves. */
export const isInterest = ({ via }: Pick<Answered, "via">): boolean =>
  via === EVENT || via?.startsWith(viaOf("")) === true;

type In = Pick<DeliveryPlanning, "db" | "community" | "now"> & { readonly seal: Seal };

/** Who is interested in a time of a meeting, by the accounts that a platform tells of in one of its spaces. */
export interface Interested extends EventInterest {
  readonly platform: PlatformName;
  readonly space: string;
}

// Each is a place in the audit log, for which others wait: so many in a transaction.
const AT_ONCE = 100;

/**
 * Counts interest in the platform's own event as a maybe of members who answered nothing, about that time or the series, and ends
 * it for those who are interested no longer, as far as the platform told. What is past the deadline stays as it is. True where there
 * are more to count than one transaction does.
 */
export async function countInterest(
  at: In,
  id: string,
  time: Occurrence,
  { platform, space, users, covers }: Interested,
): Promise<boolean> {
  const { db, community, now } = at;
  const communityId = community.id;
  const meeting = await holdMeeting(at, id);
  if (meeting.cancelledAt || deadlineOf(meeting, time) <= now) return false;
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
  // Of an interest in another space's event that space tells.
  const missed = answers
    .filter((a) => isOf(a, space) && a.occurrence === occurrence && !interested.includes(a.personId))
    .map((a) => a.personId);
  const accounts = await db.handle.findMany({
    where: { communityId, platform, personId: { in: missed }, leftAt: null },
    select: { personId: true, externalId: true },
  });
  const unsure = new Set(accounts.flatMap((a) => (covers(a.externalId) ? [] : [a.personId])));
  const of = { id, occurrence, space };
  await endAnswers(
    at,
    of,
    missed.filter((person) => !unsure.has(person)),
  );
  const answered = new Set(answers.map((a) => a.personId));
  const anew = interested.filter((one) => !answered.has(one));
  for (const personId of anew.slice(0, AT_ONCE)) {
    await db.rsvp.create({
      data: { communityId, meetingId: id, occurrence, personId, answer: "maybe", via: viaOf(space), answeredAt: now },
    });
    await noted(at, meeting, personId, "maybe", occurrence);
  }
  return anew.length > AT_ONCE;
}

/** An event of a time of a meeting, in a space. */
export interface EventOf {
  /** The meeting's id. */
  readonly id: string;
  readonly occurrence: string;
  readonly space: string;
}

const isOf = ({ via }: Pick<Answered, "via">, space: string): boolean => via === EVENT || via === viaOf(space);

/** Ends what stands for an interest in an event that is not there any more. */
export async function endInterest(at: In, of: EventOf): Promise<void> {
  const rows = await at.db.rsvp.findMany({ where: ofEvent(at, of), select: { personId: true } });
  await endAnswers(
    at,
    of,
    rows.map((r) => r.personId),
  );
}

const ofEvent = ({ community }: In, { id, occurrence, space }: EventOf) => ({
  ...{ communityId: community.id, meetingId: id, occurrence },
  via: { in: [EVENT, viaOf(space)] },
});

async function endAnswers(at: In, of: EventOf, persons: readonly string[]): Promise<void> {
  for (const personId of persons) {
    await at.db.rsvp.deleteMany({ where: { ...ofEvent(at, of), personId } });
    await noted(at, of, personId, "none", of.occurrence);
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
