import { codeHash, newCode } from "../../codes/code.ts";
import type { Context } from "../../../kernel/commands/command.ts";
import type { LinkedAccount } from "./link.ts";
import { MINUTE_MS } from "../../../kernel/time/units.ts";

/** How long a link code is good for, in minutes: for typing it elsewhere at once. */
export const LINK_MINUTES = 10;

// One identifier, 50 random bits: short enough to be typed on a telephone, and tries are few (tries.ts).
const PARTS = 1;

/** A one-time code by which another account asks to become one person with this one, and until when. The code is kept nowhere. */
export interface LinkCode {
  readonly code: string;
  readonly expiresAt: Date;
}

/** Issues a code of a person who is held (holdPersons) to one of their accounts; one they had open is void, and expired ones are forgotten. */
export async function issueLinkCode(
  { db, community, now, ids }: Pick<Context, "db" | "community" | "now" | "ids">,
  personId: string,
  made: LinkedAccount,
): Promise<LinkCode> {
  const code = newCode(ids, PARTS);
  const expiresAt = new Date(now.getTime() + LINK_MINUTES * MINUTE_MS);
  const communityId = community.id;
  await db.linkCode.deleteMany({
    where: { communityId, OR: [{ expiresAt: { lte: now } }, { personId, usedAt: null }] },
  });
  await db.linkCode.create({
    data: { communityId, hash: codeHash(code), personId, createdAt: now, expiresAt, ...made },
  });
  return { code, expiresAt };
}
