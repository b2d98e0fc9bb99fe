import { plainOccurrence } from "../../services/delivery/planning/again.ts";
import type { CardComposer } from "../../services/cards/card.ts";
import { channelFacts } from "../../services/delivery/channel.ts";
import { type Composer, each } from "../../services/delivery/composer.ts";
import { planDelivery, type DeliveryPlanning } from "../../services/delivery/planning/plan.ts";
import { tellFailure } from "../../services/delivery/failure.ts";
import { problem } from "../../kernel/errors/errors.ts";
import type { Translate } from "../../kernel/language/translate.ts";
import { announced, findMeeting, knownOf } from "../meetings/feature.ts";
import { channelOfPoll, type Poll } from "./poll.ts";

/** Plans that a poll's channel is told what it became, at once. */
export async function planDecided(planning: DeliveryPlanning, poll: Poll, meetingId: string): Promise<void> {
  await planDelivery(planning, {
    kind: "poll",
    subjectId: poll.id,
    occurrence: meetingId,
    to: channelOfPoll(poll),
    dueAt: planning.now,
  });
}

const headed = (t: Translate, title: string) => t("poll.decided", { title });

/** Tells a poll's channel of the meeting that it became, by a card of that: nothing where that was taken back. */
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
    const detail = { was: knownOf(meeting, "", now), capacity: meeting.capacity };
    const to = channelOfPoll(poll);
    const told = { subjectId: meeting.id, to, detail, ...(clearance ? { clearance } : {}) };
    const state = await announced(told, context, headed);
    if (state.kind !== "show") return { kind: "drop", reason: "withheld" };
    const { view, language, zone, tells } = state;
    return {
      ...{ kind: "say", view, language, zone, detail },
      card: { subject: meeting.id, ...(tells ? { tells: true } : {}) },
    };
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

/** Keeps that true, as the announcement of a meeting is. */
export const decidedCard: CardComposer = { labels: true, compose: (card, context) => announced(card, context, headed) };
