import { channelFacts } from "../delivery/channel.ts";
import type { Composer, Composition, Due, Scene } from "../delivery/composer.ts";
import { tryElsewhere } from "../delivery/elsewhere.ts";
import { tellFailure } from "../delivery/failure.ts";
import type { Outcome, Row } from "../delivery/ledger.ts";
import { planNotice } from "../delivery/notice.ts";
import { problem } from "../errors.ts";
import { clearanceOf, sharingRank } from "../sharing.ts";
import { carriedBy, gather, type Gathered } from "./gather.ts";
import { channelOf, findMeeting, type Meeting } from "./meeting.ts";
import { judge, type Reminder } from "./reminder-facts.ts";
import { reminderView } from "./reminder-view.ts";
import { readSlot } from "./slot.ts";
import { summaryView } from "./summary-view.ts";

/** Words reminders as the meetings, the answers and the preferences are at that moment; late ones to one recipient together. */
export const reminderComposer: Composer = {
  labels: true,
  async compose(due, scene) {
    const verdicts = await judge(
      due.map(({ row }) => row),
      scene,
    );
    const composed = new Map<string, Composition>();
    const useful = new Map<string, Reminder>();
    for (const one of due) {
      const verdict = verdicts.get(one.row.id) ?? { kind: "drop", reason: "cancelled" };
      if (verdict.kind === "drop") composed.set(one.row.id, verdict);
      else if (!(await mayBeSaid(verdict.reminder, one, scene))) composed.set(one.row.id, { kind: "drop", reason: "withheld" });
      else useful.set(one.row.id, verdict.reminder);
    }
    const { said, summarised } = await gather(due, useful, scene);
    for (const id of summarised) composed.set(id, { kind: "drop", reason: "summarised" });
    for (const one of said) composed.set(one.carrier.row.id, wording(one, scene));
    return composed;
  },

  follows: ({ to }, outcome) => outcome.state === "failed" || (to.address === "channel" && outcome.state === "dropped" && outcome.reason !== "summarised"),

  async settled(row, outcome, scene) {
    if (outcome.state === "sent") return;
    if (row.personId !== null) return void (await tryElsewhere(row, outcome, scene));
    if (outcome.state === "dropped" && outcome.reason !== "late" && outcome.reason !== "withheld") return;
    // What one message was to say for several, it did not say of any.
    const carried = await scene.db.delivery.findMany({ where: { communityId: row.communityId, id: { in: [...carriedBy(row)] } } });
    for (const one of [row, ...carried]) {
      const meeting = await findMeeting(scene.db, scene.community.id, one.subjectId);
      if (meeting) await tellOrganiser(meeting, one, outcome, scene);
    }
  },
};

/** Whether everybody who reads a channel by now may see a meeting of that label; a person's may was judged already. */
async function mayBeSaid({ meeting, row }: Reminder, { clearance }: Due, scene: Scene): Promise<boolean> {
  if (row.personId !== null) return true;
  const { clearance: described } = await channelFacts(scene, channelOf(meeting));
  return sharingRank(meeting.sharing) <= sharingRank(clearanceOf(described, clearance));
}

function wording({ carrier, others }: Gathered, { community, now }: Scene): Composition {
  const language = carrier.to?.preferences.language ?? community.language;
  const zone = carrier.to?.preferences.zone ?? community.zone;
  const times = new Map([carrier, ...others].map((r) => [`${r.meeting.id} ${r.occurrence.key}`, r]));
  const view =
    times.size === 1 ? reminderView({ reminder: carrier, now, language, zone }) : summaryView({ reminders: [...times.values()], now, language, zone });
  return { kind: "say", view, language, zone, ...(others.length > 0 ? { detail: { carries: others.map(({ row }) => row.id) } } : {}) };
}

async function tellOrganiser(meeting: Meeting, row: Row, outcome: Exclude<Outcome, { state: "sent" }>, scene: Scene): Promise<void> {
  if (!meeting.organiserId) return;
  const { key, start } = readSlot(row.occurrence);
  const about = { person: meeting.organiserId, about: "meeting", subjectId: meeting.id, near: channelOf(meeting) } as const;
  const { name } = await channelFacts(scene, channelOf(meeting));
  if (outcome.state === "failed") {
    const what = {
      gone: problem("reminder.gone", { title: meeting.title, channel: name }),
      failed: problem("reminder.failed", { title: meeting.title, when: start }),
      uncertain: problem("reminder.uncertain", { title: meeting.title, when: start }),
    };
    await tellFailure(scene, { ...about, reason: outcome.reason, occurrence: row.occurrence, what });
  } else if (outcome.reason === "withheld") {
    await planNotice(scene, { ...about, occurrence: "", problem: problem("reminder.withheld", { title: meeting.title, channel: name }) });
  } else {
    await planNotice(scene, { ...about, occurrence: key, problem: problem("reminder.missed", { title: meeting.title, count: 1, first: start }) });
  }
}
