import { channelFacts } from "../delivery/channel.ts";
import type { Composer, Scene } from "../delivery/composer.ts";
import { tellFailure } from "../delivery/failure.ts";
import { planNotice } from "../delivery/notice.ts";
import type { Outcome, Row } from "../delivery/ledger.ts";
import { problem } from "../errors.ts";
import { occurrences } from "../time/recurrence.ts";
import { joinableUntil, timeliness } from "./late-policy.ts";
import { channelOf, type Meeting, occurrenceAt, recurrenceOf } from "./meeting.ts";
import { planReminder } from "./plan-reminder.ts";
import { reminderView } from "./reminder-view.ts";

// Enough for years of missed weekly meetings; it bounds what an outage can cost.
const MOST_MISSED = 500;

/** Words the reminder of one occurrence as the meeting is at that moment, and plans the next. */
export const reminderComposer: Composer = {
  async compose(row, scene) {
    const meeting = await meetingOf(row, scene);
    if (!meeting) return { kind: "drop", reason: "cancelled" };
    const start = startOf(meeting, row);
    const timely = timeliness({ start, minutes: meeting.minutes, dueAt: row.dueAt }, scene.now);
    if (timely.kind === "pointless") return { kind: "drop", reason: "late" };
    const { language, zone } = scene.community;
    return {
      kind: "say",
      view: reminderView({ meeting, start, now: scene.now, late: timely.kind === "late" ? timely.minutes : 0, language, zone }),
      language,
      zone,
    };
  },

  async settled(row, outcome, scene) {
    const meeting = await meetingOf(row, scene);
    if (!meeting) return;
    await planNext(meeting, row, scene);
    await tellOrganiser(meeting, row, outcome, scene);
  },
};

async function meetingOf(row: Row, { db, community }: Scene): Promise<Meeting | undefined> {
  const meeting = await db.meeting.findUnique({ where: { communityId_id: { communityId: community.id, id: row.subjectId } } });
  return meeting && !meeting.cancelledAt ? meeting : undefined;
}

const startOf = (meeting: Meeting, row: Row) => new Date(occurrenceAt(meeting, row.occurrence).at);

/** Occurrences that began up to then are pointless to be reminded of by now. */
function missedUntil({ minutes }: Meeting, now: Date): Date {
  return new Date(2 * now.getTime() - joinableUntil(now, minutes).getTime() - 1);
}

// After this occurrence even if the clock was set back: the one just settled is never planned again.
async function planNext(meeting: Meeting, row: Row, scene: Scene): Promise<void> {
  const start = startOf(meeting, row);
  const missed = missedUntil(meeting, scene.now);
  await planReminder(scene, meeting, { after: missed > start ? missed : start, late: true });
}

async function tellOrganiser(meeting: Meeting, row: Row, outcome: Outcome, scene: Scene): Promise<void> {
  if (!meeting.organiserId || outcome.state === "sent") return;
  const start = startOf(meeting, row);
  const about = { person: meeting.organiserId, about: "meeting", subjectId: meeting.id, near: channelOf(meeting) } as const;
  if (outcome.state === "failed") {
    const { name } = await channelFacts(scene, channelOf(meeting));
    const what = {
      gone: problem("reminder.gone", { title: meeting.title, channel: name }),
      failed: problem("reminder.failed", { title: meeting.title, when: start }),
      uncertain: problem("reminder.uncertain", { title: meeting.title, when: start }),
    };
    await tellFailure(scene, { ...about, reason: outcome.reason, occurrence: row.occurrence, what });
  } else if (outcome.reason === "late") {
    const window = { after: new Date(start.getTime() - 1).toISOString(), until: missedUntil(meeting, scene.now).toISOString(), limit: MOST_MISSED };
    const count = Math.max(1, occurrences(recurrenceOf(meeting), window).length);
    await planNotice(scene, { ...about, occurrence: row.occurrence, problem: problem("reminder.missed", { title: meeting.title, count, first: start }) });
  }
}
