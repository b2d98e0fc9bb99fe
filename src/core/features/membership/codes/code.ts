import type { Context } from "../../../kernel/commands/command.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import { codeHash, newCode } from "../../../services/codes/code.ts";
import { DAY_MS } from "../../../kernel/time/units.ts";

/** Roles that a code can give. */
export type CodeRole = "member" | "moderator";

/** A code that lets in now. */
export interface WorkingCode {
  readonly id: string;
  readonly role: CodeRole;
  readonly country: string | null;
  readonly maker: string;
}

/** How long a code works where nothing is said, and at most, in days; how many may use one. Our choice: an invitation is answered within weeks, and a meeting has 70 people. */
export const USUAL_DAYS = 14;
export const MOST_DAYS = 90;
export const MOST_USES = 200;

// Identifiers of which a code is made: 100 random bits, which nobody comes upon by trying.
const PARTS = 2;

/** What a code is to do. */
export interface CodeWish {
  readonly role: CodeRole;
  readonly uses: number;
  readonly days: number;
  /** Of whoever comes by it and has none. */
  readonly country?: string | undefined;
}

/** A code as it is shown once; it is kept nowhere. */
export interface MadeCode {
  readonly code: string;
  readonly expiresAt: Date;
}

/** Makes a code by which others come in. Throws UserError for whoever may not give that role for longer than they have their own. */
export async function makeCode(context: Context, { role, uses, days, country }: CodeWish): Promise<MadeCode> {
  const { db, community, caller, now, ids, t } = context;
  if (caller.personId === undefined) throw new Error("whoever makes codes is a person of the community");
  if (caller.moderatesBy !== undefined) return refuse("membership.invite.by-server", { name: caller.moderatesBy });
  if (role === "moderator" && caller.role !== "admin")
    return refuse("person.role.above", { role: t(`role.${role}`), own: t(`role.${caller.role}`) });
  const [id, code] = [ids.next(), newCode(ids, PARTS)];
  const expiresAt = new Date(now.getTime() + days * DAY_MS);
  await db.invitationCode.create({
    data: {
      ...{ communityId: community.id, id, hash: codeHash(code), role, country: country ?? null },
      ...{ uses, usesLeft: uses, createdById: caller.personId, createdAt: now, expiresAt },
    },
  });
  const detail = { role, uses, until: expiresAt.toISOString() };
  context.audit({ action: "membership.invite", subject: `invitation:${id}`, detail });
  return { code, expiresAt };
}
