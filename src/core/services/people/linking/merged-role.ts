import { atLeast, type Role, ROLES } from "../../../kernel/access/role.ts";
import { type InRole, known } from "../role-by-standing.ts";

/**
 * The role of two persons who become one. What moderators gave counts before what follows from a standing, also where they
 * lowered somebody: nobody escapes that by another account. Of what counts it is the higher, so never more than one of the
 * two had.
 */
export function mergedRole(...two: readonly [InRole, InRole]): { readonly role: Role; readonly roleByHand: boolean } {
  const given = two.filter((p) => p.roleByHand || atLeast(known(p.role), "moderator"));
  const counting = given.length > 0 ? given : two;
  const role = [...ROLES].reverse().find((r) => counting.some((p) => known(p.role) === r)) ?? "guest";
  return { role, roleByHand: counting.some((p) => p.roleByHand && known(p.role) === role) };
}
