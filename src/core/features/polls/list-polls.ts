import type { Caller } from "../../kernel/access/caller.ts";
import type { Context } from "../../kernel/commands/command.ts";
import { asCommunity, sql } from "../../services/store/store.ts";
import { type Poll, type PollState, stateOf, WITH_OPTIONS } from "./poll.ts";

/** A poll that nobody has closed, as somebody sees it. */
export interface OpenPoll {
  readonly poll: Poll;
  readonly state: PollState;
  /** How many people have voted. */
  readonly voters: number;
  /** Times of which the caller has said nothing. */
  readonly left: number;
}

/** More than a community has open at once; a list of more would help nobody. */
const MOST = 200;

/** Polls that nobody has closed and that the caller may see, the newest first. */
export async function listOpenPolls({
  db,
  community,
  caller,
  now,
}: Pick<Context, "db" | "community" | "now"> & { readonly caller: Pick<Caller, "personId"> }): Promise<OpenPoll[]> {
  const polls = await db.poll.findMany({
    where: { communityId: community.id, closedAt: null },
    include: WITH_OPTIONS,
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take: MOST,
  });
  const counts = await asCommunity({ db }, "figures", (whole) =>
    whole.db.$queryRaw<{ poll: string; voters: number; own: number }[]>(sql`
    select v.poll_id as poll, count(distinct v.person_id) filter (where p.left_at is null)::int as voters,
      count(*) filter (where v.person_id = ${caller.personId ?? ""})::int as own
    from poll_vote v join person p on p.community_id = v.community_id and p.id = v.person_id
    where v.community_id = ${community.id} and v.poll_id = any(${polls.map(({ id }) => id)}) group by v.poll_id`),
  );
  const of = new Map(counts.map((c) => [c.poll, c]));
  return polls.map((poll) => ({
    poll,
    state: stateOf(poll, now),
    voters: of.get(poll.id)?.voters ?? 0,
    left: poll.options.length - (of.get(poll.id)?.own ?? 0),
  }));
}
