import type { Context } from "../../kernel/commands/command.ts";
import { sql } from "../../services/store/store.ts";
import { type Poll, refuseVote, stateOf, type Vote } from "./poll.ts";
import { hold } from "../../services/store/hold.ts";

type At = Pick<Context, "db" | "now"> & { readonly community: { readonly id: string } };

/**
 * Records what a person says of some of a poll's times, in place of what they said of these before. Refuses a poll that is
 * closed, also by somebody who was quicker, or whose deadline has passed.
 */
export async function castVotes(
  { db, community, now }: At,
  poll: Poll,
  personId: string,
  votes: ReadonlyMap<number, Vote>,
): Promise<void> {
  // Held against being closed meanwhile; several may vote at once.
  await hold(db, "poll", poll.id, "shared");
  const held = await db.poll.findUnique({ where: { communityId_id: { communityId: community.id, id: poll.id } } });
  const state = held ? stateOf(held, now) : "cancelled";
  refuseVote(poll, state);
  const numbers = [...votes.keys()];
  await db.$executeRaw(sql`
    insert into poll_vote as v (community_id, poll_id, number, person_id, vote, at)
    select ${community.id}, ${poll.id}, n.number, ${personId}, n.vote, ${now} from unnest(${numbers}::int[], ${[...votes.values()]}::text[]) n (number, vote)
    on conflict (community_id, poll_id, number, person_id) do update set vote = excluded.vote, at = excluded.at where v.vote <> excluded.vote`);
}

/** What a person has said of a poll's times, by number. */
export async function votesOf(
  { db, community }: Pick<At, "db" | "community">,
  pollId: string,
  personId: string,
): Promise<Map<number, Vote>> {
  const rows = await db.pollVote.findMany({ where: { communityId: community.id, pollId, personId } });
  return new Map(rows.map(({ number, vote }) => [number, vote as Vote]));
}
