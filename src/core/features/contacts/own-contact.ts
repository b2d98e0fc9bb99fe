import type { CommandScope } from "../../kernel/commands/command.ts";

/** The caller's own contact: that one where it is theirs, else the oldest where there are several; undefined where none is theirs. */
export async function ownContact(
  { db, caller }: Pick<CommandScope, "db" | "caller">,
  id?: string,
): Promise<string | undefined> {
  if (caller.personId === undefined) return undefined;
  const found = await db.contact.findFirst({
    where: { personId: caller.personId, ...(id === undefined ? {} : { id }) },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  return found?.id;
}
