import { dayIn } from "../../kernel/time/day-in.ts";
import type { Session as Row } from "../../services/store/rows.ts";
import type { Db } from "../../services/store/store.ts";
import type { ConcludedThen } from "../conclusions/feature.ts";
import { type MinutesSession, timeOf } from "./session.ts";

/**
 * Which conclusions minutes hold: what was concluded while they were open, in whatever channel, or is known to be of that time's days. What comes from elsewhere with another day is not of these minutes, nor is what
 * belongs to those of a later time, where these were taken up again after them.
 */
export async function concludedIn(
  db: Db,
  community: string,
  session: MinutesSession,
  sessions: readonly Row[],
): Promise<ConcludedThen> {
  const { meetingId, occurrence } = session;
  const closed = sessions.map(({ closedAt }) => closedAt);
  const since = new Date(Math.min(...sessions.map(({ openedAt }) => openedAt.getTime())));
  const until = closed.includes(null) ? null : new Date(Math.max(...closed.map((at) => at?.getTime() ?? 0)));
  const later = await db.session.findMany({
    where: { communityId: community, meetingId, occurrence: { not: occurrence }, openedAt: { gt: since } },
    select: { openedAt: true, closedAt: true },
  });
  return {
    meeting: meetingId,
    during: { since, until },
    except: later.map(({ openedAt, closedAt }) => ({ since: openedAt, until: closedAt })),
    days: daysOf(session),
  };
}

/** The days on which the time is, in the meeting's zone. */
function daysOf(session: MinutesSession): { readonly first: string; readonly last: string } {
  const { start, end } = timeOf(session);
  const { zone } = session.meeting;
  const last = new Date(Math.max(start.getTime(), end.getTime() - 1));
  return { first: dayIn(start, zone), last: dayIn(last, zone) };
}
