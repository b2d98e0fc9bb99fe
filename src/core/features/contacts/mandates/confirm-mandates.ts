import type { CommunityDb } from "../../../services/store/store.ts";

/**
 * Notes that whoever named them says that these mandates of a country are still so, those that were recorded by `seen`; returns how
 * many. Their question is answered by it.
 */
export async function confirmMandates(
  { db, community, now }: { readonly db: CommunityDb; readonly community: { readonly id: string }; readonly now: Date },
  country: string,
  { topics, seen }: { readonly topics: readonly string[]; readonly seen: Date },
): Promise<number> {
  const { count } = await db.mandate.updateMany({
    where: {
      ...{ communityId: community.id, country, topicKey: { in: [...topics] } },
      ...{ endedAt: null, recordedAt: { lte: seen } },
    },
    data: { confirmedAt: now },
  });
  await db.correspondent.updateMany({
    where: { communityId: community.id, country },
    data: { askedAt: null, silences: 0 },
  });
  return count;
}
