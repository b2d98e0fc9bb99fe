import { fold } from "../../kernel/text/fold.ts";
import type { DeliveryPlanning } from "../../services/delivery/planning/plan.ts";
import { keepPast } from "./cards/past-times.ts";
import { planChange } from "./changes/change.ts";
import { fileMeetings } from "./document.ts";
import { type KnownAttendance, knownOf } from "./facts/known.ts";
import { getMeeting, type Meeting } from "./meeting.ts";
import { occurrenceByKey } from "./occurrence.ts";
import { planWaves, replanWaves } from "./reminders/plan-waves.ts";
import { columnsOf, endOf, type MeetingInput } from "./schedule-meeting.ts";

/** What of a meeting another calendar decides. */
export type CalendarFacts = Pick<
  Meeting,
  "title" | "startsLocal" | "zone" | "startsAt" | "minutes" | "rule" | "place" | "link" | "agenda"
>;

/** A time that differs from its meeting's rule: what of a row of changes decides. */
export type ChangedTime = Pick<
  Meeting["changes"][number],
  "occurrence" | "kind" | "startsLocal" | "startsAt" | "minutes" | "title" | "place" | "link" | "agenda"
>;

/** The version of a meeting, and all times of it that differ from its rule. */
export interface WholeTimes {
  readonly sequence: number;
  readonly changes: readonly ChangedTime[];
}

/** Stores a meeting with all its times, and plans its reminders. */
export async function createWhole(planning: DeliveryPlanning, input: MeetingInput, times: WholeTimes): Promise<void> {
  const { db, community, now, ids } = planning;
  const id = ids.next();
  await db.meeting.create({
    data: { communityId: community.id, id, createdAt: now, sequence: times.sequence, ...columnsOf(input) },
  });
  await writeChanges(planning, id, times);
  await fileMeetings(db, community.id);
  await planWaves(planning, [await getMeeting(db, community.id, id)]);
}

/** Makes a meeting and all its times what is given, cancelled or not before; its reminders are planned anew, and who knows of it is told of what is otherwise. */
export async function replaceWhole(
  planning: DeliveryPlanning,
  meeting: Meeting,
  is: CalendarFacts,
  times: WholeTimes,
): Promise<void> {
  const { db, community, now } = planning;
  const before = new Map(
    keysToTell(meeting, is, times.changes, now).map((key): [string, KnownAttendance] => [
      key,
      knownOf(meeting, key, now),
    ]),
  );
  const { title, startsLocal, zone, startsAt, minutes, rule, place, link, agenda } = is;
  const facts = {
    title,
    folded: fold(title),
    startsLocal,
    zone,
    startsAt,
    minutes,
    rule,
    place,
    link,
    agenda,
    endsAt: endOf(is),
  };
  const where = { communityId_id: { communityId: community.id, id: meeting.id } };
  await keepPast(planning, meeting);
  await db.meeting.update({ where, data: { ...facts, sequence: times.sequence, changedAt: now, cancelledAt: null } });
  await db.occurrenceChange.deleteMany({ where: { communityId: community.id, meetingId: meeting.id } });
  await writeChanges(planning, meeting.id, times);
  await fileMeetings(db, community.id);
  const changed = await getMeeting(db, community.id, meeting.id);
  await replanWaves(planning, changed);
  for (const [key, was] of before)
    if (JSON.stringify(was) !== JSON.stringify(knownOf(changed, key, now)))
      await planChange(planning, changed, { key, was });
}

/** Cancels a meeting in that version, or a later one than it has; who knows of it is told. */
export async function cancelWhole(planning: DeliveryPlanning, meeting: Meeting, sequence: number): Promise<void> {
  const { db, community, now } = planning;
  const was = knownOf(meeting, "", now);
  await keepPast(planning, meeting);
  const data = { cancelledAt: now, changedAt: now, sequence: Math.max(sequence, meeting.sequence + 1) };
  await db.meeting.update({ where: { communityId_id: { communityId: community.id, id: meeting.id } }, data });
  await fileMeetings(db, community.id);
  const cancelled = await getMeeting(db, community.id, meeting.id);
  await replanWaves(planning, cancelled);
  if (was.start !== null) await planChange(planning, cancelled, { key: "", was });
}

/** What people may have been told of: the series, where it is another; else the times ahead of it that are said or were said to differ. */
function keysToTell(meeting: Meeting, is: CalendarFacts, changes: readonly ChangedTime[], now: Date): string[] {
  const { title, startsLocal, zone, minutes, rule, place, link } = is;
  const facts = { title, startsLocal, zone, minutes, rule, place, link };
  if (
    meeting.rule === null ||
    Object.entries(facts).some(([name, value]) => meeting[name as keyof typeof facts] !== value)
  )
    return [""];
  const keys = new Set([...meeting.changes, ...changes].map((c) => c.occurrence));
  return [...keys].filter((key) => (occurrenceByKey(meeting, key)?.start ?? now) > now);
}

async function writeChanges(
  { db, community, now }: DeliveryPlanning,
  meetingId: string,
  { changes, sequence }: WholeTimes,
): Promise<void> {
  await db.occurrenceChange.createMany({
    data: changes.map(({ occurrence, kind, startsLocal, startsAt, minutes, title, place, link, agenda }) => ({
      ...{
        communityId: community.id,
        meetingId,
        sequence,
        changedAt: now,
        occurrence,
        kind,
        startsLocal,
        startsAt,
        minutes,
        title,
        place,
        link,
        agenda,
      },
    })),
  });
}
