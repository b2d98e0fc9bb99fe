import { type InRole, known } from "./role-by-standing.ts";
import { atLeast, type Role } from "../../kernel/access/role.ts";

/** The role of a space whose holders act as moderators: the platform's id and the name it had when it was chosen. */
export interface ServerRole {
  readonly id: string;
  readonly name: string;
}

/** The role in which an account acts that was linked and is not confirmed: the person's, a member's at most. */
export function atMostMember(role: string): Role {
  return atLeast(known(role), "member") ? "member" : "guest";
}

/** In which role somebody acts, and by which role of the space where their own would not do. */
export interface Acting {
  readonly role: Role;
  readonly moderatesBy?: string;
}

/**
 * The role in which a person acts in a space whose holders of `moderators` moderate, with the space's roles they have: a
 * moderator's at least while they have that one. It makes nobody an administrator, lowers nobody and is never stored. Whom
 * a moderator made a guest by hand stays one: the space's role is older news than that.
 */
export function actingRole(person: InRole, moderators: ServerRole | undefined, has: readonly string[] = []): Acting {
  const role = known(person.role);
  const shutOut = role === "guest" && person.roleByHand;
  if (!moderators || shutOut || atLeast(role, "moderator") || !has.includes(moderators.id)) return { role };
  return { role: "moderator", moderatesBy: moderators.name };
}
