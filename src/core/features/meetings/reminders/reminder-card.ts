import { z } from "zod";
import { clearanceOf } from "../../../kernel/access/sharing.ts";
import { formatter } from "../../../kernel/language/format.ts";
import { translator } from "../../../kernel/language/translate.ts";
import type { View } from "../../../kernel/views/model.ts";
import type { CardComposer } from "../../../services/cards/card.ts";
import { channelFacts, channelVoice } from "../../../services/delivery/channel.ts";
import { channelMaySee } from "../channel-visibility.ts";
import { findMeeting } from "../meeting.ts";
import { reminderIntro } from "./reminder-view.ts";
import { readSlot } from "./slot.ts";
import { type CardFacts, cardFacts, stageOf, type ToldOnCard } from "../cards/card-facts.ts";
import { timeOfCard } from "../cards/card-time.ts";
import { cancelledCard, type MeetingCardWords, meetingCard } from "../cards/card-view.ts";
import { tookPlace } from "../cards/past-times.ts";

/** What a reminder that was said in a channel keeps: when that was, how late in minutes, and what it said of the meeting; older ones have less. */
export const saidSchema = z.object({
  at: z.coerce.date(),
  late: z.number(),
  place: z.string().nullable(),
  minutes: z.number().optional(),
  title: z.string().optional(),
  capacity: z.number().nullable().optional(),
});

const toldBy = ({ place, minutes, title, capacity }: z.output<typeof saidSchema>): ToldOnCard => ({
  place,
  minutes,
  title,
  capacity,
});

/** The reminder of a time of a meeting in its channel. How far away it begins is said as it was when it was said. */
export function reminderCardView(words: MeetingCardWords, facts: CardFacts, said: z.output<typeof saidSchema>): View {
  const { occurrence, stage, was } = facts;
  const stands = (stage === "open" || stage === "closed") && was?.start?.getTime() === occurrence.start.getTime();
  const intro =
    stands || said.at >= occurrence.start ? reminderIntro(words, { occurrence, late: said.late }, said.at) : [];
  return {
    ...meetingCard(words, facts, { title: words.t("reminder.title", { title: occurrence.title }), intro }),
    ...(said.late > 0 ? { tone: "warning" as const } : {}),
  };
}

/** Keeps the reminder of a time true, wherever that time is by now; once it has taken place, it stays what it was. */
export const reminderCard: CardComposer = {
  labels: true,
  async compose(card, context) {
    const { db, community, now } = context;
    const meeting = await findMeeting(db, community.id, card.subjectId);
    const said = saidSchema.safeParse(card.detail).data;
    if (!meeting || !said) return { kind: "end" };
    const { clearance: described } = await channelFacts(context, card.to);
    const clearance = clearanceOf(described, card.clearance);
    if (!(await channelMaySee(context, meeting, clearance))) return { kind: "withheld" };
    const { language, zone } = await channelVoice(context, card.to);
    const words = { t: translator(language), format: formatter(language, zone) };
    const { start } = readSlot(card.occurrence);
    const past = tookPlace(meeting, card.time, card.detail);
    const occurrence = past?.occurrence ?? timeOfCard(meeting, card.time);
    if (!occurrence || (meeting.cancelledAt && !past)) {
      const toBe = occurrence?.start ?? start;
      const view = cancelledCard(words, { title: meeting.title, zone: meeting.zone, start: toBe, series: false });
      return { kind: "show", view, language, zone, over: true };
    }
    const was = { ...toldBy(said), start };
    const facts = await cardFacts(context, past?.meeting ?? meeting, occurrence, { clearance, was });
    const { stage, until } = stageOf(meeting, occurrence, now);
    const tells = facts.names !== undefined;
    const view = reminderCardView(words, facts, said);
    return { kind: "show", view, language, zone, until, over: stage === "over", tells };
  },
};
