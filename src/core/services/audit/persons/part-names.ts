import { openerOf } from "./opened-names.ts";
import type { LookingUp } from "./people-behind.ts";
import { sealName } from "./pseudonym.ts";

/** What was done under the names of somebody who is a person of their own again is theirs again. */
export async function partNames(
  { db, seal, community: { id: communityId } }: LookingUp & { readonly community: { readonly id: string } },
  _remaining: string,
  parted: string,
): Promise<void> {
  const where = { communityId_named: { communityId, named: parted } };
  const row = await db.auditPerson.findUnique({ where });
  const key = row && (await openerOf(seal)(communityId, row))?.key;
  if (!key) return;
  const { sealed } = await sealName(seal, communityId, { named: parted, person: parted, key });
  await db.auditPerson.update({ where, data: { personId: parted, sealed } });
}
