import { z } from "zod";
import { clearanceOf } from "../../../kernel/access/sharing.ts";
import { formatter } from "../../../kernel/language/format.ts";
import { type Translate, translator } from "../../../kernel/language/translate.ts";
import type { Card, CardComposer, CardState } from "../../../services/cards/card.ts";
import { channelFacts, channelVoice } from "../../../services/delivery/channel.ts";
import type { DeliveryContext } from "../../../services/delivery/composer.ts";
import { channelMaySee } from "../channel-visibility.ts";
import { knownSchema } from "../facts/known.ts";
import { latestStarted } from "../latest-started.ts";
import { findMeeting, type Meeting, WITH_CHANGES } from "../meeting.ts";
import { currentOccurrence } from "../occurrence.ts";
import { toldOf } from "./announcement-composer.ts";
import { cardFacts, stageOf } from "./card-facts.ts";
import { cancelledCard, meetingCard } from "./card-view.ts";

/** What an announcement keeps; older ones have less. */
const detailSchema = z.object({ was: knownSchema.optional(), capacity: z.number().nullable().optional() });

/** What tells a channel of a meeting, and where. */
type Telling = Pick<Card, "subjectId" | "to" | "clearance" | "detail">;

/** Keeps the announcement of a meeting true: of a series it shows the next time, of what is over the last. */
export const announcementCard: CardComposer = { labels: true, compose: (card, context) => announced(card, context) };

/** A meeting as its channel is told of it, under another heading where it takes place and `headed` gives one. */
export async function announced(
  card: Telling,
  context: DeliveryContext,
  headed?: (t: Translate, title: string) => string,
): Promise<CardState> {
  const { db, community, now } = context;
  const found = await findMeeting(db, community.id, card.subjectId);
  if (!found) return { kind: "end" };
  const meeting = await continued(found, context);
  const { clearance: described } = await channelFacts(context, card.to);
  const clearance = clearanceOf(described, card.clearance);
  if (!(await channelMaySee(context, meeting, clearance))) return { kind: "withheld" };
  const { language, zone } = await channelVoice(context, card.to);
  const words = { t: translator(language), format: formatter(language, zone) };
  const { was, capacity: places } = detailSchema.safeParse(card.detail).data ?? {};
  const occurrence = currentOccurrence(meeting, now) ?? latestStarted(meeting, now);
  if (meeting.cancelledAt || !occurrence) {
    const start = occurrence?.start ?? (was?.start ? new Date(was.start) : undefined);
    const what = { title: meeting.title, zone: meeting.zone, series: meeting.rule !== null };
    const view = cancelledCard(words, { ...what, ...(start ? { start } : {}) });
    return { kind: "show", view, language, zone, over: true };
  }
  const { stage, until } = stageOf(meeting, occurrence, now);
  const told = was && toldOf(meeting, occurrence, { ...was, capacity: places });
  const facts = await cardFacts(context, meeting, occurrence, { clearance, was: told });
  const view = meetingCard(words, facts, headed ? { title: headed(words.t, occurrence.title) } : {});
  return { kind: "show", view, language, zone, until, over: stage === "over", tells: facts.names !== undefined };
}

/** The series that goes on with a meeting's times, where its own are over. */
async function continued(meeting: Meeting, context: DeliveryContext): Promise<Meeting> {
  const { db, community, now } = context;
  if (meeting.cancelledAt || currentOccurrence(meeting, now)) return meeting;
  const next = await db.meeting.findFirst({
    where: { communityId: community.id, continues: meeting.id, cancelledAt: null },
    include: WITH_CHANGES,
    orderBy: [{ startsAt: "desc" }, { id: "asc" }],
  });
  return next ? continued(next, context) : meeting;
}
