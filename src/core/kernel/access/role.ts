/** Roles in a community, least first; each may do all that the ones before it may. */
export const ROLES = ["guest", "member", "moderator", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** Whether `role` may do what needs `least`. */
export function atLeast(role: Role, least: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(least);
}
