import type { FollowThrough } from "../../following/at.ts";

/** When each conclusion became what is to be done: adopted last, else recorded; by its id. */
export async function whenAdopted(
  { db, community }: Pick<FollowThrough, "db" | "community">,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Date>> {
  const rows = await db.conclusionChange.findMany({
    where: {
      ...{ communityId: community.id, conclusionId: { in: [...ids] } },
      OR: [{ what: "recorded" }, { what: "status", to: "adopted" }],
    },
    orderBy: { number: "asc" },
    select: { conclusionId: true, at: true },
  });
  return new Map(rows.map(({ conclusionId, at }) => [conclusionId, at]));
}
