import { channelFacts, clearances } from "../../../services/delivery/channel.ts";
import type { Composer, Composition, Due, DeliveryContext } from "../../../services/delivery/composer.ts";
import { tryOtherAccount } from "../../../services/delivery/other-account.ts";
import { tellFailure, tellOwner } from "../../../services/delivery/failure.ts";
import { carriedBy, coalesce, recipientOf } from "../../../services/delivery/coalesce.ts";
import type { DueRow, Outcome, Row } from "../../../services/delivery/ledger.ts";
import { planNotice } from "../../../services/delivery/notice.ts";
import { problem } from "../../../kernel/errors/errors.ts";
import { sql } from "../../../services/store/store.ts";
import { lateBefore } from "../../../services/preferences/late-policy.ts";
import { clearanceOf, type Sharing } from "../../../kernel/access/sharing.ts";
import { channelOf, findMeeting, type Meeting } from "../meeting.ts";
import { judge, type Reminder, type Verdict } from "./reminder-facts.ts";
import { reminderViews } from "./reminder-view.ts";
import { readSlot } from "./slot.ts";
import { summaryView } from "./summary-view.ts";
import { channelMayRead } from "../../../services/store/reader-settings.ts";

/** Words reminders as the meetings, the answers and the preferences are at that moment; late ones to one recipient together. */
export const reminderComposer: Composer = {
  labels: true,
  joins: ({ dueAt }, { now, policy }) => dueAt < lateBefore(now, policy),
  async compose(due, context) {
    const judgeThere = await judging(due, context);
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
    const word = reminderViews(context.now);
    for (const [id, reminder] of useful) if (!composed.has(id)) composed.set(id, wording([reminder], word, context));
    for (const { carrier, all, carries } of said)
      composed.set(carrier.id, { ...wording(all, word, context), detail: { carries } });
    for (const id of joined) composed.set(id, { kind: "drop", reason: "summarised" });
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

/** Judges reminders to those to whom something is due: also whether all who read along there by now may see the meeting. */
async function judging(
  due: readonly Due[],
  context: DeliveryContext,
): Promise<(rows: readonly DueRow[]) => Promise<Map<string, Verdict>>> {
  const inChannels = due.filter(({ row }) => row.personId === null);
  const described = inChannels.length > 0 ? await clearances(context) : () => undefined;
  const cleared = new Map<string, Sharing>();
  for (const { row, clearance } of inChannels)
    cleared.set(recipientOf(row), clearanceOf(cleared.get(recipientOf(row)) ?? described(row), clearance));
  return async (rows) => {
    const verdicts = await judge(rows, context);
    for (const row of rows) {
      const verdict = verdicts.get(row.id);
      if (verdict?.kind === "useful" && !mayBeSaid(verdict.reminder, clearanceOf(cleared.get(recipientOf(row)))))
        verdicts.set(row.id, { kind: "drop", reason: "withheld" });
    }
    return verdicts;
  };
}

const usefulAmong = (verdicts: ReadonlyMap<string, Verdict>) =>
  new Map([...verdicts].flatMap(([id, v]) => (v.kind === "useful" ? [[id, v.reminder] as const] : [])));

/** A reminder, or several to one recipient: those of one time of a meeting are one. */
function wording(
  reminders: readonly Reminder[],
  word: ReturnType<typeof reminderViews>,
  { community, now }: DeliveryContext,
): Extract<Composition, { kind: "say" }> {
  const [first] = reminders;
  if (!first) throw new Error("a message says something");
  const { language, zone } = first.to?.preferences ?? community;
  const times = new Map(reminders.toReversed().map((r) => [`${r.meeting.id} ${r.occurrence.key}`, r]));
  const view =
    times.size === 1
      ? word({ reminder: first, language, zone })
      : summaryView({ reminders: [...times.values()], now, language, zone });
  return { kind: "say", view, language, zone };
}

async function tellOrganiser(
  meeting: Meeting,
  row: Row,
  outcome: Exclude<Outcome, { state: "sent" }>,
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
