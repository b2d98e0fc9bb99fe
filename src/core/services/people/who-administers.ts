import { atLeast, type Role, ROLES } from "../../kernel/access/role.ts";
import type { CommunityDb } from "../store/store.ts";
import { known } from "./role-by-standing.ts";

/** Somebody whom an operator tells from others: by role, accounts (platform, colon, the platform’s id) and when they were here last. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly accounts: readonly string[];
  readonly seenAt: Date | null;
}

interface In {
  readonly db: CommunityDb;
  readonly community: { readonly id: string };
}

const MOST = 20;
const MODERATING = ROLES.filter((role) => atLeast(role, "moderator"));

/**
 * Who administers a community, and who could: those who moderate, else the members who were here last, twenty at most. Nobody who
 * has left or is suspended.
 */
export async function whoAdministers(
  at: In,
): Promise<{ readonly admins: readonly Candidate[]; readonly others: readonly Candidate[] }> {
  const moderating = await candidates(at, MODERATING);
  const admins = moderating.filter(({ role }) => role === "admin");
  if (moderating.length > 0) return { admins, others: moderating.filter(({ role }) => role !== "admin") };
  return { admins, others: (await candidates(at, ["member"])).slice(0, MOST) };
}

async function candidates({ db, community }: In, roles: readonly Role[]): Promise<Candidate[]> {
  const people = await db.person.findMany({
    where: { communityId: community.id, role: { in: [...roles] }, leftAt: null, suspendedAt: null },
    orderBy: [{ seenAt: { sort: "desc", nulls: "last" } }, { name: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, name: true, role: true, seenAt: true },
      handles: {
        where: { leftAt: null },
        select: { platform: true, externalId: true },
        orderBy: [{ platform: "asc" }, { externalId: "asc" }],
      },
    },
  });
  return people.map(({ handles, role, ...person }) => ({
    ...person,
    role: known(role),
    accounts: handles.map(({ platform, externalId }) => `${platform}:${externalId}`),
  }));
}
