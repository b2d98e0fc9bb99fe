import type { Context } from "../../../kernel/commands/command.ts";
import { currentOccurrence, type Meeting, type Occurrence } from "../../meetings/feature.ts";
import { meetingAtHand } from "../nearest-occurrence.ts";
import { sessionIn, timeOf } from "../session.ts";

/** Of which time of which meeting something is asked. */
export interface AgendaAsked {
  readonly meeting: Meeting;
  readonly occurrence: Pick<Occurrence, "key" | "start" | "end" | "title"> & Partial<Pick<Occurrence, "agenda">>;
}

/** What somebody means: the meeting and time that they name; else that of which minutes are being taken here; else the channel's nearest, just over too. Refuses where there is none. */
export async function timeAsked(
  context: Context,
  id: string | undefined,
  time: string | undefined,
): Promise<AgendaAsked> {
  const { db, community, caller } = context;
  const open = id === undefined && time === undefined ? await sessionIn(db, community.id, caller.here) : undefined;
  return open
    ? { meeting: open.meeting, occurrence: timeOf(open) }
    : meetingAtHand(context, id, time, "minutes agenda");
}

/** The same where an agenda is asked for: of what is just over, the next time. */
export async function agendaAsked(
  context: Context,
  id: string | undefined,
  time: string | undefined,
): Promise<AgendaAsked> {
  const asked = await timeAsked(context, id, time);
  if (time !== undefined || asked.occurrence.end > context.now) return asked;
  const next = currentOccurrence(asked.meeting, context.now);
  return next ? { meeting: asked.meeting, occurrence: next } : asked;
}
