import type { Context } from "../../../../kernel/commands/command.ts";

/** Whether a resource or its document was changed since the first of what is said to be wrong with it and waits. */
export async function changedSince(
  { db, community }: Pick<Context, "db" | "community">,
  resourceId: string,
): Promise<boolean> {
  const of = { communityId: community.id, resourceId };
  const { _min: first } = await db.resourceFlag.aggregate({ where: { ...of, settledAt: null }, _min: { at: true } });
  if (first.at === null) return false;
  const since = { gt: first.at };
  return (
    (await db.resourceChange.count({ where: { ...of, at: since } })) > 0 ||
    (await db.resourceFile.count({ where: { ...of, attachedAt: since } })) > 0
  );
}
