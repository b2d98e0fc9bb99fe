import type { Context } from "../../kernel/commands/command.ts";
import { codeHash, newCode } from "../codes/code.ts";
import type { Expiring } from "../expiring/expiring.ts";
import { sql } from "../store/store.ts";
import { HOUR_MS } from "../../kernel/time/units.ts";

// How long a one-time code by which a space joins is good for.
const CODE_HOURS = 24;

/** Codes by which a space joins. */
export const expiringInvites: Expiring = {
  ...{ table: "invite", moment: "expires_at", lasts: CODE_HOURS * HOUR_MS },
  open: sql`r.used_at is null`,
};

/** A one-time code by which one more space may join, and until when. The code is kept nowhere. */
export interface Invitation {
  readonly code: string;
  readonly expiresAt: Date;
}

/** Issues a one-time code, and forgets those that have expired. */
export async function invite(
  { db, community, now, ids }: Pick<Context, "db" | "community" | "now" | "ids">,
  createdById: string,
): Promise<Invitation> {
  const code = newCode(ids);
  const expiresAt = new Date(now.getTime() + CODE_HOURS * HOUR_MS);
  await db.invite.deleteMany({ where: { communityId: community.id, expiresAt: { lte: now } } });
  await db.invite.create({
    data: { communityId: community.id, hash: codeHash(code), createdById, createdAt: now, expiresAt },
  });
  return { code, expiresAt };
}
