import type { Context } from "../../kernel/commands/command.ts";

/** The accounts by which chat platforms know a person, as "console: ana"; sorted, without those that have left. */
export async function ownAccounts(
  { db, community }: Pick<Context, "db" | "community">,
  personId: string | undefined,
): Promise<string[]> {
  if (personId === undefined) return [];
  const handles = await db.handle.findMany({
    where: { communityId: community.id, personId, leftAt: null },
    orderBy: [{ platform: "asc" }, { externalId: "asc" }],
    select: { platform: true, externalId: true },
  });
  return handles.map(({ platform, externalId }) => `${platform}: ${externalId}`);
}
