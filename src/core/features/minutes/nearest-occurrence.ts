import type { Context } from "../../kernel/commands/command.ts";
import { refuse } from "../../kernel/errors/errors.ts";
import {
  getMeeting,
  type Meeting,
  meetingsOfChannel,
  type Occurrence,
  occurrencesOf,
  pickTime,
} from "../meetings/feature.ts";
import { commandLine } from "../../kernel/values/command-line.ts";
import { HOUR_MS, MINUTE_MS } from "../../kernel/time/units.ts";

type At = Pick<Context, "db" | "community" | "caller" | "now" | "t" | "format">;

/** A meeting and one time of it. */
export interface MeetingAt {
  readonly meeting: Meeting;
  readonly occurrence: Occurrence;
}

/** How long after its end a time is still the one that people in its channel are at, in milliseconds; our choice. */
const JUST_NOW_MS = 4 * HOUR_MS;
const LOOKED_AT = 12;

/**
 * Which time of which meeting somebody means who is in a channel: what they named; else the channel's meeting that is under
 * way, else the one that is nearest, ahead or just over. Refuses where there is none, and says by which command one is named, and
 * where two are under way.
 */
export async function meetingAtHand(
  at: At,
  id: string | undefined,
  time: string | undefined,
  command = "minutes open",
): Promise<MeetingAt> {
  if (id !== undefined) {
    const meeting = await getMeeting(at.db, at.community.id, id);
    if (meeting.cancelledAt) return refuse("minutes.cancelled", { title: meeting.title });
    const near = time === undefined ? nearest(meeting, at.now) : undefined;
    return { meeting, occurrence: near ?? (await pickTime(at, meeting, time)) };
  }
  const found = (await channelsMeetings(at)).flatMap((meeting): MeetingAt[] => {
    const occurrence = nearest(meeting, at.now);
    return occurrence ? [{ meeting, occurrence }] : [];
  });
  const [first, second] = found.sort(
    (a, b) => distance(a.occurrence, at.now) - distance(b.occurrence, at.now) || (a.meeting.id < b.meeting.id ? -1 : 1),
  );
  if (!first) return refuse("minutes.meeting.none", { command: commandLine(command) });
  if (second && distance(second.occurrence, at.now) === 0) {
    return refuse("minutes.meeting.several", {
      titles: at.format.any([first, second].map(({ occurrence }) => `“${occurrence.title}”`)),
    });
  }
  return time === undefined ? first : { meeting: first.meeting, occurrence: await pickTime(at, first.meeting, time) };
}

/** The channel's meetings that are under way, and the one that begins next. */
export async function meetingsHere(
  at: At,
): Promise<{ readonly underWay: readonly MeetingAt[]; readonly next: MeetingAt | undefined }> {
  const found = (await channelsMeetings(at)).flatMap((meeting): MeetingAt[] => {
    const occurrence = nearest(meeting, at.now);
    return occurrence ? [{ meeting, occurrence }] : [];
  });
  const ahead = found.filter(({ occurrence }) => occurrence.start > at.now);
  return {
    underWay: found.filter(({ occurrence }) => distance(occurrence, at.now) === 0),
    next: ahead.sort((a, b) => distance(a.occurrence, at.now) - distance(b.occurrence, at.now))[0],
  };
}

function channelsMeetings({ db, community, caller, now }: At): Promise<Meeting[]> {
  return meetingsOfChannel(db, community.id, caller.here, new Date(now.getTime() - JUST_NOW_MS));
}

/** The time of a meeting that is under way, else the nearest, ahead or just over; undefined where all are long over. */
function nearest(meeting: Meeting, now: Date): Occurrence | undefined {
  const longest = Math.max(meeting.minutes, ...meeting.changes.map((c) => c.minutes ?? 0));
  const after = new Date(now.getTime() - JUST_NOW_MS - longest * MINUTE_MS).toISOString();
  return occurrencesOf(meeting, { after, limit: LOOKED_AT + meeting.changes.length })
    .filter(({ end }) => end.getTime() > now.getTime() - JUST_NOW_MS)
    .sort((a, b) => distance(a, now) - distance(b, now) || a.start.getTime() - b.start.getTime())[0];
}

/** Milliseconds between now and a time; 0 where it is under way. */
function distance({ start, end }: Occurrence, now: Date): number {
  if (start > now) return start.getTime() - now.getTime();
  return end > now ? 0 : now.getTime() - end.getTime();
}
