import type { CommunityDb } from "../../store/store.ts";

/** What is planned to be said to one person is not said. */
export async function dropForPerson(
  { db, community, now }: { readonly db: CommunityDb; readonly community: { readonly id: string }; readonly now: Date },
  personId: string,
): Promise<void> {
  await db.delivery.updateMany({
    where: { communityId: community.id, personId, state: "planned" },
    data: { state: "dropped", reason: "cancelled", settledAt: now },
  });
}
