import { channelFacts, channelVoices, clearances, type Voice } from "../../../services/delivery/channel.ts";
import type { Composer, Composition, DueDelivery, DeliveryContext } from "../../../services/delivery/composer.ts";
import { tryOtherAccount } from "../../../services/delivery/planning/other-account.ts";
import { tellFailure, tellOwner } from "../../../services/delivery/failure.ts";
import { carriedBy, coalesce, recipientOf } from "../../../services/delivery/coalesce.ts";
import { type DueRow, type DeliveryOutcome, type LedgerRow, targetOf } from "../../../services/delivery/ledger.ts";
import { formatter } from "../../../kernel/language/format.ts";
import { translator } from "../../../kernel/language/translate.ts";
import type { Target } from "../../../kernel/access/target.ts";
import { cardFacts } from "../cards/card-facts.ts";
import { reminderCardView } from "./reminder-card.ts";
import { planNotice } from "../../../services/delivery/notices/notice.ts";
import { problem } from "../../../kernel/errors/errors.ts";
import { sql } from "../../../services/store/store.ts";
import { lateBefore } from "../../../services/preferences/late-policy.ts";
import { clearanceOf, type Sharing } from "../../../kernel/access/sharing.ts";
import { channelOf, findMeeting, type Meeting } from "../meeting.ts";
import { judge, type Reminder, type ReminderVerdict } from "./reminder-facts.ts";
import { reminderViews } from "./reminder-view.ts";
import { readSlot } from "./slot.ts";
import { summaryView } from "./summary-view.ts";
import { channelMayRead } from "../../../services/store/reader-settings.ts";

/** Words reminders as the meetings, the answers and the preferences are at that moment; late ones to one recipient together. */
export const reminderComposer: Composer = {
  labels: true,
  joins: ({ dueAt }, { now, policy }) => dueAt < lateBefore(now, policy),
  async compose(due, context) {
    const { judgeThere, clearanceAt } = await judging(due, context);
    const verdicts = await judgeThere(due.map(({ row }) => row));
    const composed = new Map<string, Composition>();
    for (const { row } of due) {
      const verdict = verdicts.get(row.id) ?? { kind: "drop", reason: "cancelled" };
      if (verdict.kind === "drop") composed.set(row.id, verdict);
    }
    const useful = usefulAmong(verdicts);
    const before = lateBefore(context.now, context.policy);
    // What was to say others too does so still, though a clock that was set back may call it on time.
    const several = due
      .map(({ row }) => row)
      .filter((row) => useful.has(row.id) && (row.dueAt < before || carriedBy(row).length > 0));
    const { said, joined } = await coalesce(
      several,
      useful,
      {
        kind: "reminder",
        where: sql`d.due_at < ${before}`,
        worth: async (rows) => usefulAmong(await judgeThere(rows)),
      },
      context,
    );
    for (const id of joined) composed.set(id, { kind: "drop", reason: "summarised" });
    const channels = due.flatMap(({ row }) => (row.personId === null ? [targetOf(row)] : []));
    const word = wordingAt(context, clearanceAt, await channelVoices(context, channels));
    for (const { carrier, all, carries } of said) {
      const one = await word(all);
      composed.set(carrier.id, { ...one, detail: { ...one.detail, carries } });
    }
    for (const [id, reminder] of useful) if (!composed.has(id)) composed.set(id, await word([reminder]));
    return composed;
  },

  follows: ({ to }, outcome) =>
    outcome.state === "failed" ||
    (to.address === "channel" && outcome.state === "dropped" && outcome.reason !== "summarised"),

  async settled(row, outcome, context) {
    if (outcome.state === "sent") return;
    if (row.personId !== null) return void (await tryOtherAccount(row, outcome, context));
    if (outcome.state === "dropped" && outcome.reason !== "late" && outcome.reason !== "withheld") return;
    // Of what it may have said for others, each is uncertain; what it surely did not say for them, they say themselves.
    const carried = await context.db.delivery.findMany({
      where: { communityId: row.communityId, id: { in: [...carriedBy(row)] }, state: "failed", reason: "uncertain" },
    });
    for (const one of [row, ...carried]) {
      const meeting = await findMeeting(context.db, context.community.id, one.subjectId);
      if (meeting) await tellOrganiser(meeting, one, outcome, context);
    }
  },
};

/** Whether everybody who reads a channel by now may see a meeting; whether a person may was judged already. */
const mayBeSaid = ({ meeting, row }: Reminder, clearance: Sharing) =>
  row.personId !== null || channelMayRead(meeting, clearance);

interface Judging {
  readonly judgeThere: (rows: readonly DueRow[]) => Promise<Map<string, ReminderVerdict>>;
  /** The most sensitive label that may be said in the channel of a row. */
  readonly clearanceAt: (row: DueRow) => Sharing;
}

/** Judges reminders to those to whom something is due: also whether all who read along there by now may see the meeting. */
async function judging(due: readonly DueDelivery[], context: DeliveryContext): Promise<Judging> {
  const inChannels = due.filter(({ row }) => row.personId === null);
  const described = inChannels.length > 0 ? await clearances(context) : () => undefined;
  const cleared = new Map<string, Sharing>();
  for (const { row, clearance } of inChannels)
    cleared.set(recipientOf(row), clearanceOf(cleared.get(recipientOf(row)) ?? described(row), clearance));
  const clearanceAt = (row: DueRow) => clearanceOf(cleared.get(recipientOf(row)));
  const judgeThere = async (rows: readonly DueRow[]) => {
    const verdicts = await judge(rows, context);
    for (const row of rows) {
      const verdict = verdicts.get(row.id);
      if (verdict?.kind === "useful" && !mayBeSaid(verdict.reminder, clearanceAt(row)))
        verdicts.set(row.id, { kind: "drop", reason: "withheld" });
    }
    return verdicts;
  };
  return { judgeThere, clearanceAt };
}

const usefulAmong = (verdicts: ReadonlyMap<string, ReminderVerdict>) =>
  new Map([...verdicts].flatMap(([id, v]) => (v.kind === "useful" ? [[id, v.reminder] as const] : [])));

type Worded = Extract<Composition, { kind: "say" }>;

/** Words a reminder, or several to one recipient: those of one time of a meeting are one, and in a channel that one is a card. */
function wordingAt(
  context: DeliveryContext,
  clearanceAt: Judging["clearanceAt"],
  voiceOf: (to: Target) => Voice,
): (reminders: readonly Reminder[]) => Promise<Worded> {
  const word = reminderViews(context.now);
  return async (reminders) => {
    const [first] = reminders;
    if (!first) throw new Error("a message says something");
    const { language, zone } = first.to?.preferences ?? voiceOf(targetOf(first.row));
    const times = new Map(reminders.toReversed().map((r) => [`${r.meeting.id} ${r.occurrence.key}`, r]));
    if (times.size > 1) {
      const view = summaryView({ reminders: [...times.values()], now: context.now, language, zone });
      return { kind: "say", view, language, zone };
    }
    return first.to
      ? { kind: "say", view: word({ reminder: first, language, zone }), language, zone }
      : inChannel(first, { language, zone }, clearanceAt(first.row), context);
  };
}

async function inChannel(
  { meeting, occurrence, late }: Reminder,
  { language, zone }: Voice,
  clearance: Sharing,
  context: DeliveryContext,
): Promise<Worded> {
  const { start, place, minutes, title, key } = occurrence;
  const facts = await cardFacts(context, meeting, occurrence, { clearance, was: { start, place } });
  const detail = { at: context.now, late, place, minutes, title, capacity: meeting.capacity };
  const view = reminderCardView({ t: translator(language), format: formatter(language, zone) }, facts, detail);
  return {
    kind: "say",
    view,
    language,
    zone,
    detail: { ...detail, at: context.now.toISOString() },
    card: { time: key, ...(facts.names ? { tells: true } : {}) },
  };
}

async function tellOrganiser(
  meeting: Meeting,
  row: LedgerRow,
  outcome: Exclude<DeliveryOutcome, { state: "sent" }>,
  context: DeliveryContext,
): Promise<void> {
  const { title, organiserId: person } = meeting;
  const { key, start } = readSlot(row.occurrence);
  const about = { about: "meeting", subjectId: meeting.id, near: channelOf(meeting) } as const;
  const { name: channel } = await channelFacts(context, channelOf(meeting));
  if (outcome.state === "failed") {
    const what = {
      gone: problem("reminder.gone", { title, channel }),
      failed: problem("reminder.failed", { title, when: start }),
      uncertain: problem("reminder.uncertain", { title, when: start }),
    };
    await tellFailure(context, { ...about, person, row, reason: outcome.reason, what });
  } else if (outcome.reason === "withheld") {
    await tellOwner(context, person, {
      ...about,
      occurrence: "",
      delivery: row.id,
      problem: problem("reminder.withheld", { title, channel }),
    });
  } else if (person !== null) {
    await planNotice(context, {
      ...about,
      person,
      occurrence: key,
      problem: problem("reminder.missed", { title, count: 1, first: start }),
    });
  }
}
