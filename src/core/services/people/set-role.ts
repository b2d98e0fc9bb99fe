import type { Context } from "../../kernel/commands/command.ts";
import { refuse } from "../../kernel/errors/errors.ts";
import type { Person } from "../store/rows.ts";
import { heldWithAdmins } from "./held-with-admins.ts";
import { admittedAt, known } from "./role-by-standing.ts";
import { atLeast, type Role } from "../../kernel/access/role.ts";

/** A person whose role was set, and the one they had. */
export interface RoleSet {
  readonly person: Person;
  readonly from: Role;
}

/**
 * Sets a person's role by hand: from now on the platforms no longer change it. Throws UserError where it would be above
 * the caller's own, where the person's is, and where nobody would be left to administer the community. Who moderates by a
 * role of the space sets the roles below a moderator's: what they have for as long as that role cannot be made to last.
 */
export async function setRole(
  { db, community, caller, t, now }: Pick<Context, "db" | "community" | "caller" | "t" | "now">,
  id: string,
  role: Role,
): Promise<RoleSet> {
  const own = caller.personId;
  if (own === undefined) throw new Error("whoever may set roles is a person of the community");
  const held = await heldWithAdmins(db, community.id, [id, own]);
  const person = held.find(id);
  const mine = mayGive(held.find(own), caller.moderatesBy);
  if (!person || person.leftAt !== null) return refuse("person.role.gone");
  const from = known(person.role);
  if (
    caller.moderatesBy !== undefined &&
    mine === "member" &&
    (atLeast(role, "moderator") || atLeast(from, "moderator"))
  )
    return refuse("person.role.by-server", { name: caller.moderatesBy });
  if (!atLeast(mine, role)) return refuse("person.role.above", { role: t(`role.${role}`), own: t(`role.${mine}`) });
  if (!atLeast(mine, from)) return refuse("person.role.over", { name: person.name, role: t(`role.${from}`) });
  if (role !== "admin" && held.isLastAdmin(person)) return refuse("person.role.last", { name: person.name });
  const data = { role, roleByHand: true, ...admittedAt(from, role, now) };
  return {
    person: await db.person.update({ where: { communityId_id: { communityId: community.id, id } }, data }),
    from,
  };
}

/** The highest role that somebody may give: their own, as it is now. */
export function mayGive(me: Person | undefined, moderatesBy: string | undefined): Role {
  const own = known(me?.role ?? null);
  const shutOut = own === "guest" && me?.roleByHand !== false;
  return moderatesBy === undefined || shutOut || atLeast(own, "member") ? own : "member";
}
