import type { Person } from "../store/rows.ts";
import { type CommunityDb, sql } from "../store/store.ts";

/** People of a community who are held until the end of the transaction. */
export interface HeldPeople {
  find(id: string): Person | undefined;
  /** Whether nobody would administer the community without that person. */
  isLastAdmin(person: Person): boolean;
}

/** Holds these people and all administrators, in one order, so that two who take each other's place away at once do not both succeed. */
export async function heldWithAdmins(
  db: Pick<CommunityDb, "$queryRaw" | "person">,
  communityId: string,
  ids: readonly string[],
): Promise<HeldPeople> {
  await db.$queryRaw(
    sql`select id from person where community_id = ${communityId} and (id = any(${[...ids]}::text[]) or role = 'admin') order by id for update`,
  );
  const active = { role: "admin", leftAt: null, suspendedAt: null } as const;
  const people = await db.person.findMany({ where: { communityId, OR: [{ id: { in: [...ids] } }, active] } });
  const isActive = (one: Person) => one.role === "admin" && one.leftAt === null && one.suspendedAt === null;
  return {
    find: (id) => people.find((one) => one.id === id),
    isLastAdmin: ({ id, role, leftAt }) =>
      role === "admin" && leftAt === null && !people.some((one) => one.id !== id && isActive(one)),
  };
}
