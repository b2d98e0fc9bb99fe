import type { Context } from "../command.ts";
import type { Translate } from "../language/translate.ts";
import { repeatRule } from "../time/recurrence.ts";
import { fields, time } from "../view/build.ts";
import type { Block } from "../view/model.ts";
import type { Meeting } from "./meeting.ts";
import type { Occurrence } from "./occurrence.ts";
import { reminderWords } from "./reminder-words.ts";

/** A meeting and its time that is under way or next; undefined when it is over. */
export interface MeetingFacts {
  readonly meeting: Meeting;
  readonly current: Occurrence | undefined;
}

type Words = Pick<Context, "db" | "community" | "t" | "format" | "now">;

/** Everything about a meeting as fields: its time in its own zone and the reader's, length, repetition, place, reminder, organiser. */
export async function meetingFields(words: Words, { meeting, current }: MeetingFacts): Promise<Block> {
  const { db, community, t, format } = words;
  const when = current?.start ?? meeting.startsAt;
  const organiser =
    meeting.organiserId === null ? null : await db.person.findUnique({ where: { communityId_id: { communityId: community.id, id: meeting.organiserId } } });
  return fields(
    [t("meeting.when"), format.inZone(when, meeting.zone)],
    [t("meeting.yourTime"), [time(when)]],
    [t("meeting.length"), format.span(current?.minutes ?? meeting.minutes)],
    [t("meeting.repeats"), repeatWords(meeting, t)],
    [t("meeting.place"), (current ?? meeting).place ?? undefined],
    [t("meeting.link"), (current ?? meeting).link ?? undefined],
    [t("meeting.reminder"), current && !meeting.cancelledAt ? await reminderWords(words, meeting, current) : undefined],
    [t("meeting.organiser"), organiser?.name],
  );
}

/** How it repeats, in words; undefined for a single meeting. */
export function repeatWords({ rule, startsLocal }: Pick<Meeting, "rule" | "startsLocal">, t: Translate): string | undefined {
  if (rule === null) return undefined;
  if (rule === repeatRule(startsLocal, "weekly")) return t("meeting.repeats.weekly");
  if (rule !== repeatRule(startsLocal, "monthly")) return t("meeting.repeats.rule", { rule });
  const day = Number(startsLocal.slice(8, 10));
  return day > 28 ? t("meeting.repeats.monthly.end", { day }) : t("meeting.repeats.monthly", { day });
}
