import { plainOccurrence } from "../../services/delivery/planning/again.ts";
import { channelFacts, channelVoice } from "../../services/delivery/channel.ts";
import { type Composer, each } from "../../services/delivery/composer.ts";
import { planDelivery, type Planning } from "../../services/delivery/planning/plan.ts";
import { tellFailure } from "../../services/delivery/failure.ts";
import { problem } from "../../kernel/errors/errors.ts";
import { formatter } from "../../kernel/language/format.ts";
import { translator } from "../../kernel/language/translate.ts";
import { findMeeting } from "../meetings/feature.ts";
import { clearanceOf } from "../../kernel/access/sharing.ts";
import { decidedView } from "./decided-view.ts";
import { channelOfPoll, type Poll } from "./poll.ts";
import { asReader } from "../../services/store/store.ts";
import { channelReads } from "../../services/store/reader.ts";

/** Plans that a poll's channel is told what it became: somebody closed it elsewhere. */
export async function planDecided(planning: Planning, poll: Poll, meetingId: string): Promise<void> {
  await planDelivery(planning, {
    kind: "poll",
    subjectId: poll.id,
    occurrence: meetingId,
    to: channelOfPoll(poll),
    dueAt: planning.now,
  });
}

/** Words for a poll's channel that it became a meeting: nothing where that was taken back. */
export const decidedComposer: Composer = {
  labels: true,
  compose: each(async ({ row, clearance }, context) => {
    const { db, community, now } = context;
    const poll = await db.poll.findUnique({
      where: { communityId_id: { communityId: community.id, id: row.subjectId } },
    });
    const meeting = await findMeeting(db, community.id, plainOccurrence(row.occurrence));
    if (!meeting || meeting.cancelledAt || poll?.meetingId !== meeting.id) return { kind: "drop", reason: "cancelled" };
    if (meeting.startsAt <= now) return { kind: "drop", reason: "late" };
    const { clearance: described } = await channelFacts(context, channelOfPoll(poll));
    const shown = await asReader(context, channelReads(clearanceOf(described, clearance)), (read) =>
      findMeeting(read.db, community.id, meeting.id),
    );
    if (!shown) return { kind: "drop", reason: "withheld" };
    const { language, zone } = await channelVoice(context, channelOfPoll(poll));
    const view = await decidedView(
      { db, community, t: translator(language), format: formatter(language, zone) },
      meeting,
    );
    return { kind: "say", view, language, zone };
  }),
  follows: (_claim, outcome) => outcome.state === "failed",
  async settled(row, outcome, context) {
    const poll = await context.db.poll.findUnique({
      where: { communityId_id: { communityId: context.community.id, id: row.subjectId } },
    });
    if (outcome.state !== "failed" || !poll) return;
    const { title, organiserId: person } = poll;
    const { name: channel } = await channelFacts(context, channelOfPoll(poll));
    const what = {
      gone: problem("poll.decided.gone", { title, channel }),
      failed: problem("poll.decided.failed", { title, channel }),
      uncertain: problem("poll.decided.uncertain", { title, channel }),
    };
    await tellFailure(context, {
      about: "poll",
      subjectId: poll.id,
      near: channelOfPoll(poll),
      person,
      row,
      reason: outcome.reason,
      what,
    });
  },
};
