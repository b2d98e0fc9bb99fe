import type { Role } from "../../kernel/access/role.ts";
import type { Context } from "../../kernel/commands/command.ts";
import { fold } from "../../kernel/text/fold.ts";
import type { Person } from "../store/rows.ts";

/** Somebody of the community, with the platforms on which they are here. */
export interface Member
  extends Pick<Person, "id" | "name" | "role" | "country" | "createdAt" | "seenAt" | "suspendedAt"> {
  readonly platforms: readonly string[];
}

/** Which people are listed: in that role, suspended, or with that in their names; all where nothing is said. */
export interface MemberFilter {
  readonly role?: Role;
  readonly suspended?: true;
  readonly name?: string;
}

/** Who is in the community and has not left, by name. */
export async function listMembers(
  { db, community }: Pick<Context, "db" | "community">,
  { role, suspended, name }: MemberFilter,
): Promise<Member[]> {
  const people = await db.person.findMany({
    where: {
      communityId: community.id,
      leftAt: null,
      ...(role === undefined ? {} : { role }),
      ...(suspended ? { suspendedAt: { not: null } } : {}),
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, name: true, role: true, country: true, createdAt: true, seenAt: true, suspendedAt: true },
      handles: { where: { leftAt: null }, select: { platform: true }, orderBy: { platform: "asc" } },
    },
  });
  return people
    .filter((person) => name === undefined || fold(person.name).includes(fold(name)))
    .map(({ handles, ...person }) => ({ ...person, platforms: [...new Set(handles.map(({ platform }) => platform))] }));
}
