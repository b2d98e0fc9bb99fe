import { cancelRows, replan } from "../../../services/delivery/planning/change-planned.ts";
import { deliveryKey, type LedgerRow, NOWHERE } from "../../../services/delivery/ledger.ts";
import { type Planned, type DeliveryPlanning, planDeliveries } from "../../../services/delivery/planning/plan.ts";
import { sql } from "../../../services/store/store.ts";
import { communityLeads, ownLeads, personalLeads } from "../leads.ts";
import { type Meeting, WITH_CHANGES } from "../meeting.ts";
import { type Occurrence, occurrenceByKey, occurrencesOf } from "../occurrence.ts";
import { readSlot, type Slot, slotText } from "./slot.ts";
import { snoozeOf } from "./snooze.ts";
import { MINUTE_MS } from "../../../kernel/time/units.ts";

// The longest lead (28 days) reaches over four weekly occurrences; some more may have been settled already.
const LOOK_AHEAD = 8;

/**
 * Plans the next wave of reminders of each lead that somebody has chosen for these meetings: a row of the ledger that is
 * due when those reminders are, and says nothing itself. Who is reminded is found out then, from the answers and
 * preferences of that moment. Waves that would be due already are passed over; what was planned before is left as it is.
 */
export async function planWaves(planning: DeliveryPlanning, meetings: readonly Meeting[]): Promise<void> {
  const [theirs, everybodys] = [await personalLeads(planning), await communityLeads(planning)];
  const series: Planned[][] = [];
  for (const meeting of meetings.filter((m) => !m.cancelledAt)) {
    const next = occurrencesOf(meeting, { after: planning.now.toISOString(), limit: LOOK_AHEAD });
    for (const lead of new Set([...(ownLeads(meeting) ?? everybodys), ...theirs])) {
      series.push(waves(meeting, next, lead).filter(({ dueAt }) => dueAt > planning.now));
    }
  }
  await planFirsts(planning, series);
}

/** Plans the wave that follows one, of the same lead: that of the first time after it and after `missedUntil`, even if it is due by now. */
export async function planNextWave(
  planning: DeliveryPlanning,
  meeting: Meeting,
  { start, lead }: Slot,
  missedUntil: Date,
): Promise<void> {
  const after = missedUntil > start ? missedUntil : start;
  await planFirsts(planning, [
    waves(meeting, occurrencesOf(meeting, { after: after.toISOString(), limit: LOOK_AHEAD }), lead),
  ]);
}

function waves(meeting: Meeting, times: readonly Occurrence[], lead: number): Planned[] {
  return times.map(({ key, start }) => ({
    kind: "wave",
    subjectId: meeting.id,
    occurrence: slotText({ key, start, lead }),
    to: NOWHERE,
    dueAt: new Date(start.getTime() - lead * MINUTE_MS),
  }));
}

/** Plans the first of each series that has not had its turn. */
async function planFirsts(planning: DeliveryPlanning, series: readonly (readonly Planned[])[]): Promise<void> {
  let left = series.filter((one) => one.length > 0);
  for (let at = 0; left.length > 0; at += 1) {
    const done = await planDeliveries(
      planning,
      left.flatMap((one) => one[at] ?? []),
    );
    const tried = (one: Planned | undefined) =>
      one !== undefined && done.has(deliveryKey(one.kind, one.subjectId, one.occurrence, one.to));
    left = left.filter((one) => at + 1 < one.length && !tried(one[at]));
  }
}

/**
 * Plans a changed meeting's reminders anew: what waits about times that it has no longer is dropped, what was dropped so
 * and is right again waits again. A reminder that somebody asked for again stays when the meeting moves, as long as it comes before it. What a worker is wording goes back, to be worded of the meeting as it is now; what is being
 * handed to a platform at this very moment is still said.
 */
export async function replanWaves(planning: DeliveryPlanning, meeting: Meeting): Promise<void> {
  const { db, community, now } = planning;
  const leads = new Set([
    ...(ownLeads(meeting) ?? (await communityLeads(planning))),
    ...(await personalLeads(planning)),
  ]);
  const rows = await db.$queryRaw<
    (Pick<LedgerRow, "id" | "kind" | "occurrence" | "detail" | "dueAt"> & { open: boolean })[]
  >(sql`
    select id, kind, occurrence, detail, due_at as "dueAt", state <> 'dropped' as open from delivery
    where community_id = ${community.id} and subject_id = ${meeting.id} and kind in ('wave', 'reminder')
      and (state in ('planned', 'claimed') or (state = 'dropped' and reason = 'cancelled')) for update`);
  const right = (row: (typeof rows)[number]) => {
    const { key, start, lead } = readSlot(row.occurrence);
    const snoozed = snoozeOf(row);
    if (meeting.cancelledAt || (row.kind === "wave" && !leads.has(lead))) return false;
    const time = occurrenceByKey(meeting, snoozed?.key ?? key);
    if (snoozed) return time !== undefined && time.start > row.dueAt && (row.open || row.dueAt > now);
    return start > now && time?.start.getTime() === start.getTime();
  };
  const ids = (which: typeof rows) => which.map(({ id }) => id);
  await cancelRows(planning, ids(rows.filter((r) => r.open && !right(r))));
  await replan(planning, ids(rows.filter(right)));
  await planWaves(planning, [meeting]);
}

/** Plans what is missing of every meeting ahead: after somebody chose other leads, or where a wave was lost to an operator's hand. */
export async function planAllWaves(planning: DeliveryPlanning): Promise<void> {
  const { db, community, now } = planning;
  const ahead = { OR: [{ endsAt: null }, { endsAt: { gt: now } }] };
  const meetings = await db.meeting.findMany({
    where: { communityId: community.id, cancelledAt: null, ...ahead },
    include: WITH_CHANGES,
  });
  await planWaves(planning, meetings);
}
