import type { Planning } from "../../../services/delivery/plan.ts";
import { type Known, knownOf, planChange } from "../../meetings/change.ts";
import { getMeeting, type Meeting } from "../../meetings/meeting.ts";
import { occurrenceByKey } from "../../meetings/occurrence.ts";
import { planWaves, replanWaves } from "../../meetings/plan-waves.ts";
import { columnsOf, endOf } from "../../meetings/schedule-meeting.ts";
import { fold } from "../../../kernel/text/fold.ts";
import type { Target } from "../../../kernel/access/target.ts";
import { defined } from "../../../kernel/values/defined.ts";
import type { Step } from "./plan-import.ts";
import type { Wanted, WantedChange } from "./wanted.ts";

/** Where new meetings are announced, and whose they are. */
export interface Home {
  readonly channel: Target;
  readonly organiserId?: string;
}

/** Carries a plan out: everything in one transaction, reminders and what people must be told included. */
export async function carryOut(planning: Planning, steps: readonly Step[], home: Home): Promise<void> {
  for (const step of steps) {
    if (step.kind === "create") await create(planning, step, home);
    else if (step.kind === "update") await update(planning, step);
    else if (step.kind === "cancel") await cancel(planning, step);
  }
}

async function create(planning: Planning, { uid, sequence, wanted, changes }: Step & { kind: "create" }, { channel, organiserId }: Home): Promise<void> {
  const { db, community, now, ids } = planning;
  const id = ids.next();
  const { rule, place, link, agenda, ...facts } = wanted;
  const given = defined({ rule: rule ?? undefined, place: place ?? undefined, link: link ?? undefined, agenda: agenda ?? undefined, organiserId, uid });
  await db.meeting.create({ data: { communityId: community.id, id, createdAt: now, sequence, ...columnsOf({ ...facts, ...given, channel }) } });
  await writeChanges(planning, id, changes, sequence);
  await planWaves(planning, [await getMeeting(db, community.id, id)]);
}

async function update(planning: Planning, { meeting, sequence, wanted, changes }: Step & { kind: "update" }): Promise<void> {
  const { db, community, now } = planning;
  const before = new Map(keysToTell(meeting, wanted, changes, now).map((key): [string, Known] => [key, knownOf(meeting, key, now)]));
  const { title, startsLocal, zone, startsAt, minutes, rule, place, link, agenda } = wanted;
  const facts = { title, folded: fold(title), startsLocal, zone, startsAt, minutes, rule, place, link, agenda, endsAt: endOf(wanted) };
  const where = { communityId_id: { communityId: community.id, id: meeting.id } };
  await db.meeting.update({ where, data: { ...facts, sequence, changedAt: now, cancelledAt: null } });
  await db.occurrenceChange.deleteMany({ where: { communityId: community.id, meetingId: meeting.id } });
  await writeChanges(planning, meeting.id, changes, sequence);
  const changed = await getMeeting(db, community.id, meeting.id);
  await replanWaves(planning, changed);
  for (const [key, was] of before) if (JSON.stringify(was) !== JSON.stringify(knownOf(changed, key, now))) await planChange(planning, changed, { key, was });
}

async function cancel(planning: Planning, { meeting, sequence }: Step & { kind: "cancel" }): Promise<void> {
  const { db, community, now } = planning;
  const was = knownOf(meeting, "", now);
  const data = { cancelledAt: now, changedAt: now, sequence: Math.max(sequence, meeting.sequence + 1) };
  await db.meeting.update({ where: { communityId_id: { communityId: community.id, id: meeting.id } }, data });
  const cancelled = await getMeeting(db, community.id, meeting.id);
  await replanWaves(planning, cancelled);
  if (was.start !== null) await planChange(planning, cancelled, { key: "", was });
}

/** What people may have been told of: the series, where it is another; else the times ahead of it that the file says something about. */
function keysToTell(meeting: Meeting, wanted: Wanted, changes: readonly WantedChange[], now: Date): string[] {
  const { title, startsLocal, zone, minutes, rule, place, link } = wanted;
  const facts = { title, startsLocal, zone, minutes, rule, place, link };
  if (meeting.rule === null || Object.entries(facts).some(([name, value]) => meeting[name as keyof typeof facts] !== value)) return [""];
  const keys = new Set([...meeting.changes, ...changes].map((c) => c.occurrence));
  return [...keys].filter((key) => (occurrenceByKey(meeting, key)?.start ?? now) > now);
}

async function writeChanges({ db, community, now }: Planning, meetingId: string, changes: readonly WantedChange[], sequence: number): Promise<void> {
  await db.occurrenceChange.createMany({
    data: changes.map(({ occurrence, kind, startsLocal, startsAt, minutes, title, place, link, agenda }) => ({
      ...{ communityId: community.id, meetingId, sequence, changedAt: now, occurrence, kind, startsLocal, startsAt, minutes, title, place, link, agenda },
    })),
  });
}
