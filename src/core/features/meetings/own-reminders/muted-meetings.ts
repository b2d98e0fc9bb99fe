import type { Context } from "../../../kernel/commands/command.ts";
import type { Input } from "../../../kernel/views/model.ts";
import { timeOfAnswer } from "../participants/answers.ts";
import { WITH_CHANGES } from "../meeting.ts";
import { currentOccurrence } from "../occurrence.ts";

/** A meeting, or one time of it, of which a person does not want to be reminded. */
export interface MutedMeeting {
  readonly title: string;
  /** When that time is; undefined for a whole series. */
  readonly start: Date | undefined;
  /** The options by which it is named to commands. */
  readonly which: Input;
}

/** What a person muted of what is still ahead and they may see, the latest first. */
export async function mutedMeetings({ db, community, now }: Context, personId: string): Promise<MutedMeeting[]> {
  const mutes = await db.mute.findMany({
    where: { communityId: community.id, personId },
    orderBy: [{ at: "desc" }, { meetingId: "asc" }, { occurrence: "asc" }],
  });
  const meetings = await db.meeting.findMany({
    where: { communityId: community.id, id: { in: mutes.map((m) => m.meetingId) }, cancelledAt: null },
    include: WITH_CHANGES,
  });
  const byId = new Map(meetings.map((m) => [m.id, m]));
  return mutes.flatMap(({ meetingId, occurrence: key }): MutedMeeting[] => {
    const meeting = byId.get(meetingId);
    if (!meeting) return [];
    const time = key === "" && meeting.rule !== null ? currentOccurrence(meeting, now) : timeOfAnswer(meeting, key);
    if (!time || time.end <= now) return [];
    const series = key === "" && meeting.rule !== null;
    return [
      {
        title: time.title,
        start: series ? undefined : time.start,
        which: { meeting: meetingId, ...(key === "" ? {} : { time: key }) },
      },
    ];
  });
}
