import { type Db, sql } from "../../../services/store/store.ts";

/** What a country can name a point of contact for; the topic by its key. */
export interface MandateKey {
  readonly country: string;
  readonly topic: string;
}

interface In {
  readonly db: Db;
  readonly community: { readonly id: string };
}

/** Has a person told when one of these changes hands. */
export async function follow(
  { db, community, now }: In & { readonly now: Date },
  personId: string,
  mandates: readonly MandateKey[],
): Promise<void> {
  await db.mandateFollow.createMany({
    data: mandates.map(({ country, topic }) => ({
      ...{ communityId: community.id, personId, country, topicKey: topic, since: now },
    })),
    skipDuplicates: true,
  });
}

/** Has them told of these no longer; returns how many they were told of. */
export async function unfollow(
  { db, community }: In,
  personId: string,
  mandates: readonly MandateKey[],
): Promise<number> {
  const { count } = await db.mandateFollow.deleteMany({
    where: {
      ...{ communityId: community.id, personId },
      OR: mandates.map(({ country, topic }) => ({ country, topicKey: topic })),
    },
  });
  return count;
}

/** What a person follows, by country and topic. */
export async function followedBy({ db, community }: In, personId: string): Promise<MandateKey[]> {
  const rows = await db.mandateFollow.findMany({
    where: { communityId: community.id, personId },
    orderBy: [{ country: "asc" }, { topicKey: "asc" }],
  });
  return rows.map(({ country, topicKey }) => ({ country, topic: topicKey }));
}

/** The statement that reads the topics of what the reader follows in a country; what others follow they do not see. */
export const followedIn = (community: string, country: ReturnType<typeof sql>): ReturnType<typeof sql> => sql`
    select f.topic_key from mandate_follow f
    where f.community_id = ${community} and f.person_id = nullif(current_setting('rapporteur.person', true), '') and f.country = ${country}`;

/** Ids of who follows a mandate. */
export async function followersOf({ db, community }: In, { country, topic }: MandateKey): Promise<string[]> {
  const rows = await db.mandateFollow.findMany({
    where: { communityId: community.id, country, topicKey: topic },
    select: { personId: true },
  });
  return rows.map(({ personId }) => personId);
}
