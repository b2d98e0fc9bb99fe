import { platformName } from "../../kernel/access/target.ts";
import { known } from "../people/role-by-standing.ts";
import type { Role } from "../../kernel/access/role.ts";
import type { Db } from "../store/store.ts";

/** A community in figures. */
export interface Summary {
  readonly spaces: readonly { readonly platform: string }[];
  /** People who have not left, by role. */
  readonly people: Readonly<Record<Role, number>>;
}

/** Its spaces and people. */
export async function summaryOf(db: Db, community: string): Promise<Summary> {
  const spaces = await db.space.findMany({
    where: { communityId: community },
    select: { platform: true },
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

/** The platforms, with how many spaces there are of each where they are several: ids are nobody's words. */
export function spacesCalled(spaces: readonly { readonly platform: string }[]): string[] {
  const counts = new Map<string, number>();
  for (const { platform } of spaces) counts.set(platform, (counts.get(platform) ?? 0) + 1);
  return [...counts].map(([platform, count]) => `${platformName(platform)}${count > 1 ? ` (${count})` : ""}`);
}
