import { type CommunityDb, sql } from "../../services/store/store.ts";

interface In {
  readonly db: CommunityDb;
  readonly community: { readonly id: string };
}

/** Makes polls name a person instead of another who was merged into them. */
export async function mergePersons(at: In, remaining: string, joined: string): Promise<void> {
  const { db, community } = at;
  await db.poll.updateMany({
    where: { communityId: community.id, organiserId: joined },
    data: { organiserId: remaining },
  });
  await mergeVotes(at, remaining, joined);
}

/** Makes one ballot of two persons' of each poll: `to` has all votes, and where both have said something of a time, what was said later holds. */
async function mergeVotes({ db, community }: In, to: string, from: string): Promise<void> {
  await db.$executeRaw(sql`
    delete from poll_vote v using poll_vote o
    where v.community_id = ${community.id} and o.community_id = v.community_id and o.poll_id = v.poll_id and o.number = v.number
      and ((v.person_id = ${from} and o.person_id = ${to} and v.at <= o.at) or (v.person_id = ${to} and o.person_id = ${from} and v.at < o.at))`);
  await db.pollVote.updateMany({ where: { communityId: community.id, personId: from }, data: { personId: to } });
}
