import type { Planning } from "../delivery/plan.ts";
import { fold } from "../fold.ts";
import type { Target } from "../platform.ts";
import type { Repeat } from "../time/recurrence.ts";
import type { Meeting } from "./meeting.ts";
import { type PlannedReminder, planReminder } from "./plan-reminder.ts";

/** Longest title and place, in characters; longest meeting and earliest reminder, in minutes. */
export const TITLE_MAX = 120;
export const PLACE_MAX = 200;
export const LENGTH_MAX = 31 * 24 * 60;
export const REMIND_MAX = 28 * 24 * 60;

/** A meeting as it is given to be scheduled; texts are clean. */
export interface MeetingInput {
  readonly title: string;
  /** First occurrence: its wall clock reading in `zone`, YYYY-MM-DDTHH:MM, and its instant. */
  readonly startsLocal: string;
  readonly zone: string;
  readonly startsAt: Date;
  readonly minutes: number;
  readonly place?: string;
  readonly repeat: Repeat;
  /** Minutes before each occurrence at which the channel is reminded. */
  readonly remindMinutes: number;
  readonly organiserId?: string;
  /** Where it was made, and where reminders go. */
  readonly channel: Target;
}

/** Stores a meeting and plans its next reminder; none where it would be due already and nothing follows. */
export async function scheduleMeeting(planning: Planning, input: MeetingInput): Promise<{ meeting: Meeting; reminder: PlannedReminder | undefined }> {
  const { db, community, now, ids } = planning;
  const meeting = await db.meeting.create({ data: { communityId: community.id, id: ids.next(), createdAt: now, ...columnsOf(input) } });
  return { meeting, reminder: await planReminder(planning, meeting, { after: now, late: false }) };
}

/** A meeting's columns that its input decides. */
export function columnsOf(input: MeetingInput) {
  const { title, startsLocal, zone, startsAt, minutes, place, repeat, remindMinutes, organiserId, channel } = input;
  return {
    title,
    folded: fold(title),
    startsLocal,
    zone,
    startsAt,
    minutes,
    place: place ?? null,
    repeat,
    remindMinutes,
    organiserId: organiserId ?? null,
    platform: channel.platform,
    spaceId: channel.space,
    channel: channel.recipient,
  };
}
