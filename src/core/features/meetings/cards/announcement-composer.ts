import { problem } from "../../../kernel/errors/errors.ts";
import { formatter } from "../../../kernel/language/format.ts";
import { translator } from "../../../kernel/language/translate.ts";
import { clearanceOf } from "../../../kernel/access/sharing.ts";
import { channelFacts, channelVoice } from "../../../services/delivery/channel.ts";
import { type Composer, each } from "../../../services/delivery/composer.ts";
import { tellFailure, tellOwner } from "../../../services/delivery/failure.ts";
import { targetOf } from "../../../services/delivery/ledger.ts";
import { channelMaySee } from "../channel-visibility.ts";
import { type KnownAttendance, knownOf } from "../facts/known.ts";
import { channelOf, findMeeting, type Meeting } from "../meeting.ts";
import { currentOccurrence, type Occurrence, ruledStart } from "../occurrence.ts";
import { cardFacts, type ToldOnCard } from "./card-facts.ts";
import { meetingCard } from "./card-view.ts";

/** What was told of a time in its announcement; of a series its next time, as it would be by its rule. */
export function toldOf(
  meeting: Meeting,
  { key, change }: Pick<Occurrence, "key" | "change">,
  {
    start,
    place,
    minutes,
    title,
    capacity,
  }: Pick<KnownAttendance, "start" | "place" | "minutes" | "title"> & Pick<ToldOnCard, "capacity">,
): ToldOnCard {
  if (meeting.rule !== null) {
    const { minutes: usual, title: called, place: where } = meeting;
    return change ? { start: ruledStart(meeting, key), minutes: usual, title: called, place: where } : {};
  }
  return { place, minutes, title, capacity, ...(start === null ? {} : { start: new Date(start) }) };
}

/** Words the announcement of a meeting for its channel, as it is by then: a card that is kept true. */
export const announcementComposer: Composer = {
  labels: true,
  compose: each(async ({ row, clearance: limit }, context) => {
    const { db, community, now } = context;
    const meeting = await findMeeting(db, community.id, row.subjectId);
    if (!meeting || meeting.cancelledAt) return { kind: "drop", reason: "cancelled" };
    const occurrence = currentOccurrence(meeting, now);
    if (!occurrence) return { kind: "drop", reason: "late" };
    const { clearance: described } = await channelFacts(context, targetOf(row));
    const clearance = clearanceOf(described, limit);
    if (!(await channelMaySee(context, meeting, clearance))) return { kind: "drop", reason: "withheld" };
    const { language, zone } = await channelVoice(context, targetOf(row));
    const was = knownOf(meeting, "", now);
    const { capacity } = meeting;
    const told = toldOf(meeting, occurrence, was);
    const facts = await cardFacts(context, meeting, occurrence, { clearance, was: told });
    const words = { t: translator(language), format: formatter(language, zone) };
    const card = facts.names ? { tells: true as const } : {};
    return { kind: "say", view: meetingCard(words, facts), language, zone, detail: { was, capacity }, card };
  }),
  follows: (_claim, outcome) =>
    outcome.state === "failed" || (outcome.state === "dropped" && outcome.reason === "withheld"),
  async settled(row, outcome, context) {
    const meeting = await findMeeting(context.db, context.community.id, row.subjectId);
    if (!meeting || outcome.state === "sent") return;
    const { title, organiserId: person } = meeting;
    const { name: channel } = await channelFacts(context, channelOf(meeting));
    const about = { about: "meeting", subjectId: meeting.id, near: channelOf(meeting) } as const;
    if (outcome.state === "dropped") {
      const said = problem("announcement.withheld", { title, channel });
      return tellOwner(context, person, { ...about, occurrence: "", delivery: row.id, problem: said });
    }
    const what = {
      gone: problem("announcement.gone", { title, channel }),
      failed: problem("announcement.failed", { title, channel }),
      uncertain: problem("announcement.uncertain", { title, channel }),
    };
    return tellFailure(context, { ...about, person, row, reason: outcome.reason, what });
  },
};
