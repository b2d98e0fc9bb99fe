import type { Context } from "../command.ts";
import type { Translate } from "../language/translate.ts";
import type { Moment } from "../time/moment.ts";
import { fields, time } from "../view/build.ts";
import type { Block } from "../view/model.ts";
import { type Meeting, readRepeat } from "./meeting.ts";
import { reminderWords } from "./reminder-words.ts";

/** A meeting and its time that is under way or next; undefined when it is over. */
export interface MeetingFacts {
  readonly meeting: Meeting;
  readonly current: Moment | undefined;
}

type Words = Pick<Context, "db" | "community" | "t" | "format">;

/** Everything about a meeting as fields: its time in its own zone and the reader's, length, repetition, place, reminder, organiser. */
export async function meetingFields(words: Words, { meeting, current }: MeetingFacts): Promise<Block> {
  const { db, community, t, format } = words;
  const when = current ? new Date(current.at) : meeting.startsAt;
  const organiser =
    meeting.organiserId === null ? null : await db.person.findUnique({ where: { communityId_id: { communityId: community.id, id: meeting.organiserId } } });
  return fields(
    [t("meeting.when"), format.inZone(when, meeting.zone)],
    [t("meeting.yourTime"), [time(when)]],
    [t("meeting.length"), format.span(meeting.minutes)],
    [t("meeting.repeats"), repeatWords(meeting, t)],
    [t("meeting.place"), meeting.place ?? undefined],
    [t("meeting.reminder"), current && !meeting.cancelledAt ? await reminderWords(words, meeting, current) : undefined],
    [t("meeting.organiser"), organiser?.name],
  );
}

/** How it repeats, in words; undefined for a single meeting. */
export function repeatWords(meeting: Pick<Meeting, "repeat" | "startsLocal">, t: Translate): string | undefined {
  const repeat = readRepeat(meeting.repeat);
  if (repeat === "once") return undefined;
  if (repeat === "weekly") return t("meeting.repeats.weekly");
  const day = Number(meeting.startsLocal.slice(8, 10));
  return day > 28 ? t("meeting.repeats.monthly.end", { day }) : t("meeting.repeats.monthly", { day });
}
