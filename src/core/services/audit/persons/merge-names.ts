import { openerOf } from "./opened-names.ts";
import type { LookingUp } from "./people-behind.ts";
import { sealName } from "./pseudonym.ts";

/** What was done under either person's names is one person's from now on. */
export async function mergeNames(
  { db, seal, community }: LookingUp & { readonly community: { readonly id: string } },
  remaining: string,
  joined: string,
): Promise<void> {
  const communityId = community.id;
  const open = openerOf(seal);
  for (const row of await db.auditPerson.findMany({ where: { communityId, personId: joined } })) {
    const { named } = row;
    const key = (await open(communityId, row))?.key;
    const sealed =
      key === undefined
        ? {}
        : { sealed: (await sealName(seal, communityId, { named, person: remaining, key })).sealed };
    await db.auditPerson.update({
      where: { communityId_named: { communityId, named } },
      data: { personId: remaining, ...sealed },
    });
  }
}
