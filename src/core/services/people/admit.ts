import { atLeast, type Role } from "../../kernel/access/role.ts";
import type { Person } from "../store/rows.ts";
import type { CommunityDb } from "../store/store.ts";
import { holdPersons } from "./receive.ts";
import { admittedAt, known } from "./role-by-standing.ts";

interface In {
  readonly db: CommunityDb;
  readonly community: { readonly id: string };
}

/** A person of the community as they are, held until the end of the transaction; undefined for somebody who has left. */
export async function heldPerson({ db, community }: In, id: string): Promise<Person | undefined> {
  await holdPersons({ db, community }, [id]);
  return (await db.person.findFirst({ where: { communityId: community.id, id, leftAt: null } })) ?? undefined;
}

/**
 * Gives a person who is held a role that is above their own; from then on the platforms no longer change it. Whoever has no country
 * gets that one. False, and nothing is changed, for whoever has that role already, or a higher one.
 */
export async function raiseRole(
  { db, community, now }: In & { readonly now: Date },
  { id, role: own, country: chosen }: Pick<Person, "id" | "role" | "country">,
  role: Role,
  country: string | null = null,
): Promise<boolean> {
  if (atLeast(known(own), role)) return false;
  await db.person.update({
    where: { communityId_id: { communityId: community.id, id } },
    data: { role, roleByHand: true, country: chosen ?? country, ...admittedAt(own, role, now) },
  });
  return true;
}

/** Makes a member who is held a guest again, as they were before they were made one; false where they are none any more, or more than that. */
export async function makeGuestAgain(
  { db, community }: In,
  { id, role }: Pick<Person, "id" | "role">,
  roleByHand: boolean,
): Promise<boolean> {
  if (role !== "member") return false;
  await db.person.update({
    where: { communityId_id: { communityId: community.id, id } },
    data: { role: "guest", roleByHand, admittedAt: null },
  });
  return true;
}
