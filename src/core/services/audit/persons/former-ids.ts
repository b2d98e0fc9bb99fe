import type { CommunityDb } from "../../store/store.ts";

/** The ids under which a person stood in the log: their own, and those of who became one person with them. */
export async function formerIds(
  { db, community }: { readonly db: CommunityDb; readonly community: { readonly id: string } },
  person: string,
): Promise<string[]> {
  const rows = await db.auditPerson.findMany({
    where: { communityId: community.id, personId: person },
    select: { named: true },
  });
  return [...new Set([person, ...rows.map(({ named }) => named)])];
}
