import { refuse } from "../../kernel/errors/errors.ts";
import { cancelMeeting, currentOccurrence, getMeeting } from "../meetings/feature.ts";
import { sharingRank } from "../../kernel/access/sharing.ts";
import { planAsking } from "./deadline.ts";
import { hasBallot, planBallot } from "./ballot-composer.ts";
import { channelOfPoll, getPoll, type Poll } from "./poll.ts";
import { asCommunity } from "../../services/store/store.ts";
import type { Closing } from "./close-poll.ts";

/**
 * Opens a closed or cancelled poll again, with all its votes, and puts it to the vote anew where it was: the meeting that it became
 * is cancelled, and who else was told of it is told. Refuses one that is open, and one whose meeting has begun.
 */
export async function reopenPoll(planning: Closing, poll: Poll): Promise<Poll> {
  const { db, community, now } = planning;
  const { title, meetingId } = poll;
  const meeting = meetingId === null ? undefined : await getMeeting(db, community.id, meetingId);
  // It is for everybody whom its label allows; what the meeting became for fewer must not come back to more.
  if (meeting && meeting.openTo > 0) refuse("poll.reopen.some", { title });
  const sharing = meeting && sharingRank(meeting.sharing) > sharingRank(poll.sharing) ? meeting.sharing : poll.sharing;
  const { count } = await db.poll.updateMany({
    where: { communityId: community.id, id: poll.id, closedAt: { not: null } },
    data: { closedAt: null, meetingId: null, sharing },
  });
  if (count === 0) refuse("poll.open.already", { title });
  const toldIn = (await hasBallot(planning, poll)) ? channelOfPoll(poll) : undefined;
  if (meeting) {
    const current = currentOccurrence(meeting, now);
    if (!current || current.start <= now) refuse("poll.reopen.begun", { title });
    await asCommunity(planning, "reopening", (whole) => cancelMeeting({ ...whole, toldIn }, meeting));
  }
  await planAsking(planning, poll);
  if (toldIn) await planBallot(planning, poll, { again: true });
  return getPoll(db, community.id, poll.id);
}
