import type { Context } from "../../kernel/commands/command.ts";
import type { DeliveryPlanning } from "../../services/delivery/planning/plan.ts";
import { refuse } from "../../kernel/errors/errors.ts";
import { answerMeeting, currentOccurrence, type Meeting, scheduleMeeting } from "../meetings/feature.ts";
import { SHARING } from "../../kernel/access/sharing.ts";
import { dropAsking } from "./deadline.ts";
import { channelOfPoll, type Poll, refuseClosed } from "./poll.ts";
import { resultsOf, type Tally } from "./results.ts";
import type { Whole } from "../../services/store/store.ts";
import { commandLine } from "../../kernel/values/command-line.ts";

/** Where a poll is closed, and by whom. */
export type Closing = Whole<Pick<Context, "db" | "community" | "now" | "ids" | "seal" | "caller" | "catalogue">>;

/** What a poll became. */
export interface ClosedPoll {
  readonly meeting: Meeting;
  readonly tally: Tally;
  /** Whether another time has just as many votes, so that it was chosen for being less at night or earlier. */
  readonly even: boolean;
}

/**
 * Makes a poll the meeting it was about: at the time of that number, else at the one that suits best. Who said yes to it
 * comes, who said "if need be" may come. Of two who close it at once one does; the other is refused, as is closing one
 * that is closed, at a time that has passed, or without a number where nobody can come.
 */
export async function closePoll(planning: Closing, poll: Poll, number: number | undefined): Promise<ClosedPoll> {
  const { db, community, now } = planning;
  const { count } = await db.poll.updateMany({
    where: { communityId: community.id, id: poll.id, closedAt: null },
    data: { closedAt: now },
  });
  if (count === 0) refuseClosed(poll);
  const chosen = await chosenTime(planning, poll, number);
  const { option } = chosen.tally;
  const meeting = await scheduleMeeting(planning, {
    title: poll.title,
    startsLocal: option.startsLocal,
    zone: poll.zone,
    startsAt: option.startsAt,
    minutes: poll.minutes,
    ...(poll.place === null ? {} : { place: poll.place }),
    ...(poll.link === null ? {} : { link: poll.link }),
    sharing: SHARING.find((s) => s === poll.sharing) ?? "red",
    ...(poll.organiserId === null ? {} : { organiserId: poll.organiserId }),
    channel: channelOfPoll(poll),
  });
  await db.poll.update({
    where: { communityId_id: { communityId: community.id, id: poll.id } },
    data: { meetingId: meeting.id },
  });
  await answerAsVoted(planning, meeting, chosen.tally);
  await dropAsking(planning, poll);
  return { meeting, ...chosen };
}

async function chosenTime(
  planning: DeliveryPlanning,
  poll: Poll,
  number: number | undefined,
): Promise<Omit<ClosedPoll, "meeting">> {
  const { title } = poll;
  const { tallies } = await resultsOf(planning, poll);
  if (number !== undefined) {
    const tally =
      tallies.find((one) => one.option.number === number) ??
      refuse("poll.time.unknown", { title, most: poll.options.length });
    if (tally.option.startsAt <= planning.now) refuse("poll.time.past", { title });
    return { tally, even: false };
  }
  const ahead = tallies.filter((one) => one.option.startsAt > planning.now);
  const [best, next] = ahead;
  if (!best) return refuse("poll.times.past", { command: commandLine("meeting poll"), title });
  const suits = ({ voters }: Tally) => [voters.yes.length, voters["if-need-be"].length, voters.no.length].join(" ");
  if (best.voters.yes.length + best.voters["if-need-be"].length === 0) refuse("poll.close.nobody", { title });
  return { tally: best, even: next !== undefined && suits(next) === suits(best) };
}

async function answerAsVoted(planning: Closing, meeting: Meeting, { voters }: Tally): Promise<void> {
  const { language } = planning.caller;
  const occurrence = currentOccurrence(meeting, planning.now);
  for (const { personId } of voters.yes)
    await answerMeeting(planning, meeting, occurrence, { person: personId, answer: "yes", language });
  for (const { personId } of voters["if-need-be"])
    await answerMeeting(planning, meeting, occurrence, { person: personId, answer: "maybe", language });
}

/** Takes a poll back that nobody has closed; false where somebody was quicker. */
export async function cancelPoll(planning: DeliveryPlanning, poll: Poll): Promise<boolean> {
  const { db, community, now } = planning;
  const { count } = await db.poll.updateMany({
    where: { communityId: community.id, id: poll.id, closedAt: null },
    data: { closedAt: now },
  });
  if (count > 0) await dropAsking(planning, poll);
  return count > 0;
}
