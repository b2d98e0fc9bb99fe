import type { CommunityDb, Db } from "../../../services/store/store.ts";

interface Pair {
  readonly owner: string;
  readonly asker: string;
}

type In<D> = { readonly db: D; readonly community: { readonly id: string } };

/** Whether somebody does not let another ask for their contact. */
export async function isBlocked({ db, community }: In<CommunityDb>, { owner, asker }: Pair): Promise<boolean> {
  return (await db.contactBlock.count({ where: { communityId: community.id, ownerId: owner, askerId: asker } })) > 0;
}

/** Lets another ask no more; twice is as once. */
export async function block(
  { db, community, now }: In<Db> & { readonly now: Date },
  { owner, asker }: Pair,
): Promise<void> {
  await db.contactBlock.createMany({
    data: [{ communityId: community.id, ownerId: owner, askerId: asker, blockedAt: now }],
    skipDuplicates: true,
  });
}

/** Lets another ask again; twice is as once. */
export async function unblock({ db, community }: In<Db>, { owner, asker }: Pair): Promise<void> {
  await db.contactBlock.deleteMany({ where: { communityId: community.id, ownerId: owner, askerId: asker } });
}
