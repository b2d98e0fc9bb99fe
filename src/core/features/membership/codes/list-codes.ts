import type { Context } from "../../../kernel/commands/command.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import type { InvitationCode } from "../../../services/store/rows.ts";
import type { CodeRole } from "./code.ts";

/** How a code stands. */
export type CodeState = "works" | "used" | "expired" | "revoked";

/** A code as moderators see it, without the code itself. */
export interface ListedCode extends Pick<InvitationCode, "id" | "uses" | "usesLeft" | "expiresAt" | "country"> {
  readonly role: CodeRole;
  readonly by: string;
  readonly state: CodeState;
}

/** The codes that are kept: first those that work, then the newest. */
export async function listCodes({ db, community, now }: Context): Promise<ListedCode[]> {
  const rows = await db.invitationCode.findMany({
    where: { communityId: community.id },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    include: { createdBy: { select: { name: true } } },
  });
  const codes = rows.map(({ createdBy, role, ...row }): ListedCode => {
    const { id, uses, usesLeft, expiresAt, country } = row;
    const listed = { id, uses, usesLeft, expiresAt, country, by: createdBy.name, state: stateOf(row, now) };
    return { ...listed, role: role as CodeRole };
  });
  return [...codes.filter(({ state }) => state === "works"), ...codes.filter(({ state }) => state !== "works")];
}

function stateOf(
  { revokedAt, usesLeft, expiresAt }: Pick<InvitationCode, "revokedAt" | "usesLeft" | "expiresAt">,
  now: Date,
): CodeState {
  if (revokedAt) return "revoked";
  if (usesLeft === 0) return "used";
  return expiresAt <= now ? "expired" : "works";
}

/** Whether somebody may take a code back: whoever may give its role. */
export const mayRevoke = ({ role }: Pick<Context["caller"], "role">, code: { readonly role: string }): boolean =>
  code.role === "member" || role === "admin";

/** Takes a code back: it lets nobody in any more. Throws UserError where it does not already, and for whoever may not. */
export async function revokeCode({ db, community, caller, now }: Context, id: string): Promise<void> {
  const where = { communityId: community.id, id };
  const code = (await db.invitationCode.findFirst({ where })) ?? refuse("membership.revoke.gone");
  if (!mayRevoke(caller, code)) refuse("membership.revoke.admins");
  const { count } = await db.invitationCode.updateMany({
    where: { ...where, revokedAt: null },
    data: { revokedAt: now },
  });
  if (count === 0) refuse("membership.revoke.gone");
}
