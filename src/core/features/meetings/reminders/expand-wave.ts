import { accountsOf } from "../../../services/delivery/planning/accounts.ts";
import type { LedgerRow } from "../../../services/delivery/ledger.ts";
import { planNotice } from "../../../services/delivery/notices/notice.ts";
import { type Planned, planDeliveries } from "../../../services/delivery/planning/plan.ts";
import type { Expander } from "../../../services/delivery/sending/expand.ts";
import type { DeliveryContext } from "../../../services/delivery/composer.ts";
import { problem } from "../../../kernel/errors/errors.ts";
import { deadlineOf } from "../participants/answers.ts";
import { audienceOf } from "../participants/audience.ts";
import { joinableUntil } from "../../../services/preferences/late-policy.ts";
import { isInDoubt } from "../../../services/delivery/origin.ts";
import { timeliness } from "./timeliness.ts";
import { communityLeads, ownLeads } from "../leads.ts";
import { channelOf, findMeeting, type Meeting } from "../meeting.ts";
import { type Occurrence, occurrenceByKey, occurrencesOf } from "../occurrence.ts";
import { planNextWave } from "./plan-waves.ts";
import { isOpenThere } from "../channel-visibility.ts";
import { readSlot, type Slot } from "./slot.ts";
import { dueFor, isReminded, MOST_ASKED, remindedEnough, timesAsked } from "./whom-to-remind.ts";
import { hold } from "../../../services/store/hold.ts";

// Enough for years of missed weekly meetings; it bounds what an outage can cost.
const MOST_MISSED = 500;

/**
 * Makes a wave that is due into the reminders of those who are to be reminded: the channel, where the meeting or the
 * community chose that lead; persons who said yes or maybe, where that is their lead; and those who have not answered are
 * asked, at most MOST_ASKED times. Plans the wave of the next time.
 */
export const expandWave: Expander = async (row, context) => {
  // One wave of a meeting at a time, and none while it is being changed.
  await hold(context.db, "meeting", row.subjectId);
  const meeting = await findMeeting(context.db, context.community.id, row.subjectId);
  const slot = readSlot(row.occurrence);
  if (!meeting || meeting.cancelledAt) return "cancelled";
  const occurrence = occurrenceByKey(meeting, slot.key);
  await planNextWave(context, meeting, slot, missedUntil(meeting, context));
  if (occurrence?.start.getTime() !== slot.start.getTime()) return "cancelled";
  if (
    timeliness({ start: slot.start, minutes: occurrence.minutes, dueAt: row.dueAt }, context.now, context.policy)
      .kind === "pointless" &&
    // What may have been said although the ledger does not know is looked up first, each by itself.
    !(await isInDoubt(context, row.dueAt))
  ) {
    await tellMissed(meeting, slot, context);
    return "late";
  }
  const enough = await remindedEnough(context, meeting.id, slot.key);
  const planned = [
    ...(enough(null) ? [] : await toChannel(meeting, row, slot, context)),
    ...(await toPersons(meeting, occurrence, row, slot, context)).filter(({ person = null }) => !enough(person)),
  ];
  await planDeliveries(context, planned);
  return planned.length === 0 ? "nothing" : undefined;
};

/** Times that began up to then are pointless to be reminded of by now. */
function missedUntil({ minutes }: Meeting, { now, policy }: DeliveryContext): Date {
  return new Date(2 * now.getTime() - joinableUntil(now, minutes, policy).getTime() - 1);
}

/** Tells the organiser, once, of how many times nobody was reminded. */
async function tellMissed(meeting: Meeting, { key, start }: Slot, context: DeliveryContext): Promise<void> {
  if (!meeting.organiserId) return;
  const window = {
    after: new Date(start.getTime() - 1).toISOString(),
    until: missedUntil(meeting, context).toISOString(),
    limit: MOST_MISSED,
  };
  const count = Math.max(1, occurrencesOf(meeting, window).length);
  await planNotice(context, {
    person: meeting.organiserId,
    about: "meeting",
    subjectId: meeting.id,
    near: channelOf(meeting),
    occurrence: key,
    problem: problem("reminder.missed", { title: meeting.title, count, first: start }),
  });
}

async function toChannel(
  meeting: Meeting,
  row: LedgerRow,
  { lead }: Slot,
  context: DeliveryContext,
): Promise<Planned[]> {
  const leads = ownLeads(meeting) ?? (await communityLeads(context));
  return leads.includes(lead) && (await isOpenThere(context, meeting))
    ? [
        {
          kind: "reminder",
          subjectId: meeting.id,
          occurrence: row.occurrence,
          to: channelOf(meeting),
          dueAt: row.dueAt,
        },
      ]
    : [];
}

async function toPersons(
  meeting: Meeting,
  occurrence: Occurrence,
  row: LedgerRow,
  { lead }: Slot,
  context: DeliveryContext,
): Promise<Planned[]> {
  const all = await audienceOf(context, meeting, occurrence.key);
  const wanting = all.filter((a) => a.leads.includes(lead) && isReminded(a, meeting));
  if (wanting.length === 0) return [];
  const accounts = await accountsOf(
    context,
    wanting.map((a) => a.personId),
    { near: channelOf(meeting) },
  );
  const asked =
    wanting.some((a) => !a.answered) && context.now < deadlineOf(meeting, occurrence)
      ? await timesAsked(context, [meeting.id])
      : undefined;
  return wanting.flatMap((attendee): Planned[] => {
    const to = accounts.get(attendee.personId);
    if (!to) return [];
    const about = {
      kind: "reminder",
      subjectId: meeting.id,
      to,
      person: attendee.personId,
      dueAt: dueFor(attendee, row.dueAt, occurrence, context.now),
    } as const;
    if (attendee.answered) return [{ ...about, occurrence: row.occurrence }];
    // Of one series each is asked so often at most, whichever of its times comes.
    const times = asked?.(meeting.id, attendee.personId) ?? MOST_ASKED;
    return times < MOST_ASKED ? [{ ...about, occurrence: `${row.occurrence} ask`, detail: { ask: times + 1 } }] : [];
  });
}
