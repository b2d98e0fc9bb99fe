import type { Stage } from "./product.ts";

/** The place of the newest post, 0 where there is none. */
export async function newestPlace({ product, community }: Pick<Stage, "product" | "community">): Promise<number> {
  const newest = await product.store.asCommunity(community.id, "playground", (db) =>
    db.post.findFirst({ where: { communityId: community.id }, orderBy: { seq: "desc" }, select: { seq: true } }),
  );
  return Number(newest?.seq ?? 0);
}

/** The place of a post, undefined where there is none with that id. */
export async function placeOf({ product, community }: Pick<Stage, "product" | "community">, id: string): Promise<number | undefined> {
  const row = await product.store.asCommunity(community.id, "playground", (db) =>
    db.post.findUnique({ where: { communityId_id: { communityId: community.id, id } }, select: { seq: true } }),
  );
  return row ? Number(row.seq) : undefined;
}
