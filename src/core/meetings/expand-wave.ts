import { accountsOf } from "../delivery/accounts.ts";
import type { Row } from "../delivery/ledger.ts";
import { planNotice } from "../delivery/notice.ts";
import { type Planned, planDeliveries } from "../delivery/plan.ts";
import type { Expander } from "../delivery/expand.ts";
import type { Scene } from "../delivery/composer.ts";
import { problem } from "../errors.ts";
import { sql } from "../store/store.ts";
import { endOfHours } from "../preferences/hours.ts";
import { deadlineOf, mayCome } from "./answers.ts";
import { type Attendee, audienceOf } from "./audience.ts";
import { joinableUntil, timeliness } from "./late-policy.ts";
import { communityLeads, ownLeads } from "./leads.ts";
import { channelOf, findMeeting, type Meeting } from "./meeting.ts";
import { type Occurrence, occurrenceByKey, occurrencesOf } from "./occurrence.ts";
import { planNextWave } from "./plan-waves.ts";
import { isOpenThere } from "./shown-in.ts";
import { readSlot, type Slot } from "./slot.ts";

/** Times somebody who has not answered is asked about one meeting. */
export const MOST_ASKED = 2;

// Enough for years of missed weekly meetings; it bounds what an outage can cost.
const MOST_MISSED = 500;

/**
 * Makes a wave that is due into the reminders of those who are to be reminded: the channel, where the meeting or the
 * community chose that lead; persons who said yes or maybe, where that is their lead; and those who have not answered are
 * asked, at most MOST_ASKED times. Plans the wave of the next time.
 */
export const expandWave: Expander = async (row, scene) => {
  // One wave of a meeting at a time, and none while it is being changed.
  await scene.db.$queryRaw(sql`select 1 from meeting where community_id = ${scene.community.id} and id = ${row.subjectId} for update`);
  const meeting = await findMeeting(scene.db, scene.community.id, row.subjectId);
  const slot = readSlot(row.occurrence);
  if (!meeting || meeting.cancelledAt) return "cancelled";
  const occurrence = occurrenceByKey(meeting, slot.key);
  await planNextWave(scene, meeting, slot, missedUntil(meeting, scene));
  if (occurrence?.start.getTime() !== slot.start.getTime()) return "cancelled";
  if (timeliness({ start: slot.start, minutes: occurrence.minutes, dueAt: row.dueAt }, scene.now, scene.policy).kind === "pointless") {
    await tellMissed(meeting, slot, scene);
    return "late";
  }
  const planned = [...(await toChannel(meeting, row, slot, scene)), ...(await toPersons(meeting, occurrence, row, slot, scene))];
  await planDeliveries(scene, planned);
  return planned.length === 0 ? "nothing" : undefined;
};

/** Times that began up to then are pointless to be reminded of by now. */
function missedUntil({ minutes }: Meeting, { now, policy }: Scene): Date {
  return new Date(2 * now.getTime() - joinableUntil(now, minutes, policy).getTime() - 1);
}

/** Tells the organiser, once, of how many times nobody was reminded. */
async function tellMissed(meeting: Meeting, { key, start }: Slot, scene: Scene): Promise<void> {
  if (!meeting.organiserId) return;
  const window = { after: new Date(start.getTime() - 1).toISOString(), until: missedUntil(meeting, scene).toISOString(), limit: MOST_MISSED };
  const count = Math.max(1, occurrencesOf(meeting, window).length);
  await planNotice(scene, {
    person: meeting.organiserId,
    about: "meeting",
    subjectId: meeting.id,
    near: channelOf(meeting),
    occurrence: key,
    problem: problem("reminder.missed", { title: meeting.title, count, first: start }),
  });
}

async function toChannel(meeting: Meeting, row: Row, { lead }: Slot, scene: Scene): Promise<Planned[]> {
  const leads = ownLeads(meeting) ?? (await communityLeads(scene));
  return leads.includes(lead) && (await isOpenThere(scene, meeting))
    ? [{ kind: "reminder", subjectId: meeting.id, occurrence: row.occurrence, to: channelOf(meeting), dueAt: row.dueAt }]
    : [];
}

async function toPersons(meeting: Meeting, occurrence: Occurrence, row: Row, { lead }: Slot, scene: Scene): Promise<Planned[]> {
  const all = await audienceOf(scene, meeting, occurrence.key);
  const wanting = all.filter((a) => a.leads.includes(lead) && a.preferences.tell === "direct" && !a.muted && isConcerned(a, meeting));
  if (wanting.length === 0) return [];
  const accounts = await accountsOf(
    scene,
    wanting.map((a) => a.personId),
    { near: channelOf(meeting) },
  );
  const asked = wanting.some((a) => !a.answered) && scene.now < deadlineOf(meeting, occurrence) ? await timesAsked(meeting, scene) : undefined;
  return wanting.flatMap((attendee): Planned[] => {
    const to = accounts.get(attendee.personId);
    if (!to) return [];
    const about = {
      kind: "reminder",
      subjectId: meeting.id,
      to,
      person: attendee.personId,
      dueAt: dueFor(attendee, row.dueAt, occurrence, scene.now),
    } as const;
    if (attendee.answered) return [{ ...about, occurrence: row.occurrence }];
    const times = asked?.get(attendee.personId) ?? 0;
    // Of one series each is asked so often at most, whichever of its times comes.
    return asked && times < MOST_ASKED ? [{ ...about, occurrence: `${row.occurrence} ask`, detail: { ask: times + 1 } }] : [];
  });
}

/** Who declined hears nothing more, who waits for a place hears of that only, and organisers and chairs need not be asked. */
function isConcerned({ answered, personId }: Attendee, { organiserId, chairId }: Meeting): boolean {
  if (!answered) return personId !== organiserId && personId !== chairId;
  return mayCome(answered);
}

/** How often each was asked about the meeting so far. */
async function timesAsked(meeting: Meeting, { db, community }: Scene): Promise<Map<string, number>> {
  const rows = await db.delivery.groupBy({
    by: ["personId"],
    where: { communityId: community.id, kind: "reminder", subjectId: meeting.id, occurrence: { endsWith: " ask" }, personId: { not: null } },
    _count: true,
  });
  return new Map(rows.map((r) => [r.personId ?? "", r._count]));
}

/** When it is said: where that is in their quiet hours, when these end, if that is before the meeting. */
function dueFor({ preferences: { quiet, zone } }: Attendee, dueAt: Date, { start }: Occurrence, now: Date): Date {
  const end = quiet === undefined ? undefined : endOfHours(quiet, now > dueAt ? now : dueAt, zone);
  return end && end < start ? end : dueAt;
}
