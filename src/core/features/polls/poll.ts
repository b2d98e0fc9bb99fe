import type { Context } from "../../kernel/commands/command.ts";
import { refuse } from "../../kernel/errors/errors.ts";
import { atLeast } from "../../kernel/access/role.ts";
import type { Caller } from "../../kernel/access/caller.ts";
import type { Target } from "../../kernel/access/target.ts";

import type { Poll as Row, PollOption } from "../../services/store/rows.ts";
import { asReader, type Db } from "../../services/store/store.ts";
import { readsHere } from "../../services/store/reader.ts";

/** Times that one poll puts to the vote, at least and at most. */
export const LEAST_TIMES = 2;
export const MOST_TIMES = 20;

/** What somebody can say of a time. */
export const VOTES = ["yes", "if-need-be", "no"] as const;
export type Vote = (typeof VOTES)[number];

/** A poll with the times it puts to the vote, in order of time. */
export interface Poll extends Row {
  readonly options: readonly PollOption[];
}

/** What reads a poll reads with it. */
export const WITH_OPTIONS = { options: { orderBy: { number: "asc" } } } as const;

/** The poll with that id; throws where there is none. */
export function getPoll(db: Db, community: string, id: string): Promise<Poll> {
  return db.poll.findUniqueOrThrow({
    where: { communityId_id: { communityId: community, id } },
    include: WITH_OPTIONS,
  });
}

/** open: votes are taken. ended: its deadline has passed, and it waits for being closed. decided: it became a meeting. */
export type PollState = "open" | "ended" | "decided" | "cancelled";

/** Where a poll stands at a moment. */
export function stateOf(
  { closedAt, meetingId, closesAt }: Pick<Row, "closedAt" | "meetingId" | "closesAt">,
  now: Date,
): PollState {
  if (closedAt) return meetingId === null ? "cancelled" : "decided";
  return closesAt && closesAt <= now ? "ended" : "open";
}

/** What is said of a poll that is not open, by where it stands. */
const CLOSED = { ended: "poll.vote.ended", decided: "poll.closed", cancelled: "poll.cancelled.already" } as const;

/** Refuses a vote in a poll that takes none any more. */
export function refuseVote({ title }: Pick<Row, "title">, state: PollState): void {
  if (state !== "open") refuse(CLOSED[state], { title });
}

/** Refuses to close or cancel a poll that was closed or cancelled already, also by somebody who was quicker. */
export function refuseClosed({ title, closedAt, meetingId }: Pick<Row, "title" | "closedAt" | "meetingId">): never {
  return refuse(closedAt && meetingId === null ? "poll.cancelled.already" : "poll.closed", { title });
}

/** Whether the caller may close, cancel and reopen it, and see who voted what: its organiser and moderators. */
export function mayDecide(
  { role, personId }: Pick<Caller, "role" | "personId">,
  { organiserId }: Pick<Row, "organiserId">,
): boolean {
  return atLeast(role, "moderator") || (personId !== undefined && personId === organiserId);
}

/** The poll, for somebody who may decide it; refuses others. */
export async function pollToDecide(
  db: Db,
  community: string,
  caller: Pick<Caller, "role" | "personId">,
  id: string,
): Promise<Poll> {
  const poll = await getPoll(db, community, id);
  return mayDecide(caller, poll) ? poll : refuse("poll.notYours", { title: poll.title });
}

/** Whether what is said of a poll in reply to the caller has to stay between the two: not everybody in the channel may know of it. */
export async function pollStaysPrivate(
  { db, community, caller }: Pick<Context, "db" | "community" | "caller">,
  id: string,
): Promise<boolean> {
  if (caller.direct) return false;
  const count = ({ db: read }: { readonly db: Db }) => read.poll.count({ where: { communityId: community.id, id } });
  return (await count({ db })) > 0 && (await asReader({ db }, readsHere(caller), count)) === 0;
}

/** Where the poll was posted, and what it becomes belongs. */
export function channelOfPoll({ platform, spaceId, channel }: Pick<Row, "platform" | "spaceId" | "channel">): Target {
  return { platform, space: spaceId, address: "channel", recipient: channel };
}
