import { OPEN } from "../../../services/delivery/ledger.ts";
import type { DeliveryPlanning } from "../../../services/delivery/planning/plan.ts";
import { endOfHours } from "../../../services/preferences/hours.ts";
import { preferencesFor } from "../../../services/preferences/own.ts";
import { type Answered, answersTo, deadlineOf, type PlaceStatus, timeOfAnswer } from "../participants/answers.ts";
import { getMeeting, type Meeting } from "../meeting.ts";
import type { Occurrence } from "../occurrence.ts";
import { offeredUntil, planLapse, planOffers, planPlace } from "./offer.ts";
import { planPlacesTold } from "./places-told.ts";
import { freePlaces, inLine } from "../participants/waiting-list.ts";
import { hold } from "../../../services/store/hold.ts";

/** Holds a meeting until the end of the transaction and returns it as it is then: whoever gives or takes places waits for each other here. */
export async function holdMeeting(
  { db, community }: Pick<DeliveryPlanning, "db" | "community">,
  id: string,
): Promise<Meeting> {
  await hold(db, "meeting", id);
  return getMeeting(db, community.id, id);
}

/**
 * Puts the places of a time in order; the meeting is held. Offers that were not taken in time lapse, and as many of those in
 * line as there are free places are offered one, by direct message; the organiser is told. Nobody who has a place loses it,
 * also where there are more by now than the meeting has places. Without a limit whoever waited has a place.
 */
export async function settlePlaces(
  planning: DeliveryPlanning,
  meeting: Meeting,
  occurrence: Occurrence,
): Promise<void> {
  const { db, community, now } = planning;
  const answers = await answersTo(db, community.id, meeting.id, occurrence.key);
  if (meeting.capacity === null) return seatAll(planning, meeting, occurrence, [...answers.values()]);
  const deadline = deadlineOf(meeting, occurrence);
  const open = now < deadline && !meeting.cancelledAt;
  const over = [...answers.values()].filter(
    (a) => a.seat === "offered" && (now >= deadline || (a.offeredUntil !== null && a.offeredUntil <= now)),
  );
  const unsaid = over.length > 0 ? await unsaidOffers(planning, meeting, occurrence) : new Set<string>();
  // Whoever could not be told yet has not let anything pass.
  const kept = open ? over.filter((a) => unsaid.has(a.personId)) : [];
  const lapsed = over.filter((a) => !kept.includes(a));
  for (const a of lapsed) answers.set(a.personId, await seat(planning, meeting, a, "lapsed"));
  const next = open
    ? inLine(answers.values()).slice(0, Math.max(0, freePlaces(answers.values(), meeting.capacity)))
    : [];
  for (const a of kept) {
    const { offeredUntil: until } = await seat(planning, meeting, a, "offered", offeredUntil(now, deadline));
    if (until) await planLapse(planning, meeting, occurrence.key, until);
  }
  const offered: Answered[] = [];
  for (const a of next)
    offered.push(
      await seat(planning, meeting, a, "offered", offeredUntil(await awake(planning, a.personId, deadline), deadline)),
    );
  await planOffers(planning, meeting, occurrence, offered);
  if (lapsed.length > 0 || next.length > 0) await planPlacesTold(planning, meeting, occurrence);
}

/** Puts the places of every time in order for which somebody waits or is offered one. To be called after a meeting's limit, deadline or times were changed. */
export async function settleAllPlaces(planning: DeliveryPlanning, id: string): Promise<void> {
  const { db, community } = planning;
  const meeting = await holdMeeting(planning, id);
  const waiting = await db.rsvp.findMany({
    where: { communityId: community.id, meetingId: id, seat: { in: ["waiting", "offered", "lapsed"] } },
    select: { occurrence: true },
    distinct: ["occurrence"],
  });
  for (const { occurrence: key } of waiting) {
    const occurrence = timeOfAnswer(meeting, key);
    if (!occurrence) continue;
    await settlePlaces(planning, meeting, occurrence);
    await planAnew(planning, meeting, occurrence);
  }
}

/** Plans anew when the places of a time are to be looked at, because its deadline may be another now; and tells of offers anew where its key is. */
async function planAnew(planning: DeliveryPlanning, meeting: Meeting, occurrence: Occurrence): Promise<void> {
  const answers = [...(await answersTo(planning.db, planning.community.id, meeting.id, occurrence.key)).values()];
  const offered = answers.filter((a) => a.seat === "offered");
  const told = await toldOffers(planning, meeting, occurrence);
  await planOffers(
    planning,
    meeting,
    occurrence,
    offered.filter((a) => !told.has(a.personId)),
  );
  const ends = offered.flatMap((a) => a.offeredUntil ?? []);
  if (inLine(answers).length > 0) ends.push(deadlineOf(meeting, occurrence));
  for (const at of ends) if (at > planning.now) await planLapse(planning, meeting, occurrence.key, at);
}

/** Without a limit nobody waits: whoever did has a place, and is told so unless they had let it pass. */
async function seatAll(
  planning: DeliveryPlanning,
  meeting: Meeting,
  occurrence: Occurrence,
  answers: readonly Answered[],
): Promise<void> {
  const placeless = answers.filter((a) => a.answer === "yes" && a.seat !== null && a.seat !== "held");
  for (const a of placeless) {
    await seat(planning, meeting, a, null);
    if (a.seat !== "lapsed" && planning.now < deadlineOf(meeting, occurrence))
      await planPlace(planning, meeting, occurrence, a.personId);
  }
}

/** Keeps an offer that is said late as long as one that is made now; returns until when, or undefined where it does not stand any more. */
export async function prolongOffer(
  planning: DeliveryPlanning,
  { id }: Meeting,
  { key }: Occurrence,
  person: string,
): Promise<Date | undefined> {
  const meeting = await holdMeeting(planning, id);
  const occurrence = timeOfAnswer(meeting, key);
  const answered = (await answersTo(planning.db, planning.community.id, id, key)).get(person);
  if (!occurrence || answered?.seat !== "offered") return undefined;
  const until = offeredUntil(planning.now, deadlineOf(meeting, occurrence));
  if (answered.offeredUntil && answered.offeredUntil >= until) return answered.offeredUntil;
  await seat(planning, meeting, answered, "offered", until);
  await planLapse(planning, meeting, key, until);
  return until;
}

async function seat(
  { db, community }: DeliveryPlanning,
  meeting: Meeting,
  answered: Answered,
  to: PlaceStatus | null,
  until?: Date,
): Promise<Answered> {
  const { personId, occurrence } = answered;
  const data = {
    seat: to,
    offeredUntil: until ?? null,
    ...(to === "waiting" || to === "offered" ? {} : { queuedAt: null }),
  };
  await db.rsvp.update({
    where: {
      communityId_meetingId_occurrence_personId: {
        communityId: community.id,
        meetingId: meeting.id,
        occurrence,
        personId,
      },
    },
    data,
  });
  return { ...answered, ...data };
}

/** From when on a person can be expected to see an offer: quiet hours do not count, unless they take more than half of the time that is left. */
async function awake(planning: DeliveryPlanning, person: string, deadline: Date): Promise<Date> {
  const { quiet, zone } = await preferencesFor(planning, person);
  const { now } = planning;
  const end = quiet === undefined ? undefined : endOfHours(quiet, now, zone);
  return end && end.getTime() - now.getTime() <= (deadline.getTime() - now.getTime()) / 2 ? end : now;
}

/** Persons whose offer of a place at that time is still to be said. */
const unsaidOffers = (planning: DeliveryPlanning, meeting: Meeting, occurrence: Occurrence) =>
  toldOffers(planning, meeting, occurrence, OPEN);

/** Persons who were, or are to be, told of an offer of a place at that time. */
async function toldOffers(
  { db, community }: DeliveryPlanning,
  meeting: Meeting,
  { key }: Occurrence,
  states?: typeof OPEN,
): Promise<Set<string>> {
  const ofTime = meeting.rule === null ? {} : { occurrence: { startsWith: `${key} ` } };
  const rows = await db.delivery.findMany({
    where: {
      communityId: community.id,
      kind: "offer",
      subjectId: meeting.id,
      ...(states ? { state: { in: states } } : {}),
      ...ofTime,
    },
    select: { personId: true },
  });
  return new Set(rows.flatMap((r) => r.personId ?? []));
}
