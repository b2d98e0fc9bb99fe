import { known } from "../people/role-by-standing.ts";
import type { Role } from "../../kernel/access/role.ts";
import type { Db } from "../store/store.ts";

/** A community in figures. */
export interface Summary {
  readonly spaces: readonly { readonly platform: string; readonly externalId: string }[];
  /** People who have not left, by role. */
  readonly people: Readonly<Record<Role, number>>;
}

/** Its spaces and people. */
export async function summaryOf(db: Db, community: string): Promise<Summary> {
  const spaces = await db.space.findMany({
    where: { communityId: community },
    select: { platform: true, externalId: true },
    orderBy: [{ platform: "asc" }, { externalId: "asc" }],
  });
  const roles = await db.person.groupBy({
    by: ["role"],
    where: { communityId: community, leftAt: null },
    _count: true,
  });
  const people: Record<Role, number> = { guest: 0, member: 0, moderator: 0, admin: 0 };
  for (const { role, _count } of roles) people[known(role)] += _count;
  return { spaces, people };
}
