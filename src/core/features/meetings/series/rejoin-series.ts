import { dropPlanned } from "../../../services/delivery/planning/plan.ts";
import { keepPast } from "../cards/past-times.ts";
import type { Edit } from "../history/edit-record.ts";
import type { Editing } from "../history/editing.ts";
import { type Meeting, recurrenceOf } from "../meeting.ts";
import { ruledStart } from "../occurrence.ts";
import { replanWaves } from "../reminders/plan-waves.ts";
import { copySeriesAnswers, keysOf, moveTimes } from "./kept-by-time.ts";
import { keyIn } from "./occurrence-keys.ts";
import { shares } from "./series-rules.ts";

/** Turns over to a series again what a series that went on with it had taken, and cancels that one. */
export async function rejoinSeries(
  editing: Editing,
  meeting: Meeting,
  { occurrence, before }: Edit,
  next: Meeting,
): Promise<void> {
  const { db, community, now } = editing;
  const old = recurrenceOf(before.meeting);
  const [, rest] = shares(old, occurrence, ruledStart(meeting, occurrence));
  const rekeyed = keyIn(recurrenceOf(next), { local: occurrence, zone: old.zone, rule: rest });
  await keepPast(editing, next);
  const keys = await keysOf(editing, next.id);
  await moveTimes(editing, { from: next.id, to: meeting.id, keys: new Map(keys.map((k) => [k, rekeyed(k)])) });
  await copySeriesAnswers(editing, next.id, meeting.id);
  await db.meeting.update({
    where: { communityId_id: { communityId: community.id, id: next.id } },
    data: { cancelledAt: now, changedAt: now, sequence: { increment: 1 } },
  });
  await replanWaves(editing, { ...next, cancelledAt: now });
  await dropPlanned(editing, "change", next.id, "cancelled");
}
