import type { Context } from "../../kernel/commands/command.ts";
import { sql } from "../../services/store/store.ts";

/** Makes one ballot of two persons' of each poll: `to` has all votes, and where both have said something of a time, what was said later holds. */
export async function mergeVotes({ db, community }: Pick<Context, "db" | "community">, to: string, from: string): Promise<void> {
  await db.$executeRaw(sql`
    delete from poll_vote v using poll_vote o
    where v.community_id = ${community.id} and o.community_id = v.community_id and o.poll_id = v.poll_id and o.number = v.number
      and ((v.person_id = ${from} and o.person_id = ${to} and v.at <= o.at) or (v.person_id = ${to} and o.person_id = ${from} and v.at < o.at))`);
  await db.pollVote.updateMany({ where: { communityId: community.id, personId: from }, data: { personId: to } });
}
