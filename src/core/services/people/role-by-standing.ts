import { atLeast, type Role, ROLES } from "../../kernel/access/role.ts";

/** The part of a person that says what they may do. */
export interface InRole {
  readonly role: string;
  readonly roleByHand: boolean;
}

type Standing = "member" | "guest" | undefined;

/** The role that follows from a new standing. What a moderator chose stays, and nobody becomes or ceases to be a moderator by it. */
export function byStanding({ role, roleByHand }: InRole, standing: Standing): Partial<InRole> {
  return roleByHand || standing === undefined || atLeast(known(role), "moderator") ? {} : { role: standing };
}

/** The role of somebody who comes back: that of their standing, so that nobody returns into power, but not above what a moderator lowered them to. */
export function onReturn({ role, roleByHand }: InRole, standing: Standing): InRole {
  const anew = standing ?? "guest";
  return roleByHand && !atLeast(known(role), anew) ? { role, roleByHand } : { role: anew, roleByHand: false };
}

/** A stored role; one that is none counts as the least. */
export function known(role: string | null): Role {
  return ROLES.find((r) => r === role) ?? "guest";
}

/** What becomes of when somebody became a member, by the roles that they have and get. */
export function admittedAt(from: string, to: string, now: Date): { admittedAt?: Date | null } {
  const [was, is] = [from, to].map((role) => atLeast(known(role), "member"));
  return was === is ? {} : { admittedAt: is === true ? now : null };
}
